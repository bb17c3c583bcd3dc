import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import type { EventType } from '#libs/events';
import {
  type Actor,
  type Caller,
  Clock,
  InvalidInput,
  type Language,
  type LocalDay,
  NotFound,
  provesMailbox,
} from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { dayOf, PersonService } from '#libs/networks';
import { mergedWishes, pauseFault, type Wishes } from './preference.rules.js';

/** The wishes of one of those behind a mailbox. */
export type OwnWishes = Wishes & Readonly<{ personId: string }>;

type Row = Readonly<{
  personId: string;
  networkId: string;
  email: string;
  language: Language;
  linkVersion: number;
  pausedUntil: LocalDay | null;
  onlyTypes: EventType[] | null;
}>;

const SELECT = `
  select p.id as "personId", p.network_id as "networkId", p.email, p.language, p.link_version as "linkVersion",
    to_char(w.paused_until, 'YYYY-MM-DD') as "pausedUntil", w.only_types as "onlyTypes"
  from person p left join invitation_preference w on w.person_id = p.id
  where p.state <> 'anonymised' and p.email is not null`;

/** What people say of the invitations they get: fewer, none, again, in which language. */
@Injectable()
export class InvitationPreferences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly persons: PersonService,
    private readonly suppressions: Suppressions,
  ) {}

  /** Of everybody behind the mailbox. */
  async list({ scope }: Caller): Promise<readonly OwnWishes[]> {
    const rows = await this.database.query<Row>(`${SELECT} and p.id = any($1)`, [[...scope.persons.keys()]]);
    return this.withSuppressions(rows.filter((row) => provesMailbox(scope, { id: row.personId, ...row })));
  }

  /**
   * @param seen what the page showed: what was not changed there stays as it is by now
   * @throws {NotFound} for another mailbox, {InvalidInput}
   */
  async change(caller: Caller, personId: string, wishes: Wishes, seen: Wishes | null = null): Promise<void> {
    this.requirePossible(wishes);
    await this.database.transaction(caller, async (tx) => {
      const row = await this.lock(tx, personId);
      if (!provesMailbox(caller.scope, { id: personId, ...row })) throw new NotFound({ thing: 'person' });
      await this.write(tx, caller.actor, row, await this.merged(row, seen, wishes));
    });
  }

  /**
   * Yes or no to being invited further (domain rule R10). Yes counts silence anew; no is an unsubscription.
   * @throws {NotFound} for another mailbox
   */
  async stay(caller: Caller, personId: string, stays: boolean): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const row = await this.lock(tx, personId);
      if (!provesMailbox(caller.scope, { id: personId, ...row })) throw new NotFound({ thing: 'person' });
      const [known] = await this.withSuppressions([row]);
      await this.write(tx, caller.actor, row, { ...known!, isUnsubscribed: !stays });
      const now = this.clock.now();
      await tx.query('update invitation_preference set stays_since = $2 where person_id = $1', [personId, now]);
    });
  }

  /** What the link at the foot of a mail allows: it speaks for that mail and its address alone (docs/adr/0016). */
  async listBehindMail(token: string): Promise<OwnWishes | null> {
    const { personId, address } = await this.suppressions.addresseeOf(token);
    const rows = await this.database.query<Row>(`${SELECT} and p.id = $1 and p.email = $2`, [personId, address]);
    return (await this.withSuppressions(rows))[0] ?? null;
  }

  /** @throws {NotFound} when the address has become another's, {InvalidInput}, {UnsubscribeLinkRefused} */
  async changeBehindMail(caller: Caller, token: string, wishes: Wishes, seen: Wishes | null = null): Promise<void> {
    this.requirePossible(wishes);
    const { personId, address } = await this.suppressions.addresseeOf(token);
    await this.database.transaction(caller, async (tx) => {
      const row = await this.lock(tx, personId);
      if (row.email !== address) throw new NotFound({ thing: 'person' });
      // Less instead of nothing: whoever says that wants to be invited.
      const { isUnsubscribed } = wishes;
      const merged = await this.merged(row, seen, wishes);
      await this.write(tx, caller.actor, row, { ...merged, isUnsubscribed });
    });
  }

  private async merged(row: Row, seen: Wishes | null, wanted: Wishes): Promise<Wishes> {
    if (seen === null) return wanted;
    const [stored] = await this.withSuppressions([row]);
    return mergedWishes(stored!, seen, wanted);
  }

  private requirePossible({ pausedUntil }: Wishes): void {
    const fault = pauseFault(pausedUntil, dayOf(this.clock.now()));
    if (fault !== null) throw new InvalidInput(fault);
  }

  private async lock(tx: Tx, personId: string | null): Promise<Row> {
    await this.persons.holdWithin(tx, personId);
    const [row] = await tx.query<Row[]>(`${SELECT} and p.id = $1`, [personId]);
    if (!row) throw new NotFound({ thing: 'person' });
    return row;
  }

  private async write(tx: Tx, actor: Actor, row: Row, wishes: Wishes): Promise<void> {
    const { personId, networkId, email: address } = row;
    const now = this.clock.now();
    await tx.query(
      // Whoever says what they want has answered whether they want anything.
      `insert into invitation_preference as w (person_id, network_id, paused_until, only_types, updated_at)
       values ($1, $2, $3, $4, $5)
       on conflict (person_id) do update set paused_until = $3, only_types = $4, updated_at = $5, asked_at = null,
         stays_since = case when w.asked_at is null then w.stays_since else $5 end`,
      [personId, networkId, wishes.pausedUntil, wishes.onlyTypes, now],
    );
    if (wishes.isUnsubscribed) {
      await this.suppressions.addWithin(tx, { address, reach: 'invitations', networkId, reason: 'unsubscribed' });
    } else {
      await this.suppressions.resumeWithin(tx, address, networkId);
    }
    await this.persons.speakWithin(tx, personId, wishes.language);
    const facts = { pausedUntil: wishes.pausedUntil, onlyTypes: wishes.onlyTypes, unsubscribed: wishes.isUnsubscribed };
    const entry = { networkId, thing: 'person', thingId: personId, action: 'person.wishes-changed' };
    await recordHistory(tx, actor, now, { ...entry, facts });
  }

  private async withSuppressions(rows: readonly Row[]): Promise<readonly OwnWishes[]> {
    const entries = await this.suppressions.find(rows.map(({ email }) => email));
    return rows.map(({ personId, networkId, email, pausedUntil, onlyTypes, language }) => ({
      ...{ personId, pausedUntil, onlyTypes: onlyTypes ?? [], language },
      isUnsubscribed: (entries.get(email) ?? []).some((one) => one.networkId === null || one.networkId === networkId),
    }));
  }
}
