import { Injectable } from '@nestjs/common';
import { recordHistory, type Tx } from '#libs/database';
import { BERLIN, newId, systemCaller } from '#libs/kernel';
import type { Bounce, BounceFollower } from '#libs/mail';
import type { Land, QuietPeriod } from '#libs/networks';
import { repairDueAt } from './repair-task.rules.js';

type Behind = Readonly<{ id: string; networkId: string; land: Land | null; quietPeriods: readonly QuietPeriod[] }>;

const SYSTEM = systemCaller('returned mail');

/** What a dead address means for gatherings: invitations to it have come back, and somebody has to find another way. */
@Injectable()
export class BounceRepair implements BounceFollower {
  async bounced(tx: Tx, { address, isDead, reason, mail, at }: Bounce): Promise<void> {
    if (!isDead) return;
    await this.markInvitation(tx, mail, at);
    await closeOutdated(tx, at, address);
    for (const { id: personId, networkId, ...calendar } of await listBehind(tx, address)) {
      const id = newId();
      const dueAt = repairDueAt(at, BERLIN, calendar);
      const eventId = mail.networkId === networkId ? mail.eventId : null;
      const opened = await tx.query<unknown[]>(
        `insert into repair_task (id, network_id, person_id, event_id, address, reason, due_at, created_at)
         values ($1, $2, $3, $4, lower($5), $6, $7, $8)
         on conflict (person_id) where closed_at is null do nothing returning id`,
        [id, networkId, personId, eventId, address, reason, dueAt, at],
      );
      if (opened.length === 0) continue;
      const entry = { networkId, thing: 'repair-task', thingId: id, action: 'repair-task.opened' };
      await recordHistory(tx, SYSTEM.actor, at, { ...entry, facts: { personId, reason } });
    }
  }

  private async markInvitation(tx: Tx, { eventId, personId }: Bounce['mail'], at: Date): Promise<void> {
    const marked = await tx.query<{ id: string; networkId: string }[]>(
      `with marked as (
         update invitation set state = 'bounced', version = version + 1, updated_at = $3
         where event_id = $1 and person_id = $2 and state = 'sent' returning id, network_id as "networkId")
       select * from marked`,
      [eventId, personId, at],
    );
    const entry = { thing: 'invitation', action: 'invitation.bounced', from: 'sent', to: 'bounced' };
    await recordHistory(
      tx,
      SYSTEM.actor,
      at,
      ...marked.map(({ id, networkId }) => ({ ...entry, networkId, thingId: id })),
    );
  }
}

/** Everybody in the directories who has the address; one that a stranger typed into a form needs no repair. */
const listBehind = (tx: Tx, address: string): Promise<Behind[]> =>
  tx.query<Behind[]>(
    `select p.id, p.network_id as "networkId", n.land, n.quiet_periods as "quietPeriods" from person p join network n on n.id = p.network_id
     where p.email = lower($1) and p.state = 'active' order by p.id`,
    [address],
  );

/** Whoever has this address now has another one than before: the task about that one is done. */
async function closeOutdated(tx: Tx, at: Date, address: string): Promise<void> {
  await tx.query(
    `update repair_task t set outcome = 'corrected', closed_at = $1 from person p
     where p.id = t.person_id and t.closed_at is null and t.address <> p.email and p.email = lower($2)`,
    [at, address],
  );
}
