import { Injectable } from '@nestjs/common';
import { type Actor, type Caller, InvalidInput, NotFound } from '#libs/kernel';
import { lock, lockInScope, recordHistory, type Tx } from '#libs/database';
import { PersonEmailTaken } from '../networks.errors.js';
import { Person } from './person.entity.js';
import { type EmailStatus, newMailbox, preparePerson } from './person.rules.js';

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

  /**
   * Somebody has learned under which address the person can be written to now, in the transaction of what they did for it.
   * @throws {NotFound} also for a foreign person, {Forbidden} {InvalidInput} {PersonEmailTaken}
   */
  async changeWithin(tx: Tx, caller: Caller, personId: string, typed: string, at: Date): Promise<void> {
    const person = await lockInScope(tx, Person, 'person', caller.scope, 'contact:write', personId);
    if (person.state === 'anonymised') throw new NotFound({ thing: 'person' });
    const fields = preparePerson({ ...person, email: typed });
    if (fields.email === null) throw new InvalidInput({ field: 'email', fault: 'required' });
    if (fields.email === person.email) throw new InvalidInput({ field: 'email', fault: 'same-address' });
    const { id, networkId, version } = person;
    const { email, nameKey, search } = fields;
    const [other] = await tx.query<{ personId: string }[]>(
      'select id as "personId" from person where network_id = $1 and email = $2 and name_key = $3',
      [networkId, email, nameKey],
    );
    if (other) throw new PersonEmailTaken(other);
    const moved = { email, search, ...newMailbox(person, at) };
    await tx.update(Person, { id }, { ...moved, version: version + 1, updatedAt: at });
    const entry = { networkId, thing: 'person', thingId: id, action: 'person.edited', facts: { fields: ['email'] } };
    await recordHistory(tx, caller.actor, at, entry);
  }
}
