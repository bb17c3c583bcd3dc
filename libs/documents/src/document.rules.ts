import type { EventInFull } from '#libs/events';
import { type Language, type LocalDay, type LocalTime, shortDate, toDay, when } from '#libs/kernel';

/** A picture in a document: where its bytes lie while it is set, and what it shows. */
export type Pictured = Readonly<{ path: string; alternativeText: string }>;

/** What stands at the head of a document and in its properties. Every template gets one. */
export type DocumentHead = Readonly<{
  language: Language;
  title: string;
  author: string;
  logos: readonly Pictured[];
  fundingNotice: string;
  /** A word and what it says, in the order of the document. */
  facts: readonly (readonly [word: string, value: string])[];
}>;

/** The gathering a document is about, as far as documents speak of it. */
export type Documented = Pick<
  EventInFull,
  'title' | 'slug' | 'startsLocal' | 'endsLocal' | 'zone' | 'venueName' | 'contactName' | 'fundingNotice'
> &
  Pick<EventInFull, 'networkName' | 'networkFundingNotice' | 'host' | 'format'>;

const WORDS = {
  de: { date: 'Datum', place: 'Ort', online: 'online', host: 'Veranstalter', lead: 'Leitung', page: 'Seite' },
  en: { date: 'Date', place: 'Place', online: 'online', host: 'Host', lead: 'Responsible', page: 'Page' },
} as const;

export const pageWord = (language: Language): string => WORDS[language].page;

export function headOf(
  event: Documented,
  kind: string,
  language: Language,
  logos: readonly Pictured[] = [],
): DocumentHead {
  const word = WORDS[language];
  const place = event.format === 'online' ? word.online : event.venueName;
  const facts = [
    [word.date, when(event.startsLocal, event.endsLocal, event.zone, language)],
    [word.place, place],
    [word.host, event.host?.name ?? event.networkName],
    [word.lead, event.contactName],
  ] as const;
  return {
    ...{ language, title: `${kind}: ${event.title}`, author: event.networkName, logos },
    fundingNotice: event.fundingNotice || event.networkFundingNotice,
    facts: facts.filter(([, value]) => value !== ''),
  };
}

const YEARS_KEPT = { funded: 6, unfunded: 3 } as const;

/**
 * Until when a proof of attendance is kept (domain R11). Funders ask for five years from the end of the year in which
 * the use of their money was proven (ANBest-P 6.x), which is commonly the year after the gathering; without funding
 * three years. Both run to the end of a year.
 */
export function keptUntil(endsLocal: LocalTime, isFunded: boolean): LocalDay {
  const year = Number(toDay(endsLocal).slice(0, 4)) + (isFunded ? YEARS_KEPT.funded : YEARS_KEPT.unfunded);
  return `${year}-12-31`;
}

const PRIVACY = {
  de: (until: string) =>
    `Diese Liste dient allein dem Nachweis der Teilnahme (Art. 6 Abs. 1 Buchst. e oder f DSGVO, gegenüber Fördergebern Buchst. c) und wird bis ${until} aufbewahrt.`,
  en: (until: string) =>
    `This list serves only as proof of attendance (Art. 6 (1) (e) or (f) GDPR, towards funders (c)) and is kept until ${until}.`,
} as const;

export function privacyNote(event: Documented, fundingNotice: string, language: Language): string {
  return PRIVACY[language](shortDate(keptUntil(event.endsLocal, fundingNotice !== ''), language));
}
