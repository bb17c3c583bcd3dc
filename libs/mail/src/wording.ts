import type { Block, Piece } from './blocks.js';
import type { MailLink } from './links.js';

/**
 * What an organiser wrote, kept as written: unlike what strangers type into forms it may hold addresses. `{Vorname}`
 * stands for a value of each reader. Empty lines part paragraphs, a hyphen begins an item of a list.
 */
export type Wording = Readonly<{ wording: string }>;

export const isWording = (value: object): value is Wording =>
  typeof (value as { wording?: unknown }).wording === 'string';

/** What stands in place of `{Vorname}`, by the name in the braces. */
export type Filling = Readonly<Record<string, string | Readonly<{ label: string; link: MailLink }>>>;

/** A part of a line: words, the name in a pair of braces, or an address. */
export type WordingPart = Readonly<{ kind: 'words' | 'slot' | 'address'; text: string }>;

/** A paragraph, whose lines are kept, or a list. */
export type WordingBlock = Readonly<{ kind: 'paragraph' | 'list'; lines: readonly (readonly WordingPart[])[] }>;

const SLOT_OR_ADDRESS = /\{([^{}\n]{1,60})\}|https?:\/\/[^\s<>"{}|\\^`]+/giu;
// Ends a sentence, not an address.
const SENTENCE_END = /[.,;:!?'’»“”*_]+$/u;
const ITEM = /^[-*•–]\s+(?=\S)/u;
// Controls, and what turns the direction of text or hides in it.
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** The blocks of a text, nothing filled in yet: what a mail, its preview and its checks start from. */
export function readWording({ wording }: Wording): WordingBlock[] {
  const blocks: { kind: WordingBlock['kind']; lines: WordingPart[][] }[] = [];
  let goesOn = false;
  for (const raw of wording.toWellFormed().replace(/\r\n?/g, '\n').replace(UNSEEN, '').split('\n')) {
    const line = raw.replaceAll('\t', ' ').trim();
    const kind = ITEM.test(line) ? 'list' : 'paragraph';
    if (line !== '') {
      if (!goesOn || blocks.at(-1)?.kind !== kind) blocks.push({ kind, lines: [] });
      blocks.at(-1)!.lines.push(partsOf(line.replace(ITEM, '')));
    }
    goesOn = line !== '';
  }
  return blocks;
}

function partsOf(line: string): WordingPart[] {
  const parts: WordingPart[] = [];
  let end = 0;
  const words = (to: number): void => void (to > end && parts.push({ kind: 'words', text: line.slice(end, to) }));
  for (const match of line.matchAll(SLOT_OR_ADDRESS)) {
    const [found, slot] = match;
    const address = slot === undefined ? withoutSentenceEnd(found) : undefined;
    if (address !== undefined && !URL.canParse(address)) continue;
    words(match.index);
    parts.push(address === undefined ? { kind: 'slot', text: slot! } : { kind: 'address', text: address });
    end = match.index + (address ?? found).length;
  }
  words(line.length);
  return parts;
}

// A bracket belongs to the address when it was opened in it.
function withoutSentenceEnd(found: string): string {
  const address = found.replace(SENTENCE_END, '');
  const count = (bracket: string): number => address.split(bracket).length;
  return address.endsWith(')') && count(')') > count('(') ? withoutSentenceEnd(address.slice(0, -1)) : address;
}

/** The text with its values: a link that stands alone becomes the button, the first of them at least. */
export function blocksOf(wording: Wording, filling: Filling): Block[] {
  let hasButton = false;
  return readWording(wording).map(({ kind, lines }) => {
    if (kind === 'list') return { kind, items: lines.map((line) => wordsOf(line, filling)) };
    const alone = lines.length === 1 && lines[0]!.length === 1 ? pieceOf(lines[0]![0]!, filling) : '';
    if (typeof alone === 'object' && 'link' in alone) {
      const form = hasButton ? 'link' : 'button';
      hasButton = true;
      return { kind: form, ...alone };
    }
    return { kind, text: lines.flatMap((line, index) => [...(index > 0 ? ['\n'] : []), ...wordsOf(line, filling)]) };
  });
}

/** The text as one line, for a subject. Links have no place in it. */
export const lineOf = (wording: Wording, filling: Filling): string =>
  readWording(wording)
    .flatMap(({ lines }) => lines)
    .map((line) => wordsOf(line, filling).map(plainly).join(''))
    .join(' ');

/** The names in braces that a text uses, each once. */
export const slotsOf = (wording: Wording): string[] => [
  ...new Set(
    readWording(wording)
      .flatMap(({ lines }) => lines.flat())
      .filter(({ kind }) => kind === 'slot')
      .map(({ text }) => text),
  ),
];

const wordsOf = (parts: readonly WordingPart[], filling: Filling): Piece[] =>
  parts.map((part) => pieceOf(part, filling));

function pieceOf({ kind, text }: WordingPart, filling: Filling): Piece {
  if (kind === 'words') return text;
  if (kind === 'address') return { address: text };
  return filling[text] ?? `{${text}}`;
}

const plainly = (piece: Piece): string =>
  typeof piece === 'string' ? piece : 'address' in piece ? piece.address : piece.label;
