import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** `until` is the moment at which the place goes to the next in line. */
export const waitlistOffer = template<{ event: Gathering; mode: string; until: string; offer: MailLink }>({
  kind: 'service',
  de: ({ event, mode, until, offer }) => ({
    subject: `Ein Platz ist frei: bitte bis ${until} bestätigen – ${event.title}`,
    preheader: `Bitte bestätigen Sie bis ${until}.`,
    blocks: [
      paragraph(`ein Platz ist frei geworden, und Sie sind an der Reihe. Wir halten ihn bis ${until} für Sie frei.`),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Teilnahme', mode]),
      button('Platz annehmen oder ablehnen', offer),
      paragraph('Wenn Sie bis dahin nicht antworten, geht der Platz an die nächste Person auf der Warteliste.'),
    ],
    because: 'Sie auf der Warteliste zu diesem Termin stehen.',
  }),
  en: ({ event, mode, until, offer }) => ({
    subject: `A place is free: please confirm by ${until} – ${event.title}`,
    preheader: `Please confirm by ${until}.`,
    blocks: [
      paragraph(`A place has become free and it is your turn. We will keep it for you until ${until}.`),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Attendance', mode]),
      button('Accept or decline the place', offer),
      paragraph('If you do not answer by then, the place goes to the next person on the waiting list.'),
    ],
    because: 'you are on the waiting list for this event.',
  }),
});
