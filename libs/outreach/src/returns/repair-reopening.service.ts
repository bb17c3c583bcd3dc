import { Injectable } from '@nestjs/common';
import { recordHistory, type Tx } from '#libs/database';
import { type Actor, Clock } from '#libs/kernel';
import type { WaveFollower } from '../invitations/wave-follower.rules.js';

/** When the invitation that settled a task is taken back, nobody has been found yet. */
@Injectable()
export class RepairReopening implements WaveFollower {
  constructor(private readonly clock: Clock) {}

  async takenBack(tx: Tx, actor: Actor, waveId: string): Promise<void> {
    // The same person may have another one open by now: one is enough.
    const opened = await tx.query<{ id: string; networkId: string }[]>(
      `with opened as (
         update repair_task t set outcome = null, other_person_id = null, wave_id = null, closed_at = null
         where wave_id = $1 and not exists (
           select 1 from repair_task o where o.person_id = t.person_id and o.closed_at is null)
         returning id, network_id as "networkId")
       select * from opened`,
      [waveId],
    );
    const entry = { thing: 'repair-task', action: 'repair-task.reopened' };
    const entries = opened.map(({ id, networkId }) => ({ ...entry, networkId, thingId: id }));
    await recordHistory(tx, actor, this.clock.now(), ...entries);
  }
}
