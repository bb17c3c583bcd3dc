// Made by scripts/write-lists.mjs (npm run lists). Do not edit.
import { Foundation1700000000001 } from './migrations/0001-foundation.js';
import { Networks1700000000002 } from './migrations/0002-networks.js';
import { Accounts1700000000003 } from './migrations/0003-accounts.js';
import { Mail1700000000004 } from './migrations/0004-mail.js';
import { Events1700000000005 } from './migrations/0005-events.js';
import { Registration1700000000006 } from './migrations/0006-registration.js';
import { WantedInvitations1700000000007 } from './migrations/0007-wanted-invitations.js';
import { TimesOnTheClock1700000000010 } from './migrations/0010-times-on-the-clock.js';
import { AccentColours1700000000011 } from './migrations/0011-accent-colours.js';
import { AddressSince1700000000012 } from './migrations/0012-address-since.js';
import { UnprovenAddresses1700000000013 } from './migrations/0013-unproven-addresses.js';
import { SourcesOfSignIns1700000000014 } from './migrations/0014-sources-of-sign-ins.js';
import { LeasesOfMails1700000000015 } from './migrations/0015-leases-of-mails.js';
import { Pictures1700000000017 } from './migrations/0017-pictures.js';
import { SharedMailboxes1700000000018 } from './migrations/0018-shared-mailboxes.js';
import { CertainTime1700000000019 } from './migrations/0019-certain-time.js';
import { CancelledFrom1700000000021 } from './migrations/0021-cancelled-from.js';
import { MailsInTime1700000000022 } from './migrations/0022-mails-in-time.js';
import { Participations1700000000026 } from './migrations/0026-participations.js';
import { UntoldEdits1700000000029 } from './migrations/0029-untold-edits.js';
import { Series1700000000030 } from './migrations/0030-series.js';
import { ExpectedMembers1700000000031 } from './migrations/0031-expected-members.js';
import { WhatComesBack1700000000032 } from './migrations/0032-what-comes-back.js';
import { Invitations1700000000033 } from './migrations/0033-invitations.js';
import { Segments1700000000034 } from './migrations/0034-segments.js';
import { Timelines1700000000035 } from './migrations/0035-timelines.js';
import { StepRemarks1700000000036 } from './migrations/0036-step-remarks.js';
import { InvitationPreferences1700000000037 } from './migrations/0037-invitation-preferences.js';
import { KeysThatAreThere1700000000038 } from './migrations/0038-keys-that-are-there.js';
import { Mailings1700000000039 } from './migrations/0039-mailings.js';
import { RepliesAndRepairs1700000000041 } from './migrations/0041-replies-and-repairs.js';
import { Segments1700000000042 } from './migrations/0042-segments.js';
import { SeriesAnswers1700000000043 } from './migrations/0043-series-answers.js';
import { SeriesEntries1700000000044 } from './migrations/0044-series-entries.js';
import { UsualTimelines1700000000045 } from './migrations/0045-usual-timelines.js';
import { MailingTemplates1700000000048 } from './migrations/0048-mailing-templates.js';
import { RepairByInvitation1700000000049 } from './migrations/0049-repair-by-invitation.js';
import { Intake1700000000051 } from './migrations/0051-intake.js';
import { FollowingReports1700000000052 } from './migrations/0052-following-reports.js';
import { Likeness1700000000054 } from './migrations/0054-likeness.js';
import { Triage1700000000055 } from './migrations/0055-triage.js';
import { TriesByHand1700000000056 } from './migrations/0056-tries-by-hand.js';
import { ReportQuestions1700000000057 } from './migrations/0057-report-questions.js';
import { JoinedPromises1700000000059 } from './migrations/0059-joined-promises.js';
import { ContactKeeping1700000000063 } from './migrations/0063-contact-keeping.js';
import { InheritedPromises1700000000065 } from './migrations/0065-inherited-promises.js';
import { OwnRegistrations1700000000066 } from './migrations/0066-own-registrations.js';
import { AddedProjects1700000000067 } from './migrations/0067-added-projects.js';
import { ContactSearches1700000000068 } from './migrations/0068-contact-searches.js';
import { CompletedWaves1700000000070 } from './migrations/0070-completed-waves.js';
import { AnsweredReporters1700000000072 } from './migrations/0072-answered-reporters.js';
import { MailSubjects1700000000073 } from './migrations/0073-mail-subjects.js';
import { ShortNotice1700000000074 } from './migrations/0074-short-notice.js';
import { HeldInvitations1700000000075 } from './migrations/0075-held-invitations.js';
import { ReturnedTries1700000000076 } from './migrations/0076-returned-tries.js';
import { AgreedReleases1700000000078 } from './migrations/0078-agreed-releases.js';
import { ReporterMails1700000000079 } from './migrations/0079-reporter-mails.js';
import { AttendanceSheets1700000000081 } from './migrations/0081-attendance-sheets.js';
import { PutOffPromises1700000000082 } from './migrations/0082-put-off-promises.js';
import { SentQuestions1700000000084 } from './migrations/0084-sent-questions.js';
import { QuestionsWithMails1700000000086 } from './migrations/0086-questions-with-mails.js';
import { ContactsNamedBefore1700000000087 } from './migrations/0087-contacts-named-before.js';
import { ReporterMailbox1700000000088 } from './migrations/0088-reporter-mailbox.js';
import { AttendanceRollup1700000000090 } from './migrations/0090-attendance-rollup.js';
import { AttendanceReports1700000000093 } from './migrations/0093-attendance-reports.js';
import { CheckIn1700000000096 } from './migrations/0096-check-in.js';
import { SelfCheckIn1700000000097 } from './migrations/0097-self-check-in.js';
import { AttendanceScan1700000000102 } from './migrations/0102-attendance-scan.js';

