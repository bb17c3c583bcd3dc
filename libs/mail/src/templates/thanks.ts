import { paragraph } from '../blocks.js';
import { type NextDate, nextDateOf } from '../next-date.js';
import { type Gathering, template } from '../template.js';

/** After the event, to people who had a place and are not known to have stayed away. */
export const thanks = template<{
  event: Gathering;
  /** Somebody has written down that they came. */
  hasCome: boolean;
  next?: NextDate;
}>({
  kind: 'service',
  de: ({ event, hasCome, next }) => ({
    subject: hasCome ? `Danke für Ihre Teilnahme: ${event.title}` : `Danke: ${event.title}`,
    preheader: event.when,
    blocks: [
      paragraph(
        hasCome
          ? `vielen Dank, dass Sie dabei waren: ${event.title}, ${event.when}.`
          : `vielen Dank für Ihr Interesse: ${event.title}, ${event.when}. Schön, wenn Sie dabei waren; konnten Sie doch nicht kommen, sehen wir uns hoffentlich beim nächsten Mal.`,
      ),
      ...nextDateOf(next, 'de'),
    ],
    because: 'Sie zu diesem Termin angemeldet waren.',
  }),
  en: ({ event, hasCome, next }) => ({
    subject: hasCome ? `Thank you for taking part: ${event.title}` : `Thank you: ${event.title}`,
    preheader: event.when,
    blocks: [
      paragraph(
        hasCome
          ? `Thank you for being there: ${event.title}, ${event.when}.`
          : `Thank you for your interest: ${event.title}, ${event.when}. It was good to have you if you were there; if you could not come after all, we hope to see you next time.`,
      ),
      ...nextDateOf(next, 'en'),
    ],
    because: 'you were registered for this event.',
  }),
});
