import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, MoveNotAllowed, NotFound, requireMove, singleLine } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { PersonMailboxes } from '#libs/networks';
import { CalendarReply } from './calendar-reply.entity.js';
import { RepairTask } from './repair-task.entity.js';
import type { RepairDecision } from './repair-task.rules.js';
import { replyMoves } from './reply-state.rules.js';

type Closed = Readonly<{ id: string }>;

const NOTE_LENGTH = 500;

/** What organisers decide about what came back. */
@Injectable()
export class ReturnDecisions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suppressions: Suppressions,
    private readonly mailboxes: PersonMailboxes,
  ) {}

  /**
   * Closes a task. An address that works after all is written to again, by every network.
   * @throws {NotFound} {Forbidden} {MoveNotAllowed} when it is closed, {InvalidInput} without a reason or for a foreign contact
   */
  closeRepair(caller: Caller, id: string, decision: RepairDecision): Promise<Closed> {
    return this.database.transaction(caller, async (tx) => {
      const task = await lockInScope(tx, RepairTask, 'repair-task', caller.scope, 'contact:write', id);
      const { outcome } = decision;
      if (task.closedAt !== null) {
        throw new MoveNotAllowed({ thing: 'repair-task', from: task.outcome ?? '', to: outcome });
      }
      const note = outcome === 'given_up' ? singleLine(decision.note ?? '').slice(0, NOTE_LENGTH) : '';
      const otherPersonId = outcome === 'other_contact' ? (decision.otherPersonId ?? null) : null;
      if (outcome === 'given_up' && note === '') throw new InvalidInput({ field: 'note', fault: 'required' });
      if (outcome === 'other_contact') await requireOther(tx, task, otherPersonId);
      const at = this.clock.now();
      if (outcome === 'works') {
        await this.suppressions.liftWithin(tx, task.address, 'all');
        await this.mailboxes.worksWithin(tx, { personId: task.personId, at }, caller.actor);
      }
      await tx.update(RepairTask, { id }, { outcome, note, otherPersonId, closedAt: at });
      await recordHistory(tx, caller.actor, at, {
        ...{ networkId: task.networkId, thing: 'repair-task', thingId: id, action: 'repair-task.closed', to: outcome },
        facts: { personId: task.personId, otherPersonId },
      });
      return { id };
    });
  }

  /** Ticks an answer off that an organiser has looked at. @throws {NotFound} {Forbidden} {MoveNotAllowed} */
  closeReply(caller: Caller, id: string): Promise<Closed> {
    return this.database.transaction(caller, async (tx) => {
      const reply = await lockInScope(tx, CalendarReply, 'calendar-reply', caller.scope, 'registration:write', id);
      requireMove('calendar-reply', replyMoves, reply.state, 'closed');
      const at = this.clock.now();
      await tx.update(CalendarReply, { id }, { state: 'closed', handledAt: at });
      await recordHistory(tx, caller.actor, at, {
        ...{ networkId: reply.networkId, thing: 'calendar-reply', thingId: id, action: 'calendar-reply.closed' },
        ...{ from: reply.state, to: 'closed' },
      });
      return { id };
    });
  }
}

/** Somebody of the same network who is there. */
async function requireOther(tx: Tx, { networkId, personId }: RepairTask, otherPersonId: string | null): Promise<void> {
  if (otherPersonId === null) throw new InvalidInput({ field: 'otherPersonId', fault: 'required' });
  const found = await tx.query<unknown[]>(
    `select 1 from person where id = $1 and network_id = $2 and id <> $3 and state = 'active'`,
    [otherPersonId, networkId, personId],
  );
  if (found.length === 0) throw new NotFound({ thing: 'person' });
}
