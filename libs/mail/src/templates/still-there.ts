import { button, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { template } from '../template.js';

/** Asks somebody who was not heard of for two years (domain rule R11). `day`: when their data go without an answer. */
export const stillThere = template<{ network: string; day: string; answer: MailLink }>({
  kind: 'invitation',
  de: ({ network, day, answer }) => ({
    subject: 'Möchten Sie weiter eingeladen werden?',
    preheader: `Ohne Ihr Ja löschen wir Ihre Angaben am ${day}.`,
    blocks: [
      paragraph(
        'seit zwei Jahren haben wir nichts von Ihnen gehört. Wir bewahren Angaben zu Personen nur so lange auf, wie wir sie brauchen. Deshalb fragen wir Sie: Möchten Sie weiter Einladungen von uns bekommen?',
      ),
      button('Ja oder nein antworten', answer),
      paragraph(
        `Bei einem Nein oder ohne Antwort löschen wir Ihre Angaben am ${day}. Was belegt werden muss, etwa eine Teilnahme, behalten wir nur noch für diesen Nachweis.`,
      ),
    ],
    because: `Sie im Verteiler von ${network} stehen.`,
  }),
  en: ({ network, day, answer }) => ({
    subject: 'Would you like to keep receiving invitations?',
    preheader: `Without your yes we delete your data on ${day}.`,
    blocks: [
      paragraph(
        'We have not heard from you for two years. We keep data about people only as long as we need them. So we ask you: would you like to keep receiving invitations from us?',
      ),
      button('Answer yes or no', answer),
      paragraph(
        `If you say no or do not answer, we delete your data on ${day}. What has to be proven, such as attendance, we then keep for that proof alone.`,
      ),
    ],
    because: `you are on the list of ${network}.`,
  }),
});
