import { button, facts, list, paragraph } from '../blocks.js';
import type { MailLink } from '../links.js';
import { waysOut } from '../place-words.js';
import { type Gathering, template } from '../template.js';
import type { HowItStands } from './already-registered.js';
import type { Change } from './event-changed.js';

/** What the calendar entry shows of somebody with a place has changed: the one that comes along replaces the old one. */
export const registrationChanged = template<{
  event: Gathering;
  changes: readonly Change[];
  /** Of somebody with a place: whoever owes an answer about a new date still does. */
  standing: HowItStands;
  manage: MailLink;
}>({
  kind: 'service',
  de: ({ event, changes, standing, manage }, sender) => ({
    subject: `Angaben geändert: ${event.title}`,
    preheader: `Geändert: ${changes.map(({ what }) => what).join(', ')}.`,
    blocks: [
      paragraph('Ihre Anmeldung ist geändert. Der Kalendereintrag im Anhang ersetzt den bisherigen.'),
      list(...changes.map(({ what, from, to }) => `${what}: ${to} (bisher: ${from})`)),
      facts(['Termin', event.title], ['Wann', event.when], ['Wo', event.place]),
      ...(standing.kind === 'asked'
        ? [
            paragraph(
              `Ihre Antwort zum neuen Termin fehlt uns noch. Bitte sagen Sie uns${standing.until ? ` bis ${standing.until}` : ' bald'}, ob Sie kommen.`,
            ),
          ]
        : []),
      button(
        standing.kind === 'asked' ? 'Neuen Termin bestätigen oder absagen' : 'Anmeldung ansehen oder ändern',
        manage,
      ),
      ...('leaving' in standing ? [paragraph(waysOut(standing.leaving, sender, 'de'))] : []),
    ],
    because: 'Sie zu diesem Termin angemeldet sind.',
  }),
  en: ({ event, changes, standing, manage }, sender) => ({
    subject: `Details changed: ${event.title}`,
    preheader: `Changed: ${changes.map(({ what }) => what).join(', ')}.`,
    blocks: [
      paragraph('Your registration has been changed. The attached calendar entry replaces the one you have.'),
      list(...changes.map(({ what, from, to }) => `${what}: ${to} (previously: ${from})`)),
      facts(['Event', event.title], ['When', event.when], ['Where', event.place]),
      ...(standing.kind === 'asked'
        ? [
            paragraph(
              `Your answer about the new date is still missing. Please tell us ${standing.until ? `by ${standing.until}` : 'soon'} whether you will come.`,
            ),
          ]
        : []),
      button(standing.kind === 'asked' ? 'Confirm the new date or cancel' : 'View or change my registration', manage),
      ...('leaving' in standing ? [paragraph(waysOut(standing.leaving, sender, 'en'))] : []),
    ],
    because: 'you are registered for this event.',
  }),
});
