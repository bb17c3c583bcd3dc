import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { waitingRule } from '../place-words.js';
import { whomToCall } from '../phrases.js';
import { type Gathering, template } from '../template.js';

/** What comes after an offer that nobody answered: another one in turn, none any more, or a word with the organisers. */
export type AfterOffer = 'in-turn' | 'desk-decides' | 'ask-us';

export const offerExpired = template<{
  event: Gathering;
  /** The new position at the end of the list; left out when the person has left it. */
  position?: number;
  /** Mails that were queued before it was told are without it. */
  after?: AfterOffer;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, position, after, manage }, sender) => ({
    subject: `Frist abgelaufen: ${event.title}`,
    preheader: 'Die Frist für den angebotenen Platz ist abgelaufen.',
    blocks: [
      paragraph(
        after === 'desk-decides'
          ? 'die Frist für den angebotenen Platz ist abgelaufen.'
          : 'die Frist für den angebotenen Platz ist abgelaufen. Wir bieten ihn nun der Reihe nach weiter an.',
      ),
      facts(
        ['Termin', event.title],
        ['Wann', event.when],
        ['Platz auf der Warteliste', position === undefined ? undefined : String(position)],
      ),
      button('Meine Anmeldung öffnen', manage),
      ...(position === undefined
        ? []
        : [
            paragraph(
              after === 'ask-us'
                ? `Sie bleiben auf der Warteliste. Von selbst bieten wir Ihnen aber keinen weiteren Platz an, weil schon mehrere Angebote ohne Antwort blieben. Möchten Sie noch teilnehmen? ${whomToCall(sender, 'de')}`
                : `Sie bleiben auf der Warteliste, an ihrem Ende. ${waitingRule({ offersAreOver: after === 'desk-decides' }, sender, 'de')}`,
            ),
          ]),
    ],
    because: 'wir Ihnen einen Platz bei diesem Termin angeboten hatten.',
  }),
  en: ({ event, position, after, manage }, sender) => ({
    subject: `Deadline passed: ${event.title}`,
    preheader: 'The deadline for the place we offered you has passed.',
    blocks: [
      paragraph(
        after === 'desk-decides'
          ? 'The deadline for the place we offered you has passed.'
          : 'The deadline for the place we offered you has passed. We now offer it to the next in turn.',
      ),
      facts(
        ['Event', event.title],
        ['When', event.when],
        ['Position on the waiting list', position === undefined ? undefined : String(position)],
      ),
      button('Open my registration', manage),
      ...(position === undefined
        ? []
        : [
            paragraph(
              after === 'ask-us'
                ? `You stay on the waiting list. But we will not offer you another place by ourselves, because several offers had no answer. Would you still like to come? ${whomToCall(sender, 'en')}`
                : `You stay on the waiting list, at its end. ${waitingRule({ offersAreOver: after === 'desk-decides' }, sender, 'en')}`,
            ),
          ]),
    ],
    because: 'we had offered you a place at this event.',
  }),
});
