import { Injectable } from '@nestjs/common';
import { lock, recordHistory, type Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';

/** That people know that the network knows of them (Art. 13 and 14 GDPR). */
@Injectable()
export class PersonInforming {
  /**
   * In the transaction of the mail that tells them. Of two at the same moment one marks a person; whoever has objected
   * meanwhile is not told.
   * @returns whom this call has marked
   */
  async informedWithin(tx: Tx, actor: Actor, personIds: readonly string[], at: Date): Promise<ReadonlySet<string>> {
    const marked = await tx.query<{ id: string; networkId: string }[]>(
      `with held as (
         select id from person where id = any($1) and informed_at is null and state = 'active' and objection_at is null order by id ${lock.toChange}),
       marked as (
         update person p set informed_at = $2, version = version + 1, updated_at = $2 from held
         where p.id = held.id returning p.id, p.network_id as "networkId")
       select * from marked`,
      [personIds, at],
    );
    const entry = { thing: 'person', action: 'person.informed' };
    await recordHistory(tx, actor, at, ...marked.map(({ id, networkId }) => ({ ...entry, networkId, thingId: id })));
    return new Set(marked.map(({ id }) => id));
  }

  /** What was to tell this person came back: they do not know. */
  async uninformedWithin(tx: Tx, actor: Actor, personId: string, at: Date): Promise<void> {
    const marked = await tx.query<{ networkId: string }[]>(
      `with marked as (
         update person set informed_at = null, version = version + 1, updated_at = $2
         where id = $1 and informed_at is not null returning network_id as "networkId")
       select * from marked`,
      [personId, at],
    );
    const entry = { thing: 'person', thingId: personId, action: 'person.not-informed' };
    await recordHistory(tx, actor, at, ...marked.map(({ networkId }) => ({ ...entry, networkId })));
  }
}
