export { NotTriedEnough, ReportsExhausted, SecondPairOfEyesNeeded } from './intake.errors.js';
export { IntakeModule } from './intake.module.js';
export { intakePersonalData } from './intake.personal-data.js';
export { Binding } from './obligations/binding.service.js';
export { IntakeFollower } from './obligations/intake-follower.service.js';
export { type Attempt, Obligations, type Promised, type ReleaseInput } from './obligations/obligations.service.js';
export {
  type AttemptWay,
  attemptWays,
  type HandWay,
  handWays,
  type ObligationOutcome,
  obligationOutcomes,
  type ReleaseCause,
  releaseCauses,
} from './obligations/release.rules.js';
export { Tries, type TryInput } from './obligations/tries.service.js';
export { type ReportChannel, reportChannels } from './reports/report-input.rules.js';
export {
  type ReportCounts,
  type ReportFilter,
  type ReportHistoryEntry,
  ReportQueries,
  type ReportRow,
  type ReportView,
} from './triage/report.queries.js';
export { isDecided, type ReportOutcome, type ReportState, reportStates } from './reports/report-state.rules.js';
