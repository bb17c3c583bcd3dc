export {
  type Attendee,
  type CalendarEntry,
  type Mailbox,
  type Participation,
  type PersonalEntry,
  type Recurs,
  type SharedEntry,
} from './entry.js';
export { calendarFeed, type Feed, strongEtag } from './feed.js';
export { type LintFinding, type LintRule } from './lint-finding.js';
export { lintCalendar } from './lint.js';
export { calendarCancel, calendarCancelFor, calendarPublish, calendarRequest, calendarRequestFor } from './message.js';
export { type CalendarReply, parseReply } from './reply.js';
export { occurrenceOf } from './occurrence.js';
