import { Injectable } from '@nestjs/common';
import { Database, recordActs, type Tx } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';
import { Outbox, type OutgoingMail, Suppressions } from '#libs/mail';
import { ProfileQueries } from '#libs/networks';
import { questionTo } from './question.mails.js';
import { listSilentPeople, type SilentPerson } from './silent-people.queries.js';

const SYSTEM = systemCaller('invitation wishes');
const AT_ONCE = 500;

/** "Would you like to be invited further?", once, after three gatherings without any answer (domain rule R10). */
@Injectable()
export class SilentPeople {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly profiles: ProfileQueries,
    private readonly suppressions: Suppressions,
  ) {}

  /** The mark and the mail commit together, so nobody is asked twice. @returns how many were asked */
  async ask(): Promise<number> {
    const people = await this.reachable(await listSilentPeople(this.database));
    let asked = 0;
    for (let from = 0; from < people.length; from += AT_ONCE) {
      asked += await this.askThese(people.slice(from, from + AT_ONCE));
    }
    return asked;
  }

  private askThese(people: readonly SilentPerson[]): Promise<number> {
    const now = this.clock.certain();
    return this.database.transaction(SYSTEM, async (tx) => {
      const marked = await mark(tx, people, now);
      const asked = people.filter(({ personId }) => marked.has(personId));
      const mails: OutgoingMail[] = [];
      for (const person of asked) mails.push(await this.mail(person, now));
      await this.outbox.add(tx, mails);
      await recordActs(tx, now, asked.map(actOf));
      return asked.length;
    });
  }

  /** Whoever gets no invitations is asked nothing. */
  private async reachable(people: readonly SilentPerson[]): Promise<readonly SilentPerson[]> {
    const entries = await this.suppressions.find(people.map(({ email }) => email));
    return people.filter(({ email, networkId }) =>
      (entries.get(email) ?? []).every((entry) => entry.networkId !== null && entry.networkId !== networkId),
    );
  }

  private async mail(person: SilentPerson, now: Date): Promise<OutgoingMail> {
    const { personId } = person;
    const network = (await this.profiles.networkOf(personId))!;
    const dedupeKey = `still-interested ${personId} ${now.toISOString()}`;
    return { ...questionTo(person, network), template: 'still-interested', dedupeKey };
  }
}

/** Of two workers one marks a person, and only that one writes. */
async function mark(tx: Tx, people: readonly SilentPerson[], now: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ personId: string }[]>(
    `with marked as (
       insert into invitation_preference as w (person_id, network_id, asked_at, updated_at)
       select r."personId", r."networkId", $2, $2
       from jsonb_to_recordset($1::jsonb) as r("personId" uuid, "networkId" uuid) order by 1
       on conflict (person_id) do update set asked_at = $2, updated_at = $2 where w.asked_at is null
       returning person_id as "personId")
     select * from marked`,
    [JSON.stringify(people.map(({ personId, networkId }) => ({ personId, networkId }))), now],
  );
  return new Set(rows.map(({ personId }) => personId));
}

const actOf = ({ personId, networkId }: SilentPerson) => ({
  actor: SYSTEM.actor,
  entry: { networkId, thing: 'person', thingId: personId, action: 'person.asked-to-stay' },
});
