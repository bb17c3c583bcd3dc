import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory } from '#libs/database';
import { type Caller, Clock, newId } from '#libs/kernel';
import { AttendanceOff, CheckInOver } from '../attendance.errors.js';
import { requireMarkable } from '../sheet/marked-event.queries.js';
import { isOff } from '../sheet/marking.rules.js';
import { CheckInLink } from './check-in-link.entity.js';
import { doorEndsAt } from './pin.rules.js';

/** Organisers hand out the way to the door, and take it back. */
@Injectable()
export class CheckInLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound}, {Forbidden}, {AttendanceOff} for a draft and what was called off, {CheckInOver} */
  make(caller: Caller, eventId: string, name: string): Promise<Readonly<{ id: string }>> {
    return this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const { networkId, state, endsAt } = await requireMarkable(tx, caller.scope, eventId);
      if (isOff(state)) throw new AttendanceOff({ eventId, state });
      if (now >= doorEndsAt(endsAt)) throw new CheckInOver();
      const id = newId();
      await tx.insert(CheckInLink, { id, eventId, networkId, name, createdAt: now });
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId, thing: 'event', thingId: eventId, action: 'check-in.link-made', facts: { linkId: id } },
      });
      return { id };
    });
  }

  /** Every device that has opened it is out at once. Repeating it changes nothing. */
  revoke(caller: Caller, linkId: string): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const link = await lockInScope(tx, CheckInLink, 'check-in-link', caller.scope, 'registration:write', linkId);
      if (link.revokedAt !== null) return;
      link.revokedAt = this.clock.now();
      await tx.save(link);
      await tx.query('delete from check_in_device where link_id = $1', [linkId]);
      await recordHistory(tx, caller.actor, link.revokedAt, {
        ...{ networkId: link.networkId, thing: 'event', thingId: link.eventId },
        ...{ action: 'check-in.link-revoked', facts: { linkId } },
      });
    });
  }
}
