import { button, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

export const passwordReset = template<{ setPassword: MailLink; validUntil: string }>({
  kind: 'account',
  de: ({ setPassword, validUntil }) => ({
    subject: 'Neues Passwort für Tagwerk',
    preheader: 'Mit diesem Link legen Sie ein neues Passwort fest.',
    blocks: [
      paragraph('für Ihr Konto wurde ein neues Passwort angefordert.'),
      button('Neues Passwort festlegen', setPassword),
      paragraph(`Der Link gilt bis ${validUntil} und kann nur einmal benutzt werden.`),
      note('Sie haben das nicht angefordert? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.'),
    ],
    because: 'für diese Adresse ein neues Passwort angefordert wurde.',
  }),
  en: ({ setPassword, validUntil }) => ({
    subject: 'New password for Tagwerk',
    preheader: 'Use this link to choose a new password.',
    blocks: [
      paragraph('A new password was requested for your account.'),
      button('Choose a new password', setPassword),
      paragraph(`The link is valid until ${validUntil} and works only once.`),
      note('You did not ask for it? Then you do not need to do anything: your password stays as it is.'),
    ],
    because: 'a new password was requested for this address.',
  }),
});
