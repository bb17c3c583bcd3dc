import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '#libs/events';
import { NetworksModule } from '#libs/networks';
import { RegistrationModule } from '#libs/registration';
import { CheckInDevice } from './door/check-in-device.entity.js';
import { CheckInDevices } from './door/check-in-devices.service.js';
import { CheckInLink } from './door/check-in-link.entity.js';
import { CheckInLinkQueries } from './door/check-in-link.queries.js';
import { CheckInLinks } from './door/check-in-links.service.js';
import { CheckInRetention } from './door/check-in-retention.service.js';
import { CheckIn } from './door/check-in.entity.js';
import { CheckIns } from './door/check-ins.service.js';
import { RosterQueries } from './door/roster.queries.js';
import { SelfCheckInSwitch } from './door/self-check-in-switch.service.js';
import { SelfCheckInTry } from './door/self-check-in-try.entity.js';
import { SelfCheckIn } from './door/self-check-in.entity.js';
import { SelfCheckInQueries } from './door/self-check-in.queries.js';
import { SelfCheckIns } from './door/self-check-ins.service.js';
import { AttendanceAttendee } from './imports/attendance-attendee.entity.js';
import { AttendanceLayout } from './imports/attendance-layout.entity.js';
import { AttendancePresence } from './imports/attendance-presence.entity.js';
import { AttendanceReport } from './imports/attendance-report.entity.js';
import { AttendeeDecisions } from './imports/deciding.service.js';
import { ReportImports } from './imports/importing.service.js';
import { ReportComparison } from './imports/comparison.queries.js';
import { MatchedMarks } from './imports/matched-marks.service.js';
import { ReportPreviews } from './imports/preview.queries.js';
import { ReportReader } from './imports/report-reader.service.js';
import { ReportRetention } from './imports/report-retention.service.js';
import { ReviewQueries } from './imports/review.queries.js';
import { LapsedQueries } from './matrix/lapsed.queries.js';
import { ParticipationQueries } from './matrix/participation.queries.js';
import { RankingQueries } from './matrix/ranking.queries.js';
import { RegularityQueries } from './matrix/regularity.queries.js';
import { TurnoutQueries } from './matrix/turnout.queries.js';
import { AttendanceScan } from './scans/attendance-scan.entity.js';
import { AttendanceAsked } from './sheet/attendance-asked.entity.js';
import { AttendanceBook } from './sheet/attendance-book.entity.js';
import { AttendanceEntry } from './sheet/attendance-entry.entity.js';
import { AttendanceRecord } from './sheet/attendance-record.entity.js';
import { AttendanceRollup } from './sheet/attendance-rollup.entity.js';
import { AttendanceSheet } from './sheet/attendance-sheet.entity.js';
import { AttendanceConfirmation } from './sheet/confirmation.service.js';
import { AttendanceMarks } from './sheet/marking.service.js';
import { AttendanceRollups } from './sheet/rollup.service.js';
import { AttendanceScans } from './sheet/scanning.service.js';
import { SheetQueries } from './sheet/sheet.queries.js';
import { SheetRecords } from './sheet/sheet-records.service.js';
import { AttendanceVerification } from './sheet/verification.queries.js';

const offered = [
  ...[AttendanceConfirmation, AttendanceMarks, AttendanceRollups, AttendanceScans, AttendanceVerification],
  SheetQueries,
  ...[CheckInDevices, CheckInLinkQueries, CheckInLinks, CheckInRetention, CheckIns, RosterQueries],
  ...[SelfCheckIns, SelfCheckInSwitch, SelfCheckInQueries],
  ...[LapsedQueries, ParticipationQueries, RankingQueries, RegularityQueries, TurnoutQueries],
  ...[ReportImports, AttendeeDecisions, ReportPreviews, ReviewQueries, ReportRetention],
];
const tables = [
  ...[AttendanceSheet, AttendanceRecord, AttendanceEntry, CheckInLink, CheckInDevice, CheckIn],
  ...[SelfCheckIn, SelfCheckInTry],
  ...[AttendanceAsked, AttendanceBook, AttendanceRollup, AttendanceScan],
  ...[AttendanceReport, AttendanceAttendee, AttendancePresence, AttendanceLayout],
];

@Module({
  imports: [TypeOrmModule.forFeature(tables), NetworksModule, EventsModule, RegistrationModule],
  providers: [SheetRecords, MatchedMarks, ReportComparison, ReportReader, ...offered],
  exports: offered,
})
export class AttendanceModule {}
