import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

export const registrationWaitlisted = template<{
  event: Gathering;
  mode: string;
  position: number;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, mode, position, manage }) => ({
    subject: `Sie stehen auf der Warteliste: ${event.title}`,
    preheader: `Ihr Platz auf der Warteliste: ${position}`,
    blocks: [
      paragraph('zurzeit sind alle Plätze vergeben. Wir haben Sie auf die Warteliste gesetzt.'),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Wo', event.place],
        ['Teilnahme', mode],
        ['Platz auf der Warteliste', String(position)],
      ),
      button('Stand ansehen oder zurückziehen', manage),
      paragraph('Wird ein Platz frei, bieten wir ihn Ihnen mit einer eigenen Nachricht und einer Frist an.'),
    ],
    because: 'Sie sich zu diesem Termin angemeldet haben.',
  }),
  en: ({ event, mode, position, manage }) => ({
    subject: `You are on the waiting list: ${event.title}`,
    preheader: `Your position on the waiting list: ${position}`,
    blocks: [
      paragraph('All places are taken at the moment. We have put you on the waiting list.'),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Where', event.place],
        ['Attendance', mode],
        ['Position on the waiting list', String(position)],
      ),
      button('View or withdraw', manage),
      paragraph('When a place becomes free we offer it to you in a separate message with a time limit.'),
    ],
    because: 'you registered for this event.',
  }),
});
