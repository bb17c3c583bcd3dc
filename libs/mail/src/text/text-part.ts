import type { Block, Words } from '../blocks.js';
import type { Sheet } from './html-part.js';
import type { MailLink } from '../links.js';

const WIDTH = 72;

/** The text part, written from the same blocks; every link is written out on a line of its own. */
export function textPart(sheet: Sheet, resolve: (link: MailLink) => string): string {
  const body = sheet.blocks.map((block) => blockText(block, resolve));
  const foot = [
    ...sheet.footLines.map((line) => wrap(line)),
    ...sheet.footLinks.map(({ label, link }) => `${label}:\n${resolve(link)}`),
  ];
  return `${body.join('\n\n')}\n\n-- \n${foot.join('\n\n')}\n`;
}

function blockText(block: Block, resolve: (link: MailLink) => string): string {
  switch (block.kind) {
    case 'greeting':
    case 'note':
      return wrap(block.text);
    case 'paragraph':
      return wrap(wordsText(block.text, resolve));
    case 'facts':
      return block.facts.map(({ term, detail }) => wrap(`${term}: ${detail}`, '  ')).join('\n');
    case 'button':
    case 'link':
      return `${block.label}:\n${resolve(block.link)}`;
    case 'list':
      return block.items.map((words) => wrap(`- ${wordsText(words, resolve)}`, '  ')).join('\n');
  }
}

/** A link among words gets a line of its own, and no full stop: programs would take it for part of the address. */
function wordsText(words: Words, resolve: (link: MailLink) => string): string {
  if (typeof words === 'string') return words;
  let text = '';
  let isAfterLink = false;
  for (const piece of words) {
    if (typeof piece === 'string') {
      const next: string = isAfterLink ? piece.replace(/^[.,;:!?]+(?=\s|$)/, '').trimStart() : piece;
      text += isAfterLink && next !== '' ? `\n${next}` : next;
      isAfterLink &&= next === '';
    } else {
      const [before, href] =
        'link' in piece ? [`${text}${piece.label}:`, resolve(piece.link)] : [text.trimEnd(), piece.address];
      text = before === '' ? href : `${before}\n${href}`;
      isAfterLink = true;
    }
  }
  return text;
}

/** Breaks at spaces so that lines stay within 72 characters; a longer word keeps its own line. */
export function wrap(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > WIDTH) {
          lines.push(line);
          line = indent + word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      return [...lines, line].join('\n');
    })
    .join('\n');
}
