import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { type Config, ConfigModule } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { DomainsModule } from '#libs/domains';
import type { Clock } from '#libs/kernel';
import { type JobProcessor, QueueModule } from '#libs/queue';
import { CheckInForgetProcessor } from './attendance/check-in-forget.processor.js';
import { ReportForgetProcessor } from './attendance/report-forget.processor.js';
import { AuthForgetProcessor } from './auth/auth-forget.processor.js';
import { TellEditsProcessor } from './changes/tell-edits.processor.js';
import { MoveByClockProcessor } from './events/move-by-clock.processor.js';
import { FindDuplicatesProcessor } from './intake/find-duplicates.processor.js';
import { ReturnUnansweredProcessor } from './intake/return-unanswered.processor.js';
import { BindProcessor } from './intake/bind.processor.js';
import { TellReportersProcessor } from './intake/tell-reporters.processor.js';
import { InformProcessor } from './intake/inform.processor.js';
import { IntakeForgetProcessor } from './intake/intake-forget.processor.js';
import { KeepPromisesProcessor } from './ledger/keep-promises.processor.js';
import { CheckLedgerProcessor } from './ledger/check-ledger.processor.js';
import { RemindCaretakersProcessor } from './ledger/remind-caretakers.processor.js';
import { MailForgetProcessor } from './mail/mail-forget.processor.js';
import { MailSweepProcessor } from './mail/mail-sweep.processor.js';
import { ReadReturnsProcessor } from './mail/read-returns.processor.js';
import { BulkMailProcessor, PriorityMailProcessor } from './mail/mail-deliver.processor.js';
import { AskSilentProcessor } from './outreach/ask-silent.processor.js';
import { ExpectMembersProcessor } from './outreach/expect-members.processor.js';
import { KeepContactsProcessor } from './outreach/keep-contacts.processor.js';
import { FollowRegistrationsProcessor } from './outreach/follow-registrations.processor.js';
import { OutreachForgetProcessor } from './outreach/outreach-forget.processor.js';
import { RunStepsProcessor } from './outreach/run-steps.processor.js';
import { TakeRepliesProcessor } from './outreach/take-replies.processor.js';
import { MoveUpProcessor } from './registration/move-up.processor.js';
import { RegistrationForgetProcessor } from './registration/registration-forget.processor.js';
import { RegistrationSweepProcessor } from './registration/registration-sweep.processor.js';

/** One processor per job of the table in libs/queue. */
export const processors: readonly Type<JobProcessor>[] = [
  PriorityMailProcessor,
  BulkMailProcessor,
  MailSweepProcessor,
  MailForgetProcessor,
  ReadReturnsProcessor,
  MoveByClockProcessor,
  TellEditsProcessor,
  BindProcessor,
  FindDuplicatesProcessor,
  ReturnUnansweredProcessor,
  TellReportersProcessor,
  KeepPromisesProcessor,
  RunStepsProcessor,
  TakeRepliesProcessor,
  OutreachForgetProcessor,
  InformProcessor,
  IntakeForgetProcessor,
  MoveUpProcessor,
  RegistrationSweepProcessor,
  ExpectMembersProcessor,
  RegistrationForgetProcessor,
  AskSilentProcessor,
  KeepContactsProcessor,
  FollowRegistrationsProcessor,
  RemindCaretakersProcessor,
  CheckLedgerProcessor,
  ReportForgetProcessor,
  AuthForgetProcessor,
  CheckInForgetProcessor,
];

/** The processors, for a process that has the ground they stand on already. */
@Module({ providers: [...processors] })
export class ProcessorsModule {}

// A worker holds few connections: two lanes of mail and housekeeping.
const POOL_SIZE = 8;

@Module({})
export class WorkerModule {
  static with(config: Config, clock?: Clock): DynamicModule {
    const ground = [ConfigModule.with(config), DatabaseModule.with(clock, POOL_SIZE), QueueModule, DomainsModule];
    return { module: WorkerModule, imports: [...ground, ProcessorsModule] };
  }
}
