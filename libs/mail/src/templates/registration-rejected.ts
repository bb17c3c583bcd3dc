import { facts, link, paragraph } from '../blocks.js';
import { type Gathering, template } from '../template.js';

export const registrationRejected = template<{
  event: Gathering;
  reason: string;
  /** Another way to take part, for example online. */
  alternative?: string;
  nextDate?: string;
}>({
  kind: 'service',
  de: ({ event, reason, alternative, nextDate }) => ({
    subject: `Leider kein Platz: ${event.title}`,
    preheader: 'Wir können Ihnen diesmal keinen Platz geben.',
    blocks: [
      paragraph('leider können wir Ihnen bei diesem Termin keinen Platz geben.'),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Grund', reason],
        ['Stattdessen möglich', alternative],
        ['Nächster Termin', nextDate],
      ),
      link('Zur Seite des Termins', event.page),
    ],
    because: 'Sie einen Platz bei diesem Termin wollten.',
  }),
  en: ({ event, reason, alternative, nextDate }) => ({
    subject: `Unfortunately no place: ${event.title}`,
    preheader: 'We cannot give you a place this time.',
    blocks: [
      paragraph('Unfortunately we cannot give you a place at this event.'),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Reason', reason],
        ['Possible instead', alternative],
        ['Next date', nextDate],
      ),
      link('To the event page', event.page),
    ],
    because: 'you wanted a place at this event.',
  }),
});
