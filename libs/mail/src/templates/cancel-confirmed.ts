import { facts, link, paragraph } from '../blocks.js';
import { type Gathering, template } from '../template.js';

const causes = {
  de: {
    person: 'danke, dass Sie uns Bescheid gegeben haben. Sie sind abgemeldet.',
    organiser: 'die Veranstaltenden haben Sie von diesem Termin abgemeldet.',
    deadline: 'wir haben auf unsere Frage nach dem neuen Termin keine Antwort von Ihnen bekommen. Sie sind abgemeldet.',
    unknown: 'Sie sind von diesem Termin abgemeldet.',
  },
  en: {
    person: 'Thank you for telling us. Your registration is cancelled.',
    organiser: 'The organisers have cancelled your registration for this event.',
    deadline: 'We have had no answer from you about the new date. Your registration is cancelled.',
    unknown: 'Your registration for this event is cancelled.',
  },
} as const;

const again = {
  de: 'Möchte jemand aus Ihrer Einrichtung kommen, oder passt es doch noch? Solange die Anmeldung offen ist, können Sie sich neu anmelden.',
  en: 'Would somebody else from your organisation like to come, or can you make it after all? You can register again while registration is open.',
} as const;

const ask = {
  de: 'Bei Fragen wenden Sie sich bitte an die Veranstaltenden.',
  en: 'If you have questions, please turn to the organisers.',
} as const;

const closings = {
  de: { person: again.de, deadline: again.de, organiser: ask.de, unknown: ask.de },
  en: { person: again.en, deadline: again.en, organiser: ask.en, unknown: ask.en },
} as const;

export const cancelConfirmed = template<{
  event: Gathering;
  /** Whoever only waited frees nothing. */
  hadPlace: boolean;
  /** Only the one who cancels is thanked for it. Mails that were queued before it was known are without it. */
  by?: 'person' | 'organiser' | 'deadline' | 'unknown';
  reason?: string;
}>({
  kind: 'service',
  de: ({ event, hadPlace, by = 'unknown', reason }) => ({
    subject: `Ihre Abmeldung: ${event.title}`,
    preheader: hadPlace ? 'Sie sind abgemeldet. Ihr Platz ist wieder frei.' : 'Sie sind abgemeldet.',
    blocks: [
      paragraph(`${causes.de[by]}${hadPlace ? ' Der Platz ist wieder frei.' : ''}`),
      facts(['Termin', event.title], ['Wann', event.when], ['Grund', reason]),
      paragraph(closings.de[by]),
      link('Zur Seite des Termins', event.page),
    ],
    because: hadPlace ? 'Sie zu diesem Termin angemeldet waren.' : 'Sie einen Platz bei diesem Termin wollten.',
  }),
  en: ({ event, hadPlace, by = 'unknown', reason }) => ({
    subject: `Your cancellation: ${event.title}`,
    preheader: hadPlace
      ? 'Your registration is cancelled. Your place is free again.'
      : 'Your registration is cancelled.',
    blocks: [
      paragraph(`${causes.en[by]}${hadPlace ? ' The place is free again.' : ''}`),
      facts(['Event', event.title], ['When', event.when], ['Reason', reason]),
      paragraph(closings.en[by]),
      link('To the event page', event.page),
    ],
    because: hadPlace ? 'you were registered for this event.' : 'you wanted a place at this event.',
  }),
});
