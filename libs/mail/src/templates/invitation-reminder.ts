import { button, facts, link, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** To whoever was invited and has not answered. */
export const invitationReminder = template<{
  event: Gathering;
  until: string;
  /** Was invited late, and so may answer longer than others. */
  isOwnDeadline?: boolean;
  /** Whoever accepts now waits for a place. */
  isFull?: boolean;
  accept: MailLink;
  decline: MailLink;
  stayInterested: MailLink;
}>({
  kind: 'invitation',
  de: ({ event, until, isOwnDeadline = false, isFull = false, accept, decline, stayInterested }) => ({
    subject: `Erinnerung: Anmeldung zu ${event.title} bis ${until}`,
    preheader: `Ihre Antwort fehlt uns noch: ${event.when}`,
    blocks: [
      paragraph('wir haben Sie zu diesem Termin eingeladen und noch keine Antwort von Ihnen. Kommen Sie?'),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Antwort bis', until]),
      ...(isOwnDeadline ? [paragraph(OWN.de)] : []),
      ...(isFull ? [paragraph(`Zurzeit sind alle Plätze vergeben. ${FULL.de}`)] : []),
      button('Zusagen', accept),
      link('Absagen', decline),
      link('Ich kann diesmal nicht, bleibe aber interessiert', stayInterested),
      paragraph('Haben Sie inzwischen geantwortet? Dann brauchen Sie nichts weiter zu tun.'),
      link('Alles zum Termin', event.page),
    ],
    because: 'Sie zu diesem Termin eingeladen sind.',
  }),
  en: ({ event, until, isOwnDeadline = false, isFull = false, accept, decline, stayInterested }) => ({
    subject: `Reminder: registration for ${event.title} by ${until}`,
    preheader: `Your answer is still missing: ${event.when}`,
    blocks: [
      paragraph('We invited you to this event and have no answer from you yet. Will you come?'),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Answer by', until]),
      ...(isOwnDeadline ? [paragraph(OWN.en)] : []),
      ...(isFull ? [paragraph(`All places are taken at the moment. ${FULL.en}`)] : []),
      button('Accept', accept),
      link('Decline', decline),
      link('I cannot come this time but stay interested', stayInterested),
      paragraph('Have you answered in the meantime? Then there is nothing more to do.'),
      link('All about the event', event.page),
    ],
    because: 'you are invited to this event.',
  }),
});

const OWN = {
  de: 'Weil unsere Einladung spät kam, haben Sie länger Zeit als andere.',
  en: 'As our invitation came late, you have more time than others.',
} as const;

const FULL = {
  de: 'Wenn Sie zusagen, kommen Sie auf die Warteliste.',
  en: 'If you accept, you will be put on the waiting list.',
} as const;
