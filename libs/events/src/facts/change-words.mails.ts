import { type Language, when } from '#libs/kernel';
import type { Change } from '#libs/mail';
import type { EventFacts } from './event-facts.queries.js';
import type { FieldChange } from '../plan/revision.rules.js';

const WORDS = {
  de: {
    when: 'Termin',
    venue: 'Ort',
    meeting: 'Zugang zur Online-Teilnahme',
    format: 'Format',
    title: 'Titel',
    contact: 'Ansprechperson',
    network: 'Netzwerk',
    newLink: 'neuer Link',
    oldLink: 'alter Link',
  },
  en: {
    when: 'Date',
    venue: 'Place',
    meeting: 'Online access',
    format: 'Format',
    title: 'Title',
    contact: 'Contact',
    network: 'Network',
    newLink: 'new link',
    oldLink: 'old link',
  },
} as const;

const FORMAT = {
  de: { in_person: 'vor Ort', online: 'online', hybrid: 'vor Ort und online' },
  en: { in_person: 'on site', online: 'online', hybrid: 'on site and online' },
} as const;

/**
 * What changed, in the reader's words: one line per thing, whatever number of fields it consists of. `changes` are those
 * of the plan; edited texts are found by themselves.
 */
export function changeLines(
  before: EventFacts,
  after: EventFacts,
  changes: readonly FieldChange[],
  language: Language,
): Change[] {
  const words = WORDS[language];
  const changed = (...fields: string[]) => changes.some(({ field }) => fields.includes(field));
  const span = (event: EventFacts) => when(event.startsLocal, event.endsLocal, event.zone, language);
  const venue = (event: EventFacts) => [event.venueName, event.venueAddress].filter(Boolean).join(', ');
  const format = (event: EventFacts) => FORMAT[language][event.format as keyof (typeof FORMAT)['de']];
  const edited = (what: string, text: (event: EventFacts) => string) =>
    text(before) === text(after) ? [] : [{ what, from: text(before), to: text(after) }];
  const contact = (event: EventFacts) =>
    [event.contactName, event.contactPhone, event.contactEmail].filter(Boolean).join(', ');
  return [
    ...edited(words.title, ({ title }) => title),
    ...(changed('startsLocal', 'endsLocal', 'zone') ? [{ what: words.when, from: span(before), to: span(after) }] : []),
    ...(changed('format') ? [{ what: words.format, from: format(before), to: format(after) }] : []),
    ...(changed('venueName', 'venueAddress') ? [{ what: words.venue, from: venue(before), to: venue(after) }] : []),
    ...(changed('meetingUrl') ? [{ what: words.meeting, from: words.oldLink, to: words.newLink }] : []),
    ...edited(words.contact, contact),
    ...edited(words.network, ({ networkName }) => networkName),
  ];
}
