import { button, facts, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** To an address that nobody has confirmed yet. */
export const registrationReceived = template<{
  event: Gathering;
  mode: string;
  confirm: MailLink;
  confirmUntil: string;
}>({
  kind: 'account',
  de: ({ event, mode, confirm, confirmUntil }) => ({
    subject: `Bitte bestätigen Sie Ihre Anmeldung: ${event.title}`,
    preheader: 'Ein Klick fehlt noch, dann ist Ihre Anmeldung vollständig.',
    blocks: [
      paragraph(
        'Ihre Anmeldung ist eingegangen. Bitte bestätigen Sie sie noch: So wird niemand mit einer fremden Adresse angemeldet.',
      ),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Teilnahme', mode]),
      button('Anmeldung bestätigen', confirm),
      paragraph(
        `Der Link gilt bis ${confirmUntil}. Plätze werden erst mit der Bestätigung vergeben. Ist dann alles voll, kommen Sie auf die Warteliste.`,
      ),
      note(
        'Sie haben sich nicht angemeldet? Dann müssen Sie nichts tun. Ohne Bestätigung werden die Angaben gelöscht.',
      ),
    ],
    because: 'diese Adresse bei der Anmeldung zu einem Termin angegeben wurde.',
  }),
  en: ({ event, mode, confirm, confirmUntil }) => ({
    subject: `Please confirm your registration: ${event.title}`,
    preheader: 'One more click and your registration is complete.',
    blocks: [
      paragraph(
        "We have received your registration. Please confirm it, so that nobody can be registered with somebody else's address.",
      ),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Attendance', mode]),
      button('Confirm registration', confirm),
      paragraph(
        `The link is valid until ${confirmUntil}. Places are only given once you have confirmed. If everything is full by then, you join the waiting list.`,
      ),
      note(
        'You did not register? Then you do not need to do anything. Unless you confirm, the details will be deleted.',
      ),
    ],
    because: 'this address was entered in the registration for an event.',
  }),
});
