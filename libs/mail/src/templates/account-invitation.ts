import { button, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** To a future organiser, who sets a password by the link. */
export const accountInvitation = template<{ invitedBy: string; setPassword: MailLink; validUntil: string }>({
  kind: 'account',
  de: ({ invitedBy, setPassword, validUntil }) => ({
    subject: 'Ihr Konto bei Tagwerk',
    preheader: 'Bitte legen Sie ein Passwort fest.',
    blocks: [
      paragraph(`${invitedBy} hat ein Konto für Sie angelegt, mit dem Sie Termine und Anmeldungen betreuen können.`),
      button('Passwort festlegen', setPassword),
      paragraph(`Der Link gilt bis ${validUntil} und kann nur einmal benutzt werden.`),
    ],
    because: 'ein Konto für diese Adresse angelegt wurde.',
  }),
  en: ({ invitedBy, setPassword, validUntil }) => ({
    subject: 'Your Tagwerk account',
    preheader: 'Please choose a password.',
    blocks: [
      paragraph(`${invitedBy} has created an account for you, so that you can manage events and registrations.`),
      button('Choose a password', setPassword),
      paragraph(`The link is valid until ${validUntil} and works only once.`),
    ],
    because: 'an account was created for this address.',
  }),
});
