import { button, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** Asks somebody who has answered nothing for long (domain rule R10). Until they answer nobody invites them. */
export const stillInterested = template<{ network: string; answer: MailLink }>({
  kind: 'invitation',
  de: ({ network, answer }) => ({
    subject: 'Möchten Sie weiter eingeladen werden?',
    preheader: 'Ein Klick genügt: ja oder nein.',
    blocks: [
      paragraph(
        'zu den letzten drei Terminen haben wir Sie eingeladen und nichts von Ihnen gehört. Möchten Sie weiter Einladungen von uns bekommen?',
      ),
      button('Ja oder nein antworten', answer),
      paragraph('Bis Sie antworten, laden wir Sie zu nichts mehr ein. Ihre eigenen Anmeldungen bleiben, wie sie sind.'),
    ],
    because: `Sie im Verteiler von ${network} stehen.`,
  }),
  en: ({ network, answer }) => ({
    subject: 'Would you like to keep receiving invitations?',
    preheader: 'One click is enough: yes or no.',
    blocks: [
      paragraph(
        'We have invited you to the last three events and have heard nothing from you. Would you like to keep receiving them?',
      ),
      button('Answer yes or no', answer),
      paragraph('Until you answer, we will not invite you to anything. Your own registrations stay as they are.'),
    ],
    because: `you are on the list of ${network}.`,
  }),
});
