import { Injectable } from '@nestjs/common';
import { lock, recordHistory, type Tx } from '#libs/database';
import type { Keeping, Objection, ObjectionFollower } from './objection.rules.js';
import type { PersonState } from './person.rules.js';

/** Somebody behind a mailbox, held until the transaction ends. */
export type Objecting = Readonly<{ personId: string; email: string; state: PersonState; hasObjected: boolean }>;

/** What the directory keeps of people who object. */
@Injectable()
export class PersonObjections implements ObjectionFollower {
  /** Everybody of the network behind the person's mailbox; nothing refers to them anew until the transaction ends. */
  holdBehind(tx: Tx, networkId: string, personId: string): Promise<Objecting[]> {
    return tx.query<Objecting[]>(
      `select q.id as "personId", q.email, q.state, q.objection_at is not null as "hasObjected"
       from person p join person q on q.network_id = p.network_id and q.email = p.email
       where p.id = $2 and p.network_id = $1 and q.state <> 'anonymised' order by q.id ${lock.toRemove} of q`,
      [networkId, personId],
    );
  }

  /** Members and those who are in charge are known by what they do themselves. */
  async keeps(tx: Tx, { personId, networkId }: Pick<Objection, 'personId' | 'networkId'>): Promise<Keeping> {
    const [found] = await tx.query<{ isOwn: boolean }[]>(
      `select exists (select 1 from membership where person_id = $1 and state in ('active', 'suspended'))
         or exists (select 1 from network where id = $2 and $1 in (caretaker_person_id, deputy_person_id))
         or exists (select 1 from network_group where network_id = $2
                    and $1 in (lead_person_id, minute_taker_person_id, list_keeper_person_id)) as "isOwn"`,
      [personId, networkId],
    );
    return found!.isOwn ? 'own' : 'nothing';
  }

  /** They are never invited again; whose data only prove something are used for nothing else (Art. 18 GDPR). */
  async markWithin(tx: Tx, { personId, networkId, actor, at }: Objection, keeping: Keeping): Promise<void> {
    await tx.query(
      `update person set objection_at = $2, state = case when $3 and state = 'active' then 'restricted' else state end,
         version = version + 1, updated_at = $2 where id = $1`,
      [personId, at, keeping === 'proof'],
    );
    const entry = { networkId, thing: 'person', thingId: personId, action: 'person.objected' };
    await recordHistory(tx, actor, at, { ...entry, facts: { kept: keeping } });
  }

  /** Whoever was kept long enough, but for what has to be proven: it is used for nothing else (Art. 18 GDPR). */
  async restrictWithin(tx: Tx, { personId, networkId, actor, at }: Objection): Promise<void> {
    await tx.query(
      `update person set state = 'restricted', version = version + 1, updated_at = $2
       where id = $1 and state in ('active', 'inactive')`,
      [personId, at],
    );
    const entry = { networkId, thing: 'person', thingId: personId, action: 'person.kept-as-proof' };
    await recordHistory(tx, actor, at, { ...entry, to: 'restricted' });
  }
}
