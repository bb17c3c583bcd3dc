export { accentTones, isAccentColor, type Tones } from './accent.js';
export { type Actor, type Caller, type IdempotencyClaim, systemCaller } from './caller.js';
export { Clock, type ClockDoubt, FixedClock, type Machine, SystemClock } from './clock.js';
export { isId, newId } from './ids.js';
export { type LinkClaims, linkPurposes, type LinkPurpose, readLink, signLink } from './link-token.js';
export {
  BERLIN,
  clockTime,
  isLocalDay,
  isLocalTime,
  isZone,
  type Language,
  type LocalDay,
  type LocalTime,
  longDate,
  moment,
  minutesBetween,
  onClock,
  plannedYears,
  plusDays,
  plusMinutes,
  shortDate,
  shortDay,
  type TimeFault,
  timeFault,
  timeSpan,
  toDay,
  toInstant,
  toLocal,
  when,
  type Zone,
} from './local-time.js';
export { type AddressFault, addressFaults, emailDomain, readEmail, readMailbox } from './mailbox.js';
export { mayMove, type Moves, requireMove } from './moves.js';
export { offsetOf, type Page, type PageRequest } from './paging.js';
export {
  ChangedMeanwhile,
  type FieldFault,
  Forbidden,
  InvalidInput,
  MoveNotAllowed,
  NotFound,
  Problem,
  type ProblemFacts,
  type ProblemKind,
} from './problem.js';
export { inSameTime } from './same-time.js';
export {
  allows,
  grantScope,
  networksIn,
  type Permission,
  permissions,
  provesMailbox,
  requirePermission,
  type Role,
  roles,
  type Scope,
  systemScope,
} from './scope.js';
export { foldLoose, looseSql, searchPatterns, searchTextOf } from './search.js';
export { foldGerman, foldPlain, isStorable, singleLine } from './text.js';
export type { WorkItem, WorkSource } from './work.js';
