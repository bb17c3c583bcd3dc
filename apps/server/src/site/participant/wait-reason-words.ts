import type { Language } from '#libs/kernel';
import type { WaitReason } from '#libs/registration';
import { count } from '../words.js';

type Sentences = { readonly [Code in WaitReason['code']]: (reason: Extract<WaitReason, { code: Code }>) => string };

const offersOut = (offers: number, language: Language) =>
  count(offers, language, ['freier Platz ist', 'freie Plätze sind'], ['free place is', 'free places are']);

const sentences: Record<Language, Sentences> = {
  de: {
    'no-place': () => 'Es ist noch kein Platz frei geworden.',
    'places-are-reserved': ({ until }) =>
      `Die letzten Plätze sind für neu gemeldete Projekte zurückgehalten${until ? ` bis ${until}. Danach vergeben wir sie der Reihe nach` : ''}.`,
    'places-are-put-off': ({ until }) =>
      `Die letzten Plätze sind für Projekte zurückgehalten, die wir schon einmal verschieben mussten${until ? `, bis ${until}. Danach vergeben wir sie der Reihe nach` : ''}.`,
    'offers-are-out': ({ offers }) => `${offersOut(offers, 'de')} gerade jemandem vor Ihnen angeboten.`,
    'offers-unanswered': ({ offers }) =>
      `Wir haben Ihnen schon ${offers}-mal einen Platz angeboten und keine Antwort bekommen. Von selbst bieten wir Ihnen keinen weiteren an. Möchten Sie noch teilnehmen?`,
    'organisation-limit': ({ limit }) =>
      `Aus Ihrer Einrichtung haben schon ${count(limit, 'de', ['Person', 'Personen'], ['', ''])} einen Platz; mehr sind bei diesem Termin nicht vorgesehen.`,
    'others-first': ({ ahead }) =>
      ahead > 0
        ? `Vor Ihnen warten noch ${count(ahead, 'de', ['Person', 'Personen'], ['', ''])}.`
        : 'Sie sind als Nächstes an der Reihe.',
    'desk-decides': () => 'Der Termin beginnt in wenigen Stunden. Freie Plätze vergibt jetzt das Team selbst.',
    'event-over': () => 'Der Termin hat schon begonnen.',
  },
  en: {
    'no-place': () => 'No place has become free yet.',
    'places-are-reserved': ({ until }) =>
      `The last places are held for newly reported projects${until ? ` until ${until}. After that they are given in turn` : ''}.`,
    'places-are-put-off': ({ until }) =>
      `The last places are held for projects that we had to put off before${until ? `, until ${until}. After that they are given in turn` : ''}.`,
    'offers-are-out': ({ offers }) => `${offersOut(offers, 'en')} being offered to somebody before you.`,
    'offers-unanswered': ({ offers }) =>
      `We have offered you a place ${offers} times and had no answer. We offer no other one by ourselves. Would you still like to come?`,
    'organisation-limit': ({ limit }) =>
      `${count(limit, 'en', ['', ''], ['person', 'people'])} from your organisation have a place already; this event has room for no more of them.`,
    'others-first': ({ ahead }) =>
      ahead > 0 ? `${count(ahead, 'en', ['', ''], ['person is', 'people are'])} waiting before you.` : 'You are next.',
    'desk-decides': () => 'The event begins in a few hours. The team gives away free places itself now.',
    'event-over': () => 'The event has begun already.',
  },
};

/** Where only a word with the organisers helps: the page then says whom to call. */
export const isForUs = ({ code }: WaitReason): boolean =>
  code === 'offers-unanswered' || code === 'organisation-limit' || code === 'desk-decides';

/** Free places are held, and perhaps it is known until when. */
export const isHeld = (reason: WaitReason): reason is Held =>
  reason.code === 'places-are-reserved' || reason.code === 'places-are-put-off';
type Held = Extract<WaitReason, { code: 'places-are-reserved' | 'places-are-put-off' }>;

/**
 * The answer to "why have I not moved up?".
 * @param until the end of a reservation in words, where the reason has one
 */
export function waitReasonText(reason: WaitReason, language: Language, until: string | null): string {
  const given = isHeld(reason) ? { ...reason, until } : reason;
  return (sentences[language][given.code] as (reason: WaitReason) => string)(given);
}
