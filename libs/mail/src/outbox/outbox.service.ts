import { Injectable } from '@nestjs/common';
import { Clock, newId, singleLine } from '#libs/kernel';
import { Database, together, Turns, type Tx } from '#libs/database';
import { Bell } from '#libs/queue';
import { domainOf, isPlainAddress } from '../address.js';
import { AddressRefused } from '../mail.errors.js';
import type { TemplateName } from '../text/catalogue.js';
import { CLAIMED_MAIL, type ClaimedMail, leaseFrom } from './claimed-mail.js';
import { Handover } from './handover.service.js';
import { type Lane, type OutgoingMail, strangersMails } from './outgoing-mail.js';
import { type SharedLines, sharedLines } from './shared-lines.js';

/** The only door through which mail leaves: rows in the transaction of their cause. */
@Injectable()
export class Outbox {
  private readonly turns = new Turns();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly bell: Bell,
    private readonly handover: Handover,
  ) {}

  /**
   * Writes mails in the caller's transaction; after the commit a worker hears of those that are due.
   * @returns the ids of the new rows; a mail whose dedupe key is known, or one too many from strangers, has none
   * @throws {AddressRefused} when a recipient or a reply address is not one plain address
   */
  async add(tx: Tx, mails: readonly OutgoingMail[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const common = commonParameters(mails);
    const calendar = sharedLines(mails.flatMap((mail) => (mail.calendar ? [mail.calendar.content] : [])));
    const rows = mails.map((mail) => this.row(mail, common, calendar));
    const now = this.clock.now();
    const claimedAt = this.handover.takes(mails) ? now : null;
    // Sent at once: the second statement begins when the first has its locks.
    const [, added] = await together([
      takeTurns(tx, rows),
      tx.query<Pick<ClaimedMail, 'id'>[]>(
        `insert into mail_message as m
         (id, network_id, event_id, person_id, template, language, lane, policy, to_name, to_address, to_domain,
          reply_to, parameters, calendar, not_before, good_until, dedupe_key, from_stranger, batch_id, created_at,
          status, claimed_at, leased_until)
       select id, network_id, event_id, person_id, template, language, lane, policy, to_name, to_address, to_domain,
          reply_to, $3::jsonb || parameters,
          case when own_lines is not null then jsonb_build_object('method', calendar_method, 'content', $4 || own_lines || $5) end,
          not_before, good_until, dedupe_key, from_stranger, batch_id, $2,
          case when $6::timestamptz is null then 'queued' else 'claimed' end, $6, $7
       from jsonb_to_recordset($1::jsonb) as r(
         id uuid, network_id uuid, event_id uuid, person_id uuid, template text, language text, lane text,
         policy text, to_name text, to_address text, to_domain text, reply_to text, parameters jsonb,
         calendar_method text, own_lines text, not_before timestamptz, good_until timestamptz, dedupe_key text, from_stranger boolean, batch_id uuid)
       where not from_stranger or ${UNDER_CAP}
       on conflict do nothing
       returning ${claimedAt === null ? 'm.id' : CLAIMED_MAIL}`,
        [
          storableJson(rows),
          now,
          storableJson(common),
          storable(calendar.before),
          storable(calendar.after),
          claimedAt,
          claimedAt && leaseFrom(claimedAt),
        ],
      ),
    ]);
    if (added.length > 0) this.database.afterCommit(tx, () => this.tell(mails, added, claimedAt));
    return added.map(({ id }) => id);
  }

  /**
   * For mails of strangers, around the whole transaction: `add` counts those to one address one after the other, and
   * whoever waits for that should not hold a connection.
   */
  inTurn<T>(addresses: readonly string[], work: () => Promise<T>): Promise<T> {
    return this.turns.takeAll(addresses, work);
  }

  /** Whether `add` need not wait for another process that is at one of these addresses. */
  async mayGoOn(tx: Tx, addresses: readonly string[]): Promise<boolean> {
    const [all] = await tx.query<{ free: boolean }[]>(
      `select coalesce(bool_and(pg_try_advisory_xact_lock(hashtextextended(a, 0))), true) as free from ${IN_ORDER}`,
      [addresses],
    );
    return all!.free;
  }

  /**
   * Deletes what of a batch is still held back and has never been tried, so that nothing of it stays behind.
   * @returns how many mails that were
   */
  async takeBack(tx: Tx, batchId: string): Promise<number> {
    const [taken] = await tx.query<{ count: number }[]>(
      `with taken as (
         delete from mail_message where batch_id = $1 and status = 'queued' and attempts = 0 and not_before > $2 returning id)
       select count(*)::int as count from taken`,
      [batchId, this.clock.now()],
    );
    return taken!.count;
  }

  /**
   * Deletes what of these batches waits to leave: what it says has become untrue.
   * @param which `untried` only what nobody can have; `waiting` also what a mail server was asked to take before and what
   *   will be tried again, so that its reader may know it
   * @returns to whom it would have gone
   */
  withdraw(
    tx: Tx,
    batchIds: readonly string[],
    which: 'untried' | 'waiting',
  ): Promise<Readonly<{ batchId: string; personId: string | null }>[]> {
    return tx.query(
      `with withdrawn as (
         delete from mail_message where batch_id = any($1) and status = 'queued' and (attempts = 0 or $2)
         returning batch_id, person_id)
       select batch_id as "batchId", person_id as "personId" from withdrawn`,
      [batchIds, which === 'waiting'],
    );
  }

  /**
   * Deletes what waits to leave for these people: they do not want to hear of it, or it is for somebody else by now.
   * @param eventId none but what is about this gathering
   * @returns how many mails that were
   */
  async withdrawFrom(
    tx: Tx,
    personIds: readonly string[],
    templates: readonly TemplateName[],
    eventId: string | null = null,
  ): Promise<number> {
    const [gone] = await tx.query<{ count: number }[]>(
      `with gone as (
         delete from mail_message where person_id = any($1) and template = any($2) and status = 'queued'
           and ($3::uuid is null or event_id = $3) returning 1)
       select count(*)::int as count from gone`,
      [personIds, templates, eventId],
    );
    return gone!.count;
  }

  /** Nothing is left of these mails, sent or not: whoever got them is forgotten. */
  async forgetWithin(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await tx.query('delete from mail_message where id = any($1)', [ids]);
  }

  /** For mails that were not added but are due again. A lost bell costs seconds, the sweep finds the rows. */
  ring(lane: Lane): void {
    this.bell.ring(`mail.deliver-${lane}`, {});
  }

  private tell(
    mails: readonly OutgoingMail[],
    added: readonly Pick<ClaimedMail, 'id'>[],
    claimedAt: Date | null,
  ): void {
    if (claimedAt !== null) return this.handover.give({ rows: added as readonly ClaimedMail[], claimedAt });
    const due = mails.filter(({ notBefore }) => notBefore === undefined || notBefore <= this.clock.now());
    for (const lane of new Set(due.map(({ lane = 'priority' }) => lane))) this.ring(lane);
  }

  private row(mail: OutgoingMail, common: Parameters, calendar: SharedLines) {
    const { to, replyTo } = mail;
    if (!isPlainAddress(to.address) || (replyTo !== undefined && !isPlainAddress(replyTo))) throw new AddressRefused();
    return {
      id: newId(),
      network_id: mail.networkId ?? null,
      event_id: mail.eventId ?? null,
      person_id: mail.personId ?? null,
      template: mail.template,
      language: mail.language,
      lane: mail.lane ?? 'priority',
      policy: mail.policy ?? 'retry',
      to_name: singleLine(to.name.toWellFormed()),
      to_address: to.address,
      to_domain: domainOf(to.address),
      reply_to: replyTo ?? null,
      parameters: without(common, mail.parameters),
      calendar_method: mail.calendar?.method ?? null,
      own_lines: mail.calendar ? calendar.own(mail.calendar.content) : null,
      not_before: mail.notBefore ?? this.clock.now(),
      good_until: mail.goodUntil ?? null,
      dedupe_key: mail.dedupeKey ?? null,
      from_stranger: mail.isFromStranger ?? false,
      batch_id: mail.batchId ?? null,
    };
  }
}

