import { accentTones, isAccentColor, type Language } from '#libs/kernel';
import type { Block, Fact, Words } from '../blocks.js';
import { layout } from './layout.generated.js';
import type { MailLink } from '../links.js';

/** A finished mail before its form: texts are calmed, links not yet signed. */
export type Sheet = Readonly<{
  language: Language;
  subject: string;
  preheader: string;
  sender: string;
  /** The colour of the sender's network, if it has one. */
  accentColor: string | undefined;
  /** Stands on a white plate, which is a picture itself: programs that turn colours round leave pictures alone. */
  logo: Readonly<{ cid: string; width: number; height: number }> | undefined;
  blocks: readonly Block[];
  footLines: readonly string[];
  footLinks: readonly Readonly<{ label: string; link: MailLink }>[];
}>;

/** The HTML part: compiled pieces of the one layout, filled with escaped values. */
export function htmlPart(sheet: Sheet, resolve: (link: MailLink) => string): string {
  const { language, subject, preheader, sender, logo } = sheet;
  const colors = colorsOf(sheet.accentColor);
  return [
    fill(layout.head, { lang: language, subject, preheader, ...colors }),
    logo
      ? fill(layout.signWithLogo, {
          sender,
          cid: logo.cid,
          width: `${logo.width}`,
          height: `${logo.height}`,
          ...colors,
        })
      : fill(layout.sign, { sender, ...colors }),
    fill(layout.heading, { subject }),
    ...sheet.blocks.map((block) => blockHtml(block, colors, resolve)),
    layout.between,
    ...sheet.footLines.map((text) => fill(layout.footText, { text })),
    ...sheet.footLinks.map(({ label, link }) => fill(layout.footLink, { label, href: resolve(link) })),
    layout.tail,
  ].join('\n');
}

/** What the layout has slots for: the accent of light programs, that of dark ones and the text on it. */
type Colors = Readonly<{ accent: string; glow: string; onGlow: string }>;

const tagwerk: Colors = { accent: '#0B5470', glow: '#86CBE3', onGlow: '#05212C' };

function colorsOf(accentColor: string | undefined): Colors {
  if (accentColor === undefined || !isAccentColor(accentColor)) return tagwerk;
  const { light, dark } = accentTones(accentColor);
  return { accent: light.accent, glow: dark.accent, onGlow: dark.on };
}

function blockHtml(block: Block, colors: Colors, resolve: (link: MailLink) => string): string {
  switch (block.kind) {
    case 'greeting':
      return fill(layout.paragraph, { text: block.text });
    case 'paragraph':
      return fillHtml(layout.paragraph, { text: wordsHtml(block.text, resolve) });
    case 'note':
      return fill(layout.note, { text: block.text });
    case 'facts':
      return [layout.factsOpen, ...block.facts.map(factHtml), layout.factsClose].join('\n');
    case 'button':
    case 'link':
      return fill(layout[block.kind], { label: block.label, href: resolve(block.link), ...colors });
    case 'list':
      return [
        layout.listOpen,
        ...block.items.map((words) => fillHtml(layout.item, { text: wordsHtml(words, resolve) })),
        layout.listClose,
      ].join('\n');
  }
}

const factHtml = ({ term, detail }: Fact): string =>
  fillHtml(layout.fact, { term: escapeHtml(term), detail: unbroken(escapeHtml(detail)) });

/** Both ends of a time and its word stay on one line. */
const unbroken = (html: string): string =>
  html.replace(/\d{1,2}:\d{2}–\d{1,2}:\d{2}(\u00a0\p{L}+)?/gu, '<span style="white-space:nowrap">$&</span>');

function wordsHtml(words: Words, resolve: (link: MailLink) => string): string {
  if (typeof words === 'string') return unbroken(escapeHtml(words));
  return words
    .map((piece) => {
      if (typeof piece === 'string') return unbroken(escapeHtml(piece));
      const [href, label] = 'link' in piece ? [resolve(piece.link), piece.label] : [piece.address, piece.address];
      return `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;
    })
    .join('');
}

type Values = Readonly<Record<string, string>>;

const fill = (piece: string, values: Values): string =>
  fillHtml(piece, Object.fromEntries(Object.entries(values).map(([name, text]) => [name, escapeHtml(text)])));

/** @param values HTML already */
const fillHtml = (piece: string, values: Values): string =>
  piece.replace(/\{\{(\w+)\}\}/g, (_slot, name: string) => values[name]!);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\n': '<br />',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"'\n]/g, (character) => ESCAPES[character]!);
