import type { Language } from '#libs/kernel';
import type { AskHindrance } from './questions.service.js';

/** Why nobody is asked for the contact of a promised project; `reachable`: there is somebody to write to. */
export const contactHindrances = ['asked', 'no-address', 'suppressed', 'ended', 'reachable'] as const;
export type ContactHindrance = (typeof contactHindrances)[number];

/** A report that led to a promise, with what stands in the way of asking whoever made it; null when nothing does. */
export type Askable = Readonly<{ reportId: string; hindrance: AskHindrance | null }>;

/** Of the first report whose reporter can be asked; else why nobody can, the most telling reason. */
export function whomToAsk(reports: readonly Askable[]): string | AskHindranceOf {
  const first = reports.find(({ hindrance }) => hindrance === null);
  if (first !== undefined) return first.reportId;
  const reason = (['asked', 'suppressed'] as const).find((one) => reports.some(({ hindrance }) => hindrance === one));
  return { because: reason ?? 'no-address' };
}

export type AskHindranceOf = Readonly<{ because: AskHindrance }>;

const SUGGESTED: Readonly<Record<Language, (project: string) => string>> = {
  de: (project) =>
    `Wen können wir bei „${project}“ ansprechen, und wie erreichen wir diese Person: per E-Mail oder am Telefon?`,
  en: (project) => `Whom can we turn to at “${project}”, and how do we reach this person: by email or by telephone?`,
};

/** What an organiser may ask as it stands, or in words of their own. */
export const suggestedQuestion = (language: Language, project: string): string => SUGGESTED[language](project);
