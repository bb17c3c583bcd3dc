import { button, facts, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** The page answers a second registration like the first; only this mail tells that there is one already. */
export const alreadyRegistered = template<{ event: Gathering; status: string; manage: MailLink }>({
  kind: 'service',
  de: ({ event, status, manage }) => ({
    subject: `Sie sind schon angemeldet: ${event.title}`,
    preheader: 'Ihre bestehende Anmeldung gilt weiter.',
    blocks: [
      paragraph('für diesen Termin gibt es unter Ihrer Adresse schon eine Anmeldung. Sie gilt unverändert weiter.'),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Stand', status]),
      button('Meine Anmeldung öffnen', manage),
      paragraph('Dort können Sie Ihre Angaben ändern, eine Vertretung nennen oder absagen.'),
      note('Sie haben sich nicht erneut angemeldet? Dann müssen Sie nichts tun: Es hat sich nichts geändert.'),
    ],
    because: 'Ihre Adresse erneut bei der Anmeldung zu diesem Termin angegeben wurde.',
  }),
  en: ({ event, status, manage }) => ({
    subject: `You are already registered: ${event.title}`,
    preheader: 'Your existing registration still stands.',
    blocks: [
      paragraph('There is already a registration for this event under your address. It stands unchanged.'),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Status', status]),
      button('Open my registration', manage),
      paragraph('There you can change your details, name a deputy or cancel.'),
      note('You did not register again? Then you do not need to do anything: nothing has changed.'),
    ],
    because: 'your address was entered again in the registration for this event.',
  }),
});
