import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

export const waitlistOffer = template<{
  event: Gathering;
  mode: string;
  until: string;
  /** It runs out so late that nobody is offered the place after it. */
  isLast?: boolean;
  offer: MailLink;
}>({
  kind: 'service',
  de: ({ event, mode, until, isLast = false, offer }) => ({
    subject: `Ein Platz ist frei: bitte bis ${until} antworten – ${event.title}`,
    preheader: `Bitte antworten Sie bis ${until}.`,
    blocks: [
      paragraph(`ein Platz ist frei geworden, und Sie sind an der Reihe. Wir halten ihn bis ${until} für Sie frei.`),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Teilnahme', mode]),
      button('Platz annehmen oder ablehnen', offer),
      paragraph(
        isLast
          ? 'Bitte antworten Sie so bald wie möglich, auch wenn Sie nicht kommen: Danach bieten wir den Platz niemandem mehr per E-Mail an.'
          : 'Wenn Sie bis dahin nicht antworten, bieten wir den Platz der Reihe nach weiter an.',
      ),
    ],
    because: 'Sie auf der Warteliste zu diesem Termin stehen.',
  }),
  en: ({ event, mode, until, isLast = false, offer }) => ({
    subject: `A place is free: please answer by ${until} – ${event.title}`,
    preheader: `Please answer by ${until}.`,
    blocks: [
      paragraph(`A place has become free and it is your turn. We will keep it for you until ${until}.`),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Attendance', mode]),
      button('Accept or decline the place', offer),
      paragraph(
        isLast
          ? 'Please answer as soon as you can, also if you cannot come: after that we offer the place to nobody else by email.'
          : 'If you do not answer by then, we will offer the place to the next in turn.',
      ),
    ],
    because: 'you are on the waiting list for this event.',
  }),
});
