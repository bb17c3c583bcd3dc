import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Outlook, waitingRule } from '../place-words.js';
import { type Gathering, template } from '../template.js';

export const registrationWaitlisted = template<{
  event: Gathering;
  mode: string;
  position: number;
  outlook?: Outlook;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, mode, position, outlook = 'in-turn', manage }, sender) => ({
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
      paragraph(waitingRule(outlook, sender, 'de')),
    ],
    because: 'Sie auf der Warteliste zu diesem Termin stehen.',
  }),
  en: ({ event, mode, position, outlook = 'in-turn', manage }, sender) => ({
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
      paragraph(waitingRule(outlook, sender, 'en')),
    ],
    because: 'you are on the waiting list for this event.',
  }),
});