const since = (interval: string): string =>
  `(select count(*) from mail_message m where m.from_stranger and m.to_address = r.to_address
     and m.created_at > $2::timestamptz - interval '${interval}')`;
const UNDER_CAP = `(${since('1 hour')} < ${strangersMails.perHour} and ${since('1 day')} < ${strangersMails.perDay})`;

const IN_ORDER = '(select distinct a from unnest($1::text[]) a order by a) turns';

/** Between processes, as `inTurn` within one: no mail slips in beside another that is not counted yet. */
async function takeTurns(
  tx: Tx,
  rows: readonly Readonly<{ to_address: string; from_stranger: boolean }>[],
): Promise<void> {
  const addresses = rows.filter((row) => row.from_stranger).map((row) => row.to_address);
  if (addresses.length === 0) return;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended(a, 0)) from ${IN_ORDER}`, [addresses]);
}

type Parameters = Readonly<Record<string, unknown>>;

/** What all these mails tell alike, the gathering and its sender for example: it goes to the database once. */
function commonParameters(mails: readonly OutgoingMail[]): Parameters {
  const [first = {}, ...others] = mails.map(({ parameters }) => parameters as Parameters);
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) => others.every((other) => other[name] === value)),
  );
}

const without = (common: Parameters, parameters: Parameters): Parameters =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => !(name in common)));

/** JSON without what PostgreSQL cannot store: that must not stop a mail that is otherwise fine. */
function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON.stringify escapes NUL and lone surrogates; looking for that is much cheaper than looking at every value.
  const mayHave = json.includes('\\u') && /\\u(?:0000|d[89a-f])/.test(json);
  return mayHave ? JSON.stringify(value, withoutUnstorable) : json;
}

const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

const withoutUnstorable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? storable(value) : value;
