import { facts, link, paragraph } from '../blocks.js';
import { whomToCall } from '../phrases.js';
import { type Gathering, type Sender, template } from '../template.js';

/** Whose doing it is. Mails that were queued before it was known are without it. */
type Cause = 'person' | 'organiser' | 'deadline' | 'unknown';

const causes = {
  de: {
    person: 'danke, dass Sie uns Bescheid gegeben haben. Sie sind abgemeldet.',
    organiser: 'die Veranstaltenden haben Sie von diesem Termin abgemeldet.',
    deadline:
      'wir haben auf unsere Frage nach dem neuen Termin keine Antwort von Ihnen bekommen. Deshalb haben wir Sie abgemeldet.',
    unknown: 'Sie sind von diesem Termin abgemeldet.',
  },
  en: {
    person: 'Thank you for telling us. Your registration is cancelled.',
    organiser: 'The organisers have cancelled your registration for this event.',
    deadline: 'We have had no answer from you about the new date, so we have cancelled your registration.',
    unknown: 'Your registration for this event is cancelled.',
  },
} as const satisfies Record<'de' | 'en', Record<Cause, string>>;

/** Whoever left may come back or send somebody; whoever was taken off by others may ask why. */
function closingOf(by: Cause, sender: Sender, language: 'de' | 'en'): string {
  const german = language === 'de';
  if (by === 'organiser' || by === 'unknown') {
    return `${german ? 'Haben Sie Fragen dazu?' : 'Do you have questions about this?'} ${whomToCall(sender, language)}`;
  }
  return german
    ? 'Möchte jemand aus Ihrer Einrichtung kommen, oder passt es doch noch? Solange die Anmeldung offen ist, können Sie sich neu anmelden.'
    : 'Would somebody else from your organisation like to come, or can you make it after all? You can register again while registration is open.';
}

const entry = {
  de: 'Der Kalendereintrag im Anhang nimmt den Termin aus Ihrem Kalender.',
  en: 'The attached calendar entry removes the event from your calendar.',
} as const;

export const cancelConfirmed = template<{
  event: Gathering;
  /** Whoever only waited gives nothing back and has no entry. */
  hadPlace: boolean;
  by?: Cause;
  reason?: string;
}>({
  kind: 'service',
  de: ({ event, hadPlace, by = 'unknown', reason }, sender) => ({
    subject: `Ihre Abmeldung: ${event.title}`,
    preheader: 'Sie sind abgemeldet.',
    blocks: [
      paragraph(`${causes.de[by]}${hadPlace ? ` ${entry.de}` : ''}`),
      facts(['Termin', event.title], ['Wann', event.when], ['Grund', reason]),
      paragraph(closingOf(by, sender, 'de')),
      link('Zur Seite des Termins', event.page),
    ],
    because: hadPlace ? 'Sie zu diesem Termin angemeldet waren.' : 'Sie einen Platz bei diesem Termin wollten.',
  }),
  en: ({ event, hadPlace, by = 'unknown', reason }, sender) => ({
    subject: `Your cancellation: ${event.title}`,
    preheader: 'Your registration is cancelled.',
    blocks: [
      paragraph(`${causes.en[by]}${hadPlace ? ` ${entry.en}` : ''}`),
      facts(['Event', event.title], ['When', event.when], ['Reason', reason]),
      paragraph(closingOf(by, sender, 'en')),
      link('To the event page', event.page),
    ],
    because: hadPlace ? 'you were registered for this event.' : 'you wanted a place at this event.',
  }),
});
