import { type Filling, readWording, type Wording, type WordingBlock, type WordingPart } from '#libs/mail';

/** `value`: filled in for this person. `link`: opens something for them. `missing`: has no value. */
export type PreviewPiece = Readonly<{ kind: 'words' | 'address' | 'value' | 'link' | 'missing'; text: string }>;

export type PreviewBlock = Readonly<{ kind: WordingBlock['kind']; lines: readonly (readonly PreviewPiece[])[] }>;

/** A text as it reads for one person, with what is filled in set apart. */
export const previewBlocks = (wording: Wording, filling: Filling): PreviewBlock[] =>
  readWording(wording).map(({ kind, lines }) => ({
    kind,
    lines: lines.map((line) => line.map((part) => pieceOf(part, filling))),
  }));

function pieceOf({ kind, text }: WordingPart, filling: Filling): PreviewPiece {
  if (kind !== 'slot') return { kind, text };
  const value = filling[text];
  if (value === undefined || value === '') return { kind: 'missing', text: `{${text}}` };
  return typeof value === 'string' ? { kind: 'value', text: value } : { kind: 'link', text: value.label };
}
