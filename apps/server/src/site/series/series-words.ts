import type { Language } from '#libs/kernel';
import type { AnswerForAll } from '#libs/outreach';

const said: Readonly<Record<Language, Readonly<Record<AnswerForAll, string>>>> = {
  de: {
    accepted: 'Sie kommen zu allen Terminen; neue gehören dazu.',
    per_date: 'Sie antworten zu jedem Termin einzeln.',
    declined: 'Sie kommen zu keinem Termin.',
  },
  en: {
    accepted: 'You come to all dates, new ones included.',
    per_date: 'You answer for each date.',
    declined: 'You come to no date.',
  },
};

/** How somebody has answered for all dates; null while they have not. */
export const saidForAll = (answer: AnswerForAll | null, language: Language): string | null =>
  answer === null ? null : said[language][answer];
