import { Injectable } from '@nestjs/common';
import { Database, lock, lockInScope, lockRow, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import {
  type Actor,
  type Caller,
  Clock,
  isId,
  type Language,
  newId,
  NotFound,
  provesMailbox,
  requireMove,
  singleLine,
} from '#libs/kernel';
import { PersonEmailTaken, PersonInCharge } from '../networks.errors.js';
import {
  type EnsuredPerson,
  ensurePersons,
  type Entering,
  findPersons,
  type PersonNamed,
  type PersonToEnsure,
} from './person-ensuring.service.js';
import { provePersons, vouchFor } from './person-proof.service.js';
import { Person } from './person.entity.js';
import {
  newMailbox,
  personDefaults,
  type PersonFields,
  personMoves,
  type PersonState,
  preparePerson,
} from './person.rules.js';
import { requireInNetwork, requireNetwork, saveVersion, type Written } from '../rows.service.js';

type About = Readonly<{ networkId: string; email: string | null; nameKey: string }>;

/** What people say of themselves. Their address is proven and not typed; the rest organisers keep. */
export type OwnFields = Pick<PersonFields, 'salutation' | 'title' | 'firstName' | 'lastName' | 'phone'>;

type Follow = (tx: Tx, before: Person) => Promise<void>;

export type NewPerson = Partial<PersonFields> & Pick<PersonFields, 'lastName' | 'source'>;

@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {PersonEmailTaken} naming the person of the network who has this name behind this address. */
  async create(caller: Caller, networkId: string, input: NewPerson): Promise<Written> {
    const fields = preparePerson({ ...personDefaults, ...input });
    return this.addressOnce(
      () => ({ ...fields, networkId }),
      () => this.database.transaction(caller, (tx) => this.createWithin(tx, caller, networkId, input)),
    );
  }

  /** In the transaction of its cause, which has seen to it that nobody has this name behind this address. */
  async createWithin(tx: Tx, caller: Caller, networkId: string, input: NewPerson): Promise<Written> {
    const fields = preparePerson({ ...personDefaults, ...input });
    await requireNetwork(tx, caller.scope, 'contact:write', networkId);
    await requireInNetwork(tx, networkId, [['organisation', fields.organisationId]]);
    const at = this.clock.now();
    const unproven = fields.email === null ? null : await lockUnproven(tx, networkId, fields.email, fields.nameKey);
    if (unproven) return vouchFor(tx, { actor: caller.actor, at }, unproven, fields);
    const id = newId();
    await tx.insert(Person, { ...fields, id, networkId, emailSetAt: at, version: 1, createdAt: at, updatedAt: at });
    const entry = { networkId, thing: 'person', thingId: id, action: 'person.created', to: 'active' };
    await recordHistory(tx, caller.actor, at, entry);
    return { id, version: 1 };
  }

  /**
   * A new address is taken as good until a mail to it comes back, and links mailed to the old one stop working. Whom
   * an organiser edits, the organiser vouches for.
   * @param follow for whoever shows the name elsewhere; in the same transaction
   * @throws {PersonEmailTaken}, {ChangedMeanwhile}
   */
  edit(caller: Caller, seen: Written, changes: Partial<PersonFields>, follow: Follow): Promise<Written> {
    return this.save(caller, seen, changes, (tx) => this.lock(tx, caller, seen.id), follow);
  }

  /**
   * People correct what is said of themselves, and so prove the mailbox as any other step behind a link does.
   * @param follow for whoever shows the name elsewhere; in the same transaction
   * @throws {NotFound} for whoever does not read the person's mailbox as it is now, {PersonEmailTaken} when somebody of
   * the mailbox has this name already, {ChangedMeanwhile}
   */
  correct(caller: Caller, seen: Written, own: OwnFields, follow: Follow): Promise<Written> {
    return this.save(caller, seen, own, (tx) => lockOwn(tx, caller, seen.id), follow);
  }

  /** Left, back again, or restricted (Art. 18 GDPR). Anonymising is the erasure's own way. @throws {PersonInCharge} */
  async move(
    caller: Caller,
    seen: Written,
    to: Exclude<PersonState, 'anonymised' | 'unproven'>,
    reason = '',
  ): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const { networkId, state: from } = await this.lock(tx, caller, seen.id);
      requireMove('person', personMoves, from, to);
      if (to !== 'active') await requireNoOffice(tx, networkId, seen.id);
      const at = this.clock.now();
      const written = await saveVersion(tx, Person, 'person', seen, { state: to }, at);
      const entry = { networkId, thing: 'person', thingId: seen.id, action: 'person.moved', from, to };
      await recordHistory(tx, caller.actor, at, { ...entry, reason: singleLine(reason) });
      return written;
    });
  }

  /** Every link mailed to the person so far stops working. */
  async revokeLinks(caller: Caller, seen: Written): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const { networkId, linkVersion } = await this.lock(tx, caller, seen.id);
      const at = this.clock.now();
      const written = await saveVersion(tx, Person, 'person', seen, { linkVersion: linkVersion + 1 }, at);
      const entry = { networkId, thing: 'person', thingId: seen.id, action: 'person.links-revoked' };
      await recordHistory(tx, caller.actor, at, entry);
      return written;
    });
  }

  /**
   * Finds or creates people by network, address and name, all in one statement and in the transaction of the caller, who
   * has checked that they may be entered. What is known of a person is never overwritten, except when an organiser
   * enters somebody of whom only a public form has told so far.
   * @returns everybody behind these addresses, by `personKey`
   * @throws {InvalidInput} when an address is no plain address or a last name is empty
   */
  ensureWithin(
    tx: Tx,
    networkId: string,
    people: readonly PersonToEnsure[],
    state: Entering,
    actor: Actor = { kind: 'public' },
  ): Promise<ReadonlyMap<string, EnsuredPerson>> {
    return ensurePersons(tx, { networkId, actor, state, at: this.clock.now() }, people);
  }

  /** These people have answered from their addresses; whoever was unproven is in the directory from now on. */
  proveWithin(tx: Tx, personIds: readonly string[], actor: Actor = { kind: 'public' }): Promise<void> {
    return provePersons(tx, { actor, at: this.clock.now() }, personIds);
  }

  /** Nobody else changes the person, or the mailbox behind it, until the transaction ends; null holds nobody. */
  async holdWithin(tx: Tx, personId: string | null): Promise<void> {
    if (personId !== null) await lockRow(tx, Person, { id: personId });
  }

  /** In which language mails to the person are written. The caller has seen to it that it is their wish. */
  async speakWithin(tx: Tx, personId: string, language: Language): Promise<void> {
    await tx.query(
      'update person set language = $2, version = version + 1, updated_at = $3 where id = $1 and language <> $2',
      [personId, language, this.clock.now()],
    );
  }

  /** Everybody of the network behind the addresses of these people, by `personKey`; nobody is entered. */
  findWithin(tx: Tx, networkId: string, people: readonly PersonNamed[]): Promise<ReadonlyMap<string, EnsuredPerson>> {
    return findPersons(tx, networkId, people);
  }

  /**
   * What a form tells anew of somebody unproven. The version stays, so that corrections never stand in an organiser's
   * way.
   * @returns whether it was taken
   */
  async retellWithin(
    tx: Tx,
    personId: string,
    told: PersonToEnsure,
    actor: Actor = { kind: 'public' },
  ): Promise<boolean> {
    const at = this.clock.now();
    const fields = preparePerson({ ...personDefaults, source: 'registration', ...told });
    const { affected } = await tx.update(Person, { id: personId, state: 'unproven' }, { ...fields, updatedAt: at });
    if (affected !== 1) return false;
    const { networkId } = await tx.findOneByOrFail(Person, { id: personId });
    const entry = { networkId, thing: 'person', thingId: personId, action: 'person.edited' };
    await recordHistory(tx, actor, at, { ...entry, facts: { fields: Object.keys(fields) } });
    return true;
  }

  private async save(
    caller: Caller,
    seen: Written,
    changes: Partial<PersonFields>,
    lockPerson: (tx: Tx) => Promise<Person>,
    follow: Follow,
  ): Promise<Written> {
    let about: About | undefined;
    return this.addressOnce(
      () => about!,
      () =>
        this.database.transaction(caller, async (tx) => {
          const before = await lockPerson(tx);
          const { networkId } = before;
          const fields = preparePerson({ ...before, ...changes });
          about = { ...fields, networkId };
          await requireInNetwork(tx, networkId, [['organisation', changes.organisationId]]);
          const at = this.clock.now();
          const moved = fields.email === before.email ? {} : newMailbox(before, at);
          const vouched = before.state === 'unproven' ? { state: 'active' as const } : {};
          const written = await saveVersion(tx, Person, 'person', seen, { ...fields, ...moved, ...vouched }, at);
          const entry = { networkId, thing: 'person', thingId: seen.id, action: 'person.edited' };
          await recordHistory(tx, caller.actor, at, { ...entry, facts: { fields: Object.keys(changes) } });
          await follow(tx, before);
          return written;
        }),
    );
  }

  private async lock(tx: Tx, { scope }: Caller, id: string): Promise<Person> {
    const person = await lockInScope(tx, Person, 'person', scope, 'contact:write', id);
    if (person.state === 'anonymised') throw new NotFound({ thing: 'person' });
    return person;
  }

  private async addressOnce<T>(about: () => About, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (violatedConstraint(error) !== 'uq_person_email') throw error;
      const { networkId, email, nameKey } = about();
      const [found] = await this.database.query<{ personId: string }>(
        'select id as "personId" from person where network_id = $1 and email = $2 and name_key = $3',
        [networkId, email, nameKey],
      );
      throw found ? new PersonEmailTaken(found) : error;
    }
  }
}

/** @throws {NotFound} for whoever does not read the person's mailbox as it is now */
async function lockOwn(tx: Tx, { scope }: Caller, id: string): Promise<Person> {
  const person = isId(id) ? await lockRow(tx, Person, { id }) : null;
  if (person === null || person.state === 'anonymised' || !provesMailbox(scope, person)) {
    throw new NotFound({ thing: 'person' });
  }
  return person;
}

const lockUnproven = (tx: Tx, networkId: string, email: string, nameKey: string): Promise<Person | null> =>
  lockRow(tx, Person, { networkId, email, nameKey, state: 'unproven' });

async function requireNoOffice(tx: Tx, networkId: string, personId: string): Promise<void> {
  const held: unknown[] = await tx.query(
    `select 1 from network where id = $1 and phase <> 'ended' and $2 in (caretaker_person_id, deputy_person_id)
     ${lock.asIs}`,
    [networkId, personId],
  );
  if (held.length > 0) throw new PersonInCharge({ networkId });
}
