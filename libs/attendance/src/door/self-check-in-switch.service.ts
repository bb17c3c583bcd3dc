import { Injectable } from '@nestjs/common';
import { Database, lockRow, recordHistory } from '#libs/database';
import { type Caller, Clock } from '#libs/kernel';
import { AttendanceOff, CheckInOver } from '../attendance.errors.js';
import { requireMarkable } from '../sheet/marked-event.queries.js';
import { isOff } from '../sheet/marking.rules.js';
import { SelfCheckIn } from './self-check-in.entity.js';

/** Organisers let people say themselves that they are there, or do so no more. */
@Injectable()
export class SelfCheckInSwitch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Repeating it changes nothing. Switched on anew it has another screen and other codes.
   * @throws {NotFound}, {Forbidden}, {AttendanceOff} for a draft and what was called off, {CheckInOver} after the end
   */
  turn(caller: Caller, eventId: string, isOn: boolean): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const now = this.clock.now();
      const { networkId, state, endsAt } = await requireMarkable(tx, caller.scope, eventId);
      await tx.query(
        'insert into self_check_in (event_id, network_id, changed_at) values ($1, $2, $3) on conflict do nothing',
        [eventId, networkId, now],
      );
      const row = (await lockRow(tx, SelfCheckIn, { eventId }))!;
      if (row.isOn === isOn) return;
      if (isOn) {
        if (isOff(state)) throw new AttendanceOff({ eventId, state });
        if (now >= endsAt) throw new CheckInOver();
      }
      await tx.save(Object.assign(row, { isOn, version: row.version + (isOn ? 1 : 0), changedAt: now }));
      await recordHistory(tx, caller.actor, now, {
        ...{ networkId, thing: 'event', thingId: eventId, action: isOn ? 'check-in.self-on' : 'check-in.self-off' },
      });
    });
  }
}
