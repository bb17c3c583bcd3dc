import type { MailTexts } from '../../mail-draft';

export type TextLanguage = 'de' | 'en';
export type Text = NonNullable<MailTexts['de']>;

export const textLanguages: readonly TextLanguage[] = ['de', 'en'];
export const noText: Text = { subject: '', body: '' };

export const isWritten = (texts: MailTexts): boolean =>
  textLanguages.some((language) => [texts[language]?.subject, texts[language]?.body].some((part) => part?.trim()));

/** Puts a word where the caret stands, in place of what is marked, and says where the caret belongs then. */
export function insertAt(
  text: string,
  { start, end }: Readonly<{ start: number; end: number }>,
  word: string,
): Readonly<{ text: string; caret: number }> {
  return { text: text.slice(0, start) + word + text.slice(end), caret: start + word.length };
}
