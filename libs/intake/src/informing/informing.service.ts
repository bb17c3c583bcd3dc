import { Injectable } from '@nestjs/common';
import { Database, type Reader, recordHistory, type Tx } from '#libs/database';
import { listEventFacts } from '#libs/events';
import { type Actor, Clock, systemCaller } from '#libs/kernel';
import { type Information, isSuppressed, Outbox, Suppressions } from '#libs/mail';
import { PersonInforming } from '#libs/networks';
import { firstInformationMail, informationOf } from './information.mails.js';
import {
  listInformedByInvitation,
  listInformedPromises,
  listToInform,
  listUninformed,
  listUninformedOf,
  type ToInform,
} from './information.queries.js';

const SYSTEM = systemCaller('first information');
const AT_ONCE = 200;

/** How long an acceptance can be taken back before anybody hears of it; as long as a wave is held. */
const TAKEN_BACK_MS = 60_000;

/**
 * Tells whoever others have named, as soon as a human has accepted the project (domain rules R6 and R8). Who was told is
 * marked in the transaction of the mail, so that whoever dies in between has neither.
 */
@Injectable()
export class Informing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly people: PersonInforming,
    private readonly suppressions: Suppressions,
  ) {}

  /** @returns how many people are told */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    await this.noteInvited(now);
    const due = await this.reachable(await listUninformed(this.database, now, new Date(now.getTime() - TAKEN_BACK_MS)));
    let told = 0;
    for (let from = 0; from < due.length; from += AT_ONCE) told += await this.tell(due.slice(from, from + AT_ONCE));
    await this.noteInformed(now);
    return told;
  }

  /**
   * What an invitation has to say to those of these people who have not been told yet. They count as told once it has
   * left; taken back before, it has told nobody.
   */
  async informationFor(reader: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, Information>> {
    const people = await listUninformedOf(reader, this.clock.now(), personIds);
    return new Map(people.map((person) => [person.personId, informationOf(person)]));
  }

  /** These people are told by a mail of this transaction. @returns whom nobody had told before */
  informedWithin(tx: Tx, actor: Actor, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.people.informedWithin(tx, actor, personIds, this.clock.now());
  }

  private async noteInvited(now: Date): Promise<void> {
    const people = await listInformedByInvitation(this.database, now);
    if (people.length === 0) return;
    const ids = people.map(({ personId }) => personId);
    await this.database.transaction(SYSTEM, (tx) => this.informedWithin(tx, SYSTEM.actor, ids));
  }

  private tell(people: readonly ToInform[]): Promise<number> {
    return this.database.transaction(SYSTEM, async (tx) => {
      const marked = await this.informedWithin(
        tx,
        SYSTEM.actor,
        people.map(({ personId }) => personId),
      );
      // What changed since they were listed is read again, now that nobody else marks them.
      const listed = await listToInform(tx, this.clock.now(), [...marked]);
      const firsts = listed.map(({ projects }) => projects.map(({ eventId }) => eventId).find((id) => id !== null));
      const events = await listEventFacts(tx, [...new Set(firsts.filter((id) => id !== undefined))]);
      const mails = listed.map((person, nth) => firstInformationMail(person, events.get(firsts[nth] ?? '') ?? null));
      await this.outbox.add(tx, mails);
      return mails.length;
    });
  }

  /** By the list of suppressions; the directory was asked already. */
  private async reachable(people: readonly ToInform[]): Promise<readonly ToInform[]> {
    const entries = await this.suppressions.find(people.map(({ email }) => email));
    return people.filter(({ email, networkId }) => !isSuppressed('invitation', networkId, entries.get(email) ?? []));
  }

  /** A promise notes once when somebody of its project was told, whichever mail did so. */
  private async noteInformed(now: Date): Promise<void> {
    const promises = await listInformedPromises(this.database, now);
    if (promises.length === 0) return;
    await this.database.transaction(SYSTEM, async (tx) => {
      const noted = await tx.query<{ id: string; networkId: string }[]>(
        `with noted as (
           update obligation o set first_informed_at = r."informedAt", version = version + 1, updated_at = $2
           from jsonb_to_recordset($1::jsonb) as r(id uuid, "informedAt" timestamptz)
           where o.id = r.id and o.first_informed_at is null returning o.id, o.network_id as "networkId")
         select * from noted`,
        [JSON.stringify(promises), now],
      );
      const entry = { thing: 'obligation', action: 'obligation.informed' };
      await recordHistory(
        tx,
        SYSTEM.actor,
        now,
        ...noted.map(({ id, networkId }) => ({ ...entry, networkId, thingId: id })),
      );
    });
  }
}
