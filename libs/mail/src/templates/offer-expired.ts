import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

export const offerExpired = template<{
  event: Gathering;
  /** The new position at the end of the list; left out when the person has left it. */
  position?: number;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, position, manage }) => ({
    subject: `Platz weitergegeben: ${event.title}`,
    preheader: 'Die Frist für den angebotenen Platz ist abgelaufen.',
    blocks: [
      paragraph(
        'die Frist für den angebotenen Platz ist abgelaufen. Der Platz geht nun an die nächste Person auf der Warteliste.',
      ),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Platz auf der Warteliste', position === undefined ? undefined : String(position)],
      ),
      button('Meine Anmeldung öffnen', manage),
      ...(position === undefined ? [] : [paragraph('Sie bleiben auf der Warteliste und können wieder nachrücken.')]),
    ],
    because: 'wir Ihnen einen Platz bei diesem Termin angeboten hatten.',
  }),
  en: ({ event, position, manage }) => ({
    subject: `Place passed on: ${event.title}`,
    preheader: 'The deadline for the place we offered you has passed.',
    blocks: [
      paragraph(
        'The deadline for the place we offered you has passed. The place now goes to the next person on the waiting list.',
      ),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Position on the waiting list', position === undefined ? undefined : String(position)],
      ),
      button('Open my registration', manage),
      ...(position === undefined ? [] : [paragraph('You stay on the waiting list and can still move up.')]),
    ],
    because: 'we had offered you a place at this event.',
  }),
});
