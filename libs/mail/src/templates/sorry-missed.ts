import type { Language } from '#libs/kernel';
import { paragraph } from '../blocks.js';
import { type NextDate, nextDateOf } from '../next-date.js';
import { type Gathering, template } from '../template.js';

/** How somebody came not to be there: cancelled themselves, stayed away, or never answered. */
export type Absence = 'excused' | 'absent' | 'silent';

/** After the event, to those who were not there; never a reproach. */
export const sorryMissed = template<{ event: Gathering; absence: Absence; next?: NextDate }>({
  kind: 'invitation',
  de: ({ event, absence, next }) => ({
    subject: `Schade, dass Sie nicht dabei sein konnten: ${event.title}`,
    preheader: event.when,
    blocks: [paragraph(`${LEAD.de[absence]} ${event.title}, ${event.when}.`), ...nextDateOf(next, 'de')],
    because: absence === 'silent' ? 'Sie zu diesem Termin eingeladen waren.' : 'Sie zu diesem Termin angemeldet waren.',
  }),
  en: ({ event, absence, next }) => ({
    subject: `Sorry you could not be there: ${event.title}`,
    preheader: event.when,
    blocks: [paragraph(`${LEAD.en[absence]} ${event.title}, ${event.when}.`), ...nextDateOf(next, 'en')],
    because: absence === 'silent' ? 'you were invited to this event.' : 'you were registered for this event.',
  }),
});

const LEAD: Readonly<Record<Language, Readonly<Record<Absence, string>>>> = {
  de: {
    excused: 'danke, dass Sie uns Bescheid gegeben haben. Schade, dass es diesmal nicht ging:',
    absent: 'schade, dass Sie nicht dabei sein konnten:',
    silent: 'schade, dass wir uns diesmal nicht gesehen haben:',
  },
  en: {
    excused: 'Thank you for letting us know. It is a pity that it was not possible this time:',
    absent: 'It is a pity that you could not be there:',
    silent: 'It is a pity that we did not meet this time:',
  },
};
