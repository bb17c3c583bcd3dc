import { button, type Fact, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** The place is certain; the calendar entry comes with it. */
export const registrationConfirmed = template<{
  event: Gathering;
  mode: string;
  /** What the person entered, to check it. */
  details?: readonly Fact[];
  cancelUntil?: string;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, mode, details = [], cancelUntil, manage }) => ({
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
      paragraph(
        `Sie können doch nicht kommen? Bitte sagen Sie rechtzeitig ab${cancelUntil ? ` (bis ${cancelUntil})` : ''}, damit andere nachrücken, oder nennen Sie eine Vertretung.`,
      ),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, mode, details = [], cancelUntil, manage }) => ({
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
      paragraph(
        `You cannot come after all? Please cancel in good time${cancelUntil ? ` (by ${cancelUntil})` : ''}, so that others can move up, or name a deputy.`,
      ),
    ],
    because: 'you are registered for this event.',
  }),
});
