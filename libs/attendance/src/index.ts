export {
  AttendanceChanged,
  AttendanceConfirmed,
  AttendanceEarly,
  AttendanceNotConfirmed,
  AttendanceOff,
  CheckInOver,
  NobodyCame,
  NotRegistered,
  PatternsUnreadable,
  PeopleUnmarked,
  PinRefused,
  PinTooOften,
  type ReportFault,
  reportFaults,
  ReportUnreadable,
} from './attendance.errors.js';
export { AttendanceModule } from './attendance.module.js';
export { attendancePersonalData } from './attendance.personal-data.js';
export { fingerprintOf, type Mapping } from './reading/columns.rules.js';
export { dateOrders, type DateOrder } from './reading/moment.rules.js';
export {
  type Attendee,
  type AttendeeKind,
  attendeeKinds,
  type Interval,
  type Reading,
} from './reading/presence.rules.js';
export { readReport } from './reading/report.rules.js';
export { type Dropped, type DropReason, dropReasons, type Layout, layouts, type Window } from './reading/stay.rules.js';
export type { KnownMapping } from './reading/tabular-layout.rules.js';
export {
  type Figures,
  figuresOf,
  pooled,
  type Presence,
  type Regularity,
  regularities,
} from './regularity/figures.rules.js';
export { type OrganisationFigures, organisationFiguresOf } from './regularity/organisation.rules.js';
export { patternLines, regularityTable, type RegularityTable } from './regularity/patterns.rules.js';
export { attendeeDecisions, type AttendeeDecision, minutesOf } from './imports/attendee.rules.js';
export { AttendeeDecisions, type Decision } from './imports/deciding.service.js';
export { type Imported, type NewReport, ReportImports } from './imports/importing.service.js';
export type { MappedTable } from './imports/mapped-table.rules.js';
export type { Adopted } from './imports/matched-marks.service.js';
export { ReportPreviews, type ReportPreview } from './imports/preview.queries.js';
export { largestReport, type ReportFile } from './imports/report-file.rules.js';
export { ReportRetention } from './imports/report-retention.service.js';
export { type ReportReview, ReviewQueries } from './imports/review.queries.js';
export { chained, type ChainedLine, type JournalFault, journalFault, type JournalLine } from './journal.rules.js';
export {
  type Candidate,
  type Expected,
  type Match,
  type Matcher,
  matcherOf,
  type MatchReason,
  matchReasons,
} from './matching/matching.rules.js';
export { countPhrase, sharePhrase } from './phrases.rules.js';
export {
  attendanceStatuses,
  type AttendanceStatus,
  type Evidence,
  evidences,
  presenceOf,
  type SheetState,
  sheetStates,
} from './sheet/attendance-status.rules.js';
export { largestScan, scanTypes, type ScanType } from './scans/scan-file.rules.js';
export type { ScanView } from './scans/scan.queries.js';
export { type ChainFault, chainFaults } from './sheet/chain.rules.js';
export { AttendanceConfirmation, type Confirming } from './sheet/confirmation.service.js';
export { type Mark, type SheetCounts, type SheetUse } from './sheet/marking.rules.js';
export { type Invited, INVITED_SOURCE, type InvitedSource } from './sheet/invited-source.rules.js';
export { AttendanceMarks, type Correction } from './sheet/marking.service.js';
export { AttendanceRollups, type RebuiltRollup } from './sheet/rollup.service.js';
export { AttendanceScans, type ScanContent } from './sheet/scanning.service.js';
export { type SheetCorrection, SheetQueries, type SheetRow, type SheetView } from './sheet/sheet.queries.js';
export { fillAttendance } from './sheet/sheet-filling.service.js';
export { AttendanceVerification, type VerifiedSheet } from './sheet/verification.queries.js';
export { type DoorOutcome, doorOutcomes } from './door/arrival.rules.js';
export { CheckInDevices, type OpenDoor, type OpenedDevice } from './door/check-in-devices.service.js';
export { CheckInLinkQueries, type CheckInLinkView, type DoorView } from './door/check-in-link.queries.js';
export { CheckInLinks } from './door/check-in-links.service.js';
export { CheckInRetention } from './door/check-in-retention.service.js';
export { CheckIns, type DoorAnswer, type DoorItem } from './door/check-ins.service.js';
export { type Roster, type RosterPerson, RosterQueries } from './door/roster.queries.js';
export { checkInCode } from './check-in-code.rules.js';
export { codeSecretOf, type SelfStanding, strangerStandingOf } from './door/self-arrival.rules.js';
export { SelfCheckInSwitch } from './door/self-check-in-switch.service.js';
export {
  type OwnStanding,
  type RoomScreen,
  SelfCheckInQueries,
  type SelfCheckInView,
} from './door/self-check-in.queries.js';
export { type SelfAnswer, SelfCheckIns } from './door/self-check-ins.service.js';
export { type LapsedPerson, LapsedQueries } from './matrix/lapsed.queries.js';
export { type MatrixKind, matrixKinds, type Pooled, type StatusCounts, unitFiguresOf } from './matrix/matrix.rules.js';
export { type MeetingChoice } from './matrix/meetings.queries.js';
export { type Participation, ParticipationQueries } from './matrix/participation.queries.js';
export type { Funnel, LandSpread, Renewal, Spread, TypeSpread } from './matrix/participation.rules.js';
export { type Ranking, RankingQueries } from './matrix/ranking.queries.js';
export { type Matrix, type MatrixRow, RegularityQueries } from './matrix/regularity.queries.js';
export { type MeetingTurnout, TurnoutQueries } from './matrix/turnout.queries.js';
