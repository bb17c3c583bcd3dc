import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import { lock, recordHistory, type Tx } from '#libs/database';
import type { EmailStatus } from './person.rules.js';

type Failure = Readonly<{ address: string; isDead: boolean; at: Date }>;

/** What mails to an address tell of everybody behind it. */
@Injectable()
export class PersonMailboxes {
  /**
   * A mail to the address came back: everybody who has it, in every network, is marked. The version stays, so that no
   * colleague who is editing the person is stopped; a dead address stays dead until somebody enters another one.
   */
  async bounced(tx: Tx, { address, isDead, at }: Failure): Promise<void> {
    const to: EmailStatus = isDead ? 'hard_bounce' : 'soft_bounce';
    const marked = await tx.query<{ id: string; networkId: string; from: EmailStatus }[]>(
      `with held as (
         select id, email_status from person
         where email = lower($1) and email_status not in ('hard_bounce', $2) order by id ${lock.toChange}),
       marked as (
         update person p set email_status = $2, updated_at = $3 from held
         where p.id = held.id returning p.id, p.network_id as "networkId", held.email_status as "from")
       select * from marked`,
      [address, to, at],
    );
    const entry = { thing: 'person', action: 'person.mailbox-failed', to };
    await recordHistory(
      tx,
      { kind: 'system', name: 'returned mail' },
      at,
      ...marked.map(({ id, networkId, from }) => ({ ...entry, networkId, thingId: id, from })),
    );
  }

  /** Somebody has found out that the address of this person can be written to after all. */
  async worksWithin(tx: Tx, { personId, at }: Readonly<{ personId: string; at: Date }>, actor: Actor): Promise<void> {
    const marked = await tx.query<{ networkId: string }[]>(
      `with marked as (
         update person set email_status = 'ok', updated_at = $2 where id = $1 and email_status <> 'ok'
         returning network_id as "networkId")
       select * from marked`,
      [personId, at],
    );
    const entry = { thing: 'person', thingId: personId, action: 'person.mailbox-works', to: 'ok' };
    await recordHistory(tx, actor, at, ...marked.map(({ networkId }) => ({ ...entry, networkId })));
  }
}
