import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Gathering, template } from '../template.js';

export const reconfirmReminder = template<{
  event: Gathering;
  reconfirmUntil: string;
  /** The time to answer ends with the start: nobody else gets the place for want of an answer. */
  isUntilStart?: boolean;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, reconfirmUntil, isUntilStart = false, manage }) => ({
    subject: `Bitte antworten Sie: neuer Termin – ${event.title}`,
    preheader: `Ihre Antwort fehlt noch. Bitte antworten Sie bis ${reconfirmUntil}.`,
    blocks: [
      paragraph('der Termin ist verlegt worden, und Ihre Antwort fehlt uns noch. Kommen Sie zum neuen Termin?'),
      facts(['Termin', event.title], ['Neu', event.when], ['Wo', event.place], ['Antwort bis', reconfirmUntil]),
      button('Neuen Termin bestätigen oder absagen', manage),
      paragraph(
        isUntilStart
          ? 'Bitte antworten Sie auch, wenn Sie nicht kommen: Dann kann jemand anderes Ihren Platz bekommen.'
          : 'Wenn wir bis dahin nichts von Ihnen hören, melden wir Sie ab, und der Platz wird frei.',
      ),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, reconfirmUntil, isUntilStart = false, manage }) => ({
    subject: `Please answer: new date – ${event.title}`,
    preheader: `Your answer is still missing. Please answer by ${reconfirmUntil}.`,
    blocks: [
      paragraph('The event has been moved and your answer is still missing. Will you come on the new date?'),
      facts(['Event', event.title], ['New', event.when], ['Where', event.place], ['Answer by', reconfirmUntil]),
      button('Confirm the new date or cancel', manage),
      paragraph(
        isUntilStart
          ? 'Please answer also if you cannot come: then somebody else can have your place.'
          : 'If we do not hear from you by then, we will cancel your registration and the place becomes free.',
      ),
    ],
    because: 'you are registered for this event.',
  }),
});
