import { button, type Fact, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Leaving, waysOut } from '../place-words.js';
import { type Gathering, template } from '../template.js';

/** The place is certain; the calendar entry comes with it. */
export const registrationConfirmed = template<{
  event: Gathering;
  mode: string;
  /** What the person entered, to check it. */
  details?: readonly Fact[];
  /** Mails that were queued before it was told have `cancelUntil` instead. */
  leaving?: Leaving;
  cancelUntil?: string;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, mode, details = [], cancelUntil, leaving = { by: 'page', until: cancelUntil }, manage }, sender) => ({
    subject: `Anmeldebestätigung: ${event.title}`,
    preheader: `Ihr Platz ist reserviert: ${event.when}`,
    blocks: [
      paragraph('Ihr Platz ist reserviert. Den Kalendereintrag finden Sie im Anhang.'),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Wo', event.place],
        ['Teilnahme', mode],
        ...details.map(({ term, detail }) => [term, detail] as const),
      ),
      button('Anmeldung ansehen oder ändern', manage),
      paragraph(waysOut(leaving, sender, 'de')),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, mode, details = [], cancelUntil, leaving = { by: 'page', until: cancelUntil }, manage }, sender) => ({
    subject: `Registration confirmed: ${event.title}`,
    preheader: `Your place is reserved: ${event.when}`,
    blocks: [
      paragraph('Your place is reserved. The calendar entry is attached.'),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Where', event.place],
        ['Attendance', mode],
        ...details.map(({ term, detail }) => [term, detail] as const),
      ),
      button('View or change my registration', manage),
      paragraph(waysOut(leaving, sender, 'en')),
    ],
    because: 'you are registered for this event.',
  }),
});
