import type { Language } from '#libs/kernel';
import type { OutgoingMail } from '#libs/mail';

/** What an organiser says before the usual text, by language; without one in a language nothing is said in it. */
export type OwnTexts = Readonly<Partial<Record<Language, string>>>;

/** A mail with an organiser's own paragraphs first. */
export function prefaced(mail: OutgoingMail, texts: OwnTexts): OutgoingMail {
  const preface = (texts[mail.language] ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return preface.length === 0 ? mail : ({ ...mail, parameters: { ...mail.parameters, preface } } as OutgoingMail);
}
