import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Outlook, waitingRule } from '../place-words.js';
import { type Gathering, template } from '../template.js';

export const offerExpired = template<{
  event: Gathering;
  /** The new position on the list; left out when the person has left it. */
  position?: number;
  outlook?: Outlook;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, position, outlook = 'in-turn', manage }, sender) => ({
    subject: `Frist abgelaufen: ${event.title}`,
    preheader: 'Die Frist für den angebotenen Platz ist abgelaufen.',
    blocks: [
      paragraph(
        goesOn(outlook)
          ? 'die Frist für den angebotenen Platz ist abgelaufen. Wir bieten ihn nun der Reihe nach weiter an.'
          : 'die Frist für den angebotenen Platz ist abgelaufen.',
      ),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Platz auf der Warteliste', position === undefined ? undefined : String(position)],
      ),
      button('Meine Anmeldung öffnen', manage),
      ...(position === undefined
        ? []
        : [paragraph(`Sie bleiben auf der Warteliste. ${waitingRule(outlook, sender, 'de')}`)]),
    ],
    because: 'wir Ihnen einen Platz bei diesem Termin angeboten hatten.',
  }),
  en: ({ event, position, outlook = 'in-turn', manage }, sender) => ({
    subject: `Deadline passed: ${event.title}`,
    preheader: 'The deadline for the place we offered you has passed.',
    blocks: [
      paragraph(
        goesOn(outlook)
          ? 'The deadline for the place we offered you has passed. We now offer it to the next in turn.'
          : 'The deadline for the place we offered you has passed.',
      ),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Position on the waiting list', position === undefined ? undefined : String(position)],
      ),
      button('Open my registration', manage),
      ...(position === undefined
        ? []
        : [paragraph(`You stay on the waiting list. ${waitingRule(outlook, sender, 'en')}`)]),
    ],
    because: 'we had offered you a place at this event.',
  }),
});

const goesOn = (outlook: Outlook): boolean => outlook === 'in-turn' || outlook === 'ask-us';
