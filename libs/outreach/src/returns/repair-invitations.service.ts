import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, isId, MoveNotAllowed, NotFound, requirePermission } from '#libs/kernel';
import { HOLD_MS } from '../invitations/holding.rules.js';
import { Invitations, type PlannedWave } from '../invitations/invitations.service.js';
import { Guests } from '../recipients/guests.service.js';
import { lockInvitedEvent } from '../recipients/invited-event.queries.js';
import { RepairTask } from './repair-task.entity.js';

/** Who is invited instead, and the reason that their invitation has in the list of recipients. */
export type InvitedInstead = Readonly<{ personId: string; reason: string }>;

/** Settles a dead address by inviting somebody else to the gathering whose mail came back. */
@Injectable()
export class RepairInvitations {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly guests: Guests,
    private readonly invitations: Invitations,
  ) {}

  /**
   * A wave like any other: held for a minute, and when it is taken back the task is open again.
   * @throws {NotFound} also for a foreign or missing person, {Forbidden}, {InvalidInput} when no gathering is concerned,
   * {MoveNotAllowed} when the task is closed, {PersonExcluded} when something speaks against this person, {InvitingNotPossible}
   */
  invite(caller: Caller, id: string, { personId, reason }: InvitedInstead): Promise<PlannedWave> {
    return this.database.transaction(caller, async (tx) => {
      const eventId = await this.eventOf(tx, caller, id);
      // The event first, as everybody who invites does.
      const event = await lockInvitedEvent(tx, eventId);
      if (event === null) throw new NotFound({ thing: 'event' });
      const task = await lockInScope(tx, RepairTask, 'repair-task', caller.scope, 'contact:write', id);
      if (task.closedAt !== null) {
        throw new MoveNotAllowed({ thing: 'repair-task', from: task.outcome ?? '', to: 'invited' });
      }
      if (task.personId === personId) throw new InvalidInput({ field: 'personId', fault: 'same-person' });
      const closedAt = this.clock.now();
      await this.guests.decideWithin(tx, caller.actor, event, { personId, kind: 'added', reason });
      const sendsAt = new Date(closedAt.getTime() + HOLD_MS);
      const wave = await this.invitations.sendWithin(tx, caller.actor, event, { sendsAt, only: { personId } });
      await tx.update(
        RepairTask,
        { id },
        { outcome: 'invited', otherPersonId: personId, waveId: wave.id, note: reason, closedAt },
      );
      await recordHistory(tx, caller.actor, closedAt, {
        ...{
          networkId: task.networkId,
          thing: 'repair-task',
          thingId: id,
          action: 'repair-task.closed',
          to: 'invited',
        },
        facts: { personId: task.personId, otherPersonId: personId, waveId: wave.id },
      });
      return wave;
    });
  }

  private async eventOf(tx: Tx, { scope }: Caller, id: string): Promise<string> {
    const task = isId(id) ? await tx.findOneBy(RepairTask, { id }) : null;
    if (task === null) throw new NotFound({ thing: 'repair-task' });
    requirePermission(scope, 'contact:write', task.networkId, 'repair-task');
    requirePermission(scope, 'event:write', task.networkId, 'repair-task');
    if (task.eventId === null) throw new InvalidInput({ field: 'outcome', fault: 'no-event' });
    return task.eventId;
  }
}
