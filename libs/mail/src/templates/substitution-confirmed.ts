import { button, facts, note, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { type Leaving, waysOut } from '../place-words.js';
import { type Gathering, template } from '../template.js';

/** To the deputy, who may not have known. */
export const substitutionConfirmed = template<{
  event: Gathering;
  mode: string;
  /** Who gave up the place. */
  namedBy: string;
  leaving?: Leaving;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, mode, namedBy, leaving = { by: 'page' }, manage }, sender) => ({
    subject: `Sie sind als Vertretung angemeldet: ${event.title}`,
    preheader: `${namedBy} hat Sie als Vertretung genannt.`,
    blocks: [
      paragraph(
        `${namedBy} hat Sie als Vertretung genannt. Der Platz ist für Sie reserviert, den Kalendereintrag finden Sie im Anhang.`,
      ),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place], ['Teilnahme', mode]),
      button('Anmeldung ansehen oder ändern', manage),
      note(waysOut(leaving, sender, 'de')),
    ],
    because: 'Sie als Vertretung für diesen Termin genannt wurden.',
  }),
  en: ({ event, mode, namedBy, leaving = { by: 'page' }, manage }, sender) => ({
    subject: `You are registered as a deputy: ${event.title}`,
    preheader: `${namedBy} has named you as deputy.`,
    blocks: [
      paragraph(`${namedBy} has named you as deputy. The place is reserved for you; the calendar entry is attached.`),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place], ['Attendance', mode]),
      button('View or change my registration', manage),
      note(waysOut(leaving, sender, 'en')),
    ],
    because: 'you were named as a deputy for this event.',
  }),
});
