import { button, facts, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

/** Another day: everybody is asked again (domain E16). */
export const eventMoved = template<{
  event: Gathering;
  previousWhen: string;
  reason?: string;
  reconfirmUntil: string;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, previousWhen, reason, reconfirmUntil, manage }) => ({
    subject: `Neuer Termin: ${event.title}`,
    preheader: `Bitte sagen Sie uns bis ${reconfirmUntil}, ob Sie kommen.`,
    blocks: [
      paragraph('ein Termin, zu dem Sie angemeldet sind, ist verlegt worden. Passt Ihnen der neue Termin?'),
      facts(
        ['Termin', event.title],
        ['Neu', event.when],
        ['Bisher', previousWhen],
        ['Wo', event.place],
        ['Grund', reason],
      ),
      button('Neuen Termin bestätigen oder absagen', manage),
      note(`Bitte antworten Sie bis ${reconfirmUntil}. So lange halten wir Ihren Platz frei.`),
      paragraph('Der Kalendereintrag im Anhang ersetzt den bisherigen.'),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, previousWhen, reason, reconfirmUntil, manage }) => ({
    subject: `New date: ${event.title}`,
    preheader: `Please let us know by ${reconfirmUntil} whether you will come.`,
    blocks: [
      paragraph('An event you are registered for has been moved. Does the new date suit you?'),
      facts(
        ['Event', event.title],
        ['New', event.when],
        ['Previously', previousWhen],
        ['Where', event.place],
        ['Reason', reason],
      ),
      button('Confirm the new date or cancel', manage),
      note(`Please answer by ${reconfirmUntil}. We will keep your place until then.`),
      paragraph('The attached calendar entry replaces the one you have.'),
    ],
    because: 'you are registered for this event.',
  }),
});
