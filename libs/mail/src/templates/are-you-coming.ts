import { button, facts, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Leaving, waysOut } from '../place-words.js';
import { type Gathering, template } from '../template.js';

/** To people with a place, so that whoever cannot come says so while somebody else can have it. */
export const areYouComing = template<{
  event: Gathering;
  day: string;
  /** Was asked after a move and has not answered yet. */
  isAsked: boolean;
  leaving: Leaving;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, day, isAsked, leaving, manage }, sender) => ({
    subject: `Kommen Sie? ${event.title} am ${day}`,
    preheader: isAsked ? 'Ihre Antwort fehlt uns noch.' : 'Wenn Sie kommen, müssen Sie nichts tun.',
    blocks: [
      paragraph(
        isAsked
          ? 'der Termin ist verlegt worden, und Ihre Antwort fehlt uns noch. Kommen Sie?'
          : 'Ihr Platz ist reserviert, und wir freuen uns auf Sie. Wenn Sie kommen, müssen Sie nichts tun.',
      ),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place]),
      button(isAsked ? 'Bestätigen oder absagen' : 'Anmeldung ansehen oder ändern', manage),
      paragraph(waysOut(leaving, sender, 'de')),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, day, isAsked, leaving, manage }, sender) => ({
    subject: `Will you come? ${event.title} on ${day}`,
    preheader: isAsked ? 'Your answer is still missing.' : 'If you come, there is nothing to do.',
    blocks: [
      paragraph(
        isAsked
          ? 'The event has been moved and your answer is still missing. Will you come?'
          : 'Your place is reserved and we look forward to seeing you. If you come, there is nothing to do.',
      ),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place]),
      button(isAsked ? 'Confirm or cancel' : 'View or change my registration', manage),
      paragraph(waysOut(leaving, sender, 'en')),
    ],
    because: 'you are registered for this event.',
  }),
});
