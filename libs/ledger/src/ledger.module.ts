import { Module } from '@nestjs/common';
import { AttendanceModule } from '#libs/attendance';
import { IntakeModule } from '#libs/intake';
import { MailModule } from '#libs/mail';
import { NetworksModule } from '#libs/networks';
import { OutreachModule } from '#libs/outreach';
import { RegistrationModule } from '#libs/registration';
import { PublicAnswers } from './answered.queries.js';
import { LedgerBalance } from './balance.queries.js';
import { EventPromises } from './event-promises.queries.js';
import { Fulfilment } from './fulfilment.service.js';
import { LateInvitations } from './late-invitations.service.js';
import { EngagementQueries } from './engagement.queries.js';
import { LedgerCheck } from './ledger-check.queries.js';
import { LedgerQueries } from './ledger.queries.js';
import { NearGatherings } from './near-gatherings.queries.js';
import { LedgerProofs } from './proof.queries.js';
import { LedgerReminders } from './reminders.service.js';
import { ShortNotices } from './short-notices.service.js';
import { RunningReports } from './running-reports.queries.js';
import { LedgerWatching } from './watching.queries.js';
import { WaveAccounts } from './wave-accounts.service.js';

const providers = [
  EngagementQueries,
  Fulfilment,
  LateInvitations,
  LedgerBalance,
  LedgerCheck,
  LedgerProofs,
  LedgerQueries,
  LedgerReminders,
  LedgerWatching,
  EventPromises,
  NearGatherings,
  PublicAnswers,
  RunningReports,
  ShortNotices,
  WaveAccounts,
];

@Module({
  imports: [AttendanceModule, IntakeModule, MailModule, NetworksModule, OutreachModule, RegistrationModule],
  providers,
  exports: providers,
})
export class LedgerModule {}
