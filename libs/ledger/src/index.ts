export { PublicAnswers } from './answered.queries.js';
export { LedgerBalance, type LedgerState, type NetworkBalance } from './balance.queries.js';
export { type Balance, balanceOf, unaccountedIn } from './balance.rules.js';
export { type Came, cames } from './came.rules.js';
export {
  type Deadline,
  deadlineOf,
  deadlineOn,
  lastDayOf,
  type SlaClock,
  slaClocks,
  type Urgency,
  urgencies,
  urgencyOf,
} from './clock.rules.js';
export { type EngagedProject, type EngagementFilter, EngagementQueries } from './engagement.queries.js';
export { type EngagementStage, engagementStages } from './engagement.rules.js';
export { requireAccounted } from './event-accounts.queries.js';
export { EventPromises, type EventPromisesView } from './event-promises.queries.js';
export { Fulfilment } from './fulfilment.service.js';
export { type Gap, type GapKind, gapKinds } from './gaps.rules.js';
export { LateInvitations } from './late-invitations.service.js';
export { NotAtShortNotice, NotLate, PromisesUnsettled, WaveIncomplete } from './ledger.errors.js';
export { type CheckedNetwork, LedgerCheck, type NamedGap } from './ledger-check.queries.js';
export { LedgerModule } from './ledger.module.js';
export { type LedgerFilter, type LedgerPage, LedgerQueries, type LedgerRow } from './ledger.queries.js';
export { type NearGathering, NearGatherings, openOf } from './near-gatherings.queries.js';
export { ShortNotices } from './short-notices.service.js';
export { type LedgerProof, LedgerProofs } from './proof.queries.js';
export { type MailedTo, mailedTos, type ProofEntry } from './proof.rules.js';
export { LedgerReminders } from './reminders.service.js';
export { type Turn, turns } from './promise-facts.rules.js';
export { type ObligationFacts, type ObligationStanding, obligationStandings, standingOf } from './standing.rules.js';
export { type OwedReport, type RunningReport, RunningReports } from './running-reports.queries.js';
export { type Sighted, sightingDeadline } from './sighting.rules.js';
export { listStandingPromises } from './standing-promises.queries.js';
export type { StandingPromise } from './standing-promise.rules.js';
export { findUnaccountedOf, type Unaccounted } from './unaccounted.queries.js';
export { LedgerWatching, ledgerWorkKinds, type WatchedNetwork } from './watching.queries.js';
export { WaveAccounts } from './wave-accounts.service.js';
