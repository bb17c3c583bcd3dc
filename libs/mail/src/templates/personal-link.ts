import { button, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** Signs a participant in to `/m`, without an account. */
export const personalLink = template<{ manage: MailLink }>({
  kind: 'account',
  de: ({ manage }) => ({
    subject: 'Ihr persönlicher Zugang',
    preheader: 'Ihre Anmeldungen, Termine und Angaben auf einer Seite.',
    blocks: [
      paragraph('über diesen Link öffnen Sie Ihre persönliche Seite mit Ihren Anmeldungen, Terminen und Angaben.'),
      button('Meine Seite öffnen', manage),
      note('Der Link gehört nur Ihnen: Wer ihn hat, kann Ihre Anmeldungen ändern. Bitte geben Sie ihn nicht weiter.'),
      paragraph('Sie haben ihn nicht angefordert? Dann müssen Sie nichts tun.'),
    ],
    because: 'der Zugang für diese Adresse angefordert wurde.',
  }),
  en: ({ manage }) => ({
    subject: 'Your personal access',
    preheader: 'Your registrations, events and details on one page.',
    blocks: [
      paragraph('This link opens your personal page with your registrations, events and details.'),
      button('Open my page', manage),
      note('The link is for you alone: anybody who has it can change your registrations. Please do not pass it on.'),
      paragraph('You did not ask for it? Then you do not need to do anything.'),
    ],
    because: 'access was requested for this address.',
  }),
});
