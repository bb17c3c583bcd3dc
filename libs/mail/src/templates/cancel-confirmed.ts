import { facts, link, paragraph } from '../blocks.js';
import { type Gathering, template } from '../template.js';

export const cancelConfirmed = template<{
  event: Gathering;
  /** Whoever only waited frees nothing. */
  hadPlace: boolean;
}>({
  kind: 'service',
  de: ({ event, hadPlace }) => ({
    subject: `Ihre Abmeldung: ${event.title}`,
    preheader: hadPlace ? 'Ihr Platz ist wieder frei. Danke für Ihre Nachricht.' : 'Danke für Ihre Nachricht.',
    blocks: [
      paragraph(
        `danke, dass Sie uns Bescheid gegeben haben. Sie sind abgemeldet${hadPlace ? ', der Platz ist wieder frei' : ''}.`,
      ),
      facts(['Termin', event.title], ['Wann', event.when]),
      paragraph(
        'Möchte jemand aus Ihrer Einrichtung kommen, oder passt es doch noch? Eine neue Anmeldung ist möglich.',
      ),
      link('Zur Seite des Termins', event.page),
    ],
    because: 'Sie zu diesem Termin angemeldet waren.',
  }),
  en: ({ event, hadPlace }) => ({
    subject: `Your cancellation: ${event.title}`,
    preheader: hadPlace ? 'Your place is free again. Thank you for telling us.' : 'Thank you for telling us.',
    blocks: [
      paragraph(
        `Thank you for telling us. Your registration is cancelled${hadPlace ? ' and the place is free again' : ''}.`,
      ),
      facts(['Event', event.title], ['When', event.when]),
      paragraph(
        'Would somebody else from your organisation like to come, or can you make it after all? You can register again.',
      ),
      link('To the event page', event.page),
    ],
    because: 'you were registered for this event.',
  }),
});
