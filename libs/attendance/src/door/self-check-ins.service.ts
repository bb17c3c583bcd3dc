import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Database, type Tx } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { type Caller, Clock, NotFound, provesMailbox } from '#libs/kernel';
import { codeAnswer } from '../check-in-code.rules.js';
import { AttendanceMarks } from '../sheet/marking.service.js';
import { SheetRecords } from '../sheet/sheet-records.service.js';
import { type PinFailures, pinWait } from './pin.rules.js';
import { codeSecretOf, type SelfStanding, selfStandingOf, selfWindowOf } from './self-arrival.rules.js';
import { findOwnFacts, type OwnFacts } from './self-facts.queries.js';

/** What came of it: where somebody stands, `wrong` for another code, `wait` when none counts for so many seconds. */
export type SelfAnswer =
  | Readonly<{ outcome: Exclude<SelfStanding, 'open'> | 'wrong' }>
  | Readonly<{ outcome: 'wait'; retryAfterSeconds: number }>;

/** People say themselves that they are there, with the code of the room: it shows that they are in it. */
@Injectable()
export class SelfCheckIns {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sheets: SheetRecords,
    private readonly marks: AttendanceMarks,
  ) {}

  /**
   * Only where nobody has said anything of them yet; twice is once.
   * @throws {NotFound} for the registration of a mailbox that the caller does not read
   */
  take(caller: Caller, registrationId: string, typed: string): Promise<SelfAnswer> {
    // A form that is sent again with another code is no repetition.
    return this.database.transaction({ ...caller, idempotency: undefined }, async (tx) => {
      const now = this.clock.now();
      const facts = await this.ownOf(tx, caller, registrationId);
      const before = selfStandingOf(facts, now);
      if (before !== 'open') return { outcome: before };
      const tries = await lockTries(tx, registrationId);
      const wait = pinWait(tries, now);
      if (wait > 0) return { outcome: 'wait', retryAfterSeconds: wait };
      const window = selfWindowOf(facts.eventId, facts);
      if (codeAnswer(codeSecretOf(this.config.secret, facts.version), window, typed, now) !== 'taken') {
        await tx.query(
          'update self_check_in_try set failures = failures + 1, failed_at = $2 where registration_id = $1',
          [registrationId, now],
        );
        return { outcome: 'wrong' };
      }
      await tx.query('delete from self_check_in_try where registration_id = $1', [registrationId]);
      return { outcome: await this.mark(tx, caller, facts) };
    });
  }

  private async mark(
    tx: Tx,
    caller: Caller,
    { eventId, registrationId }: OwnFacts,
  ): Promise<Exclude<SelfStanding, 'open'>> {
    const locked = await this.sheets.hold(tx, (await findEventFacts(tx, eventId))!);
    // The door or another tab may have been first while we waited.
    const standing = selfStandingOf(await this.ownOf(tx, caller, registrationId), locked.now);
    if (standing !== 'open') return standing;
    await this.marks.markWithin(locked, caller, [
      { registrationId, version: 0, status: 'present', minutes: null, substituteId: null, evidence: 'self' },
    ]);
    return 'in';
  }

  private async ownOf(tx: Tx, { scope }: Caller, registrationId: string): Promise<OwnFacts> {
    const [facts] = await findOwnFacts(tx, [registrationId]);
    const isOwn = facts !== undefined && provesMailbox(scope, { id: facts.personId, linkVersion: facts.linkVersion });
    if (!isOwn) throw new NotFound({ thing: 'registration' });
    return facts;
  }
}

/** Tries of one registration wait for each other, so that none is free. */
async function lockTries(tx: Tx, registrationId: string): Promise<PinFailures> {
  const [row] = await tx.query<PinFailures[]>(
    `insert into self_check_in_try (registration_id) values ($1)
     on conflict (registration_id) do update set failures = self_check_in_try.failures
     returning failures, failed_at as "failedAt"`,
    [registrationId],
  );
  return row!;
}
