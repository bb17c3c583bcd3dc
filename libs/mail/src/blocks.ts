import type { MailLink } from './links.js';

/** What a mail consists of. Each kind has one form in HTML and one in the text part; a template knows neither. */
export type Block =
  | Readonly<{ kind: 'greeting' | 'note'; text: string }>
  | Readonly<{ kind: 'paragraph'; text: Words }>
  | Readonly<{ kind: 'facts'; facts: readonly Fact[] }>
  | Readonly<{ kind: 'button' | 'link'; label: string; link: MailLink }>
  | Readonly<{ kind: 'list'; items: readonly Words[] }>;

/** A line of words, or words with links among them. */
export type Words = string | readonly Piece[];

/** `address`: elsewhere, as an organiser wrote it. */
export type Piece = string | Readonly<{ label: string; link: MailLink }> | Readonly<{ address: string }>;

export type Fact = Readonly<{ term: string; detail: string }>;

export const greeting = (text: string): Block => ({ kind: 'greeting', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
/** Set apart from the rest: what must not be overlooked. */
export const note = (text: string): Block => ({ kind: 'note', text });
/** The one thing to do. The address stands below it once more, for programs that draw no buttons. */
export const button = (label: string, link: MailLink): Block => ({ kind: 'button', label, link });
/** Something else one may do. The text part names its address. */
export const link = (label: string, target: MailLink): Block => ({ kind: 'link', label, link: target });
export const list = (...items: readonly string[]): Block => ({ kind: 'list', items });

/** Terms with their details; a fact without a detail is left out. */
export const facts = (...pairs: readonly (readonly [term: string, detail: string | undefined])[]): Block => ({
  kind: 'facts',
  facts: pairs.flatMap(([term, detail]) => (detail ? [{ term, detail }] : [])),
});
