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
      paragraph('zurzeit können wir Ihnen noch keinen Platz geben. Sie stehen aber auf der Warteliste.'),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Wo', event.place],
        ['Teilnahme', mode],
        ['Platz auf der Warteliste', String(position)],
      ),
      button('Anmeldung ansehen oder zurückziehen', manage),
      paragraph('Wird ein Platz frei, bieten wir ihn Ihnen mit einer eigenen Nachricht und einer Frist an.'),
    ],
    because: 'Sie sich zu diesem Termin angemeldet haben.',
  }),
  en: ({ event, mode, position, manage }) => ({
    subject: `You are on the waiting list: ${event.title}`,
    preheader: `Your position on the waiting list: ${position}`,
    blocks: [
      paragraph('We cannot give you a place at the moment, but you are on the waiting list.'),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Where', event.place],
        ['Attendance', mode],
        ['Position on the waiting list', String(position)],
      ),
      button('View or withdraw my registration', manage),
      paragraph('When a place becomes free, we will offer it to you in a separate message with a deadline.'),
    ],
    because: 'you registered for this event.',
  }),
});