export const migrations = [
  Foundation1700000000001,
  Networks1700000000002,
  Accounts1700000000003,
  Mail1700000000004,
  Events1700000000005,
  Registration1700000000006,
  WantedInvitations1700000000007,
  TimesOnTheClock1700000000010,
  AccentColours1700000000011,
  AddressSince1700000000012,
  UnprovenAddresses1700000000013,
  SourcesOfSignIns1700000000014,
  LeasesOfMails1700000000015,
  Pictures1700000000017,
  SharedMailboxes1700000000018,
  CertainTime1700000000019,
  CancelledFrom1700000000021,
  MailsInTime1700000000022,
  Participations1700000000026,
  UntoldEdits1700000000029,
  Series1700000000030,
  ExpectedMembers1700000000031,
  WhatComesBack1700000000032,
  Invitations1700000000033,
  Segments1700000000034,
  Timelines1700000000035,
  StepRemarks1700000000036,
  InvitationPreferences1700000000037,
  KeysThatAreThere1700000000038,
  Mailings1700000000039,
  RepliesAndRepairs1700000000041,
  Segments1700000000042,
  SeriesAnswers1700000000043,
  SeriesEntries1700000000044,
  UsualTimelines1700000000045,
  MailingTemplates1700000000048,
  RepairByInvitation1700000000049,
  Intake1700000000051,
  FollowingReports1700000000052,
  Likeness1700000000054,
  Triage1700000000055,
  TriesByHand1700000000056,
  ReportQuestions1700000000057,
  JoinedPromises1700000000059,
  ContactKeeping1700000000063,
  InheritedPromises1700000000065,
  OwnRegistrations1700000000066,
  AddedProjects1700000000067,
  ContactSearches1700000000068,
  CompletedWaves1700000000070,
  AnsweredReporters1700000000072,
  MailSubjects1700000000073,
  ShortNotice1700000000074,
  HeldInvitations1700000000075,
  ReturnedTries1700000000076,
  AgreedReleases1700000000078,
  ReporterMails1700000000079,
  AttendanceSheets1700000000081,
  PutOffPromises1700000000082,
  SentQuestions1700000000084,
  QuestionsWithMails1700000000086,
  ContactsNamedBefore1700000000087,
  ReporterMailbox1700000000088,
  AttendanceRollup1700000000090,
  AttendanceReports1700000000093,
  CheckIn1700000000096,
  SelfCheckIn1700000000097,
  AttendanceScan1700000000102,
];
