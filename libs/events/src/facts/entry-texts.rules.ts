import type { EventFacts } from './event-facts.queries.js';
import { pick } from '../plan/event-view.rules.js';

/**
 * What a calendar entry shows of an event besides its plan. A new plan is a revision; these are edited without one
 * (registration writes the entry, a test of every edit compares).
 */
const entryTexts = ['title', 'contactName', 'contactPhone', 'contactEmail', 'networkName'] as const;

export type EntryTexts = Pick<EventFacts, (typeof entryTexts)[number]>;

export const entryTextsOf = (event: EntryTexts): EntryTexts => pick(event, entryTexts);

export const saysOtherwise = (before: EntryTexts, after: EntryTexts): boolean =>
  entryTexts.some((field) => before[field] !== after[field]);

/**
 * Texts keep the SEQUENCE and are told by a later DTSTAMP (RFC 5546 sections 2.1.5 and 3.2.2.2); another address to
 * answer to is another organizer, which raises it (section 3.2.2.4).
 */
export const raisesSequence = (before: EntryTexts, after: EntryTexts): boolean =>
  before.contactEmail !== after.contactEmail;
