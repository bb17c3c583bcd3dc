import type { Language } from '#libs/kernel';

export type MailingText = Readonly<{ subject: string; body: string }>;

/** Whoever reads a language that has no text gets the other one. */
export type MailingTexts = Readonly<Partial<Record<Language, MailingText>>>;

/** Seconds in which a mailing may be taken back. */
export const HELD_SECONDS = 60;

export const textLanguages = (texts: MailingTexts): Language[] =>
  (['de', 'en'] as const).filter((language) => texts[language] !== undefined);

/** The language in which somebody gets the mailing. */
export const writtenFor = (texts: MailingTexts, reader: Language): Language =>
  texts[reader] === undefined ? (textLanguages(texts)[0] ?? reader) : reader;
