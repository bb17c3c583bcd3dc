import type { Database } from '#libs/database';
import type { StepKind } from '#libs/outreach';
import type { Sink } from '../support/mail-delivery.js';
import type { Copies, SinkQuestion } from '../support/smtp-sink.js';
import { MINUTE } from './year-plan.js';

/** A stretch without any worker. */
export type Outage = Readonly<{ from: number; to: number }>;

const MOST_LATE = 5 * MINUTE;
/** Mails that a worker has in the air at the same time. */
const CONCURRENCY = 5;

/** They wait until somebody says that the gathering took place. */
const FOLLOW_UPS: readonly StepKind[] = ['thanks', 'sorry_missed'];

/** How many steps each kind of gathering has (domain rule R2). */
const STEPS = `case when e.type in ('arbeitskreis') then 3 when e.type = 'stammtisch' then 2
  when e.format = 'hybrid' then 10 else 9 end`;

/** How often each promise was broken; all zero is the target. */
export type BrokenSteps = Readonly<{
  /** Steps whose moment is long past and of which nothing became, or that are missing altogether. */
  open: number;
  /** Times a step was settled after the first: sent, left out or missed. */
  twice: number;
  /** Steps that say another number of readers than there are mails, or mails to one reader twice. */
  otherMails: number;
  /** Mails of steps that were not sent. */
  mailsOfUnsent: number;
  /** Steps that went out more than five minutes after their moment, or after a worker was there again. */
  late: number;
  /** Steps that were missed though workers were there. */
  missed: number;
  /** Mails that no mail server got. */
  lost: number;
  /** Copies of mails beyond kills × concurrency. */
  copies: number;
  /** What a worker could not do. */
  failures: number;
}>;

type SentStep = Readonly<{
  id: string;
  eventId: string;
  kind: StepKind;
  due: Date;
  recipients: number;
  mails: number;
  readers: number;
}>;

/** Keeps account of what the workers did, minute by minute. */
export class YearBooks {
  readonly failures: string[] = [];
  private readonly late: number[] = [];
  private otherMails = 0;

  constructor(
    private readonly database: Database,
    private readonly outages: readonly Outage[],
    private readonly heldAt: ReadonlyMap<string, number>,
  ) {}

  get sent(): number {
    return this.late.length;
  }

  get latestSeconds(): number {
    return Math.max(0, ...this.late) / 1_000;
  }

  /** The steps that went out at this moment, with their mails. */
  async close(now: number): Promise<void> {
    const sent = await this.database.query<SentStep>(
      `select s.id, s.event_id as "eventId", s.kind, s.due_at as due, s.recipients,
         count(m.id)::int as mails, count(distinct m.person_id)::int as readers
       from outreach_step s left join mail_message m on m.batch_id = s.id
       where s.state = 'sent' and s.decided_at = $1 group by s.id`,
      [new Date(now)],
    );
    for (const { eventId, kind, due, recipients, mails, readers } of sent) {
      if (recipients !== mails || recipients !== readers) this.otherMails += 1;
      const ready = Math.max(due.getTime(), FOLLOW_UPS.includes(kind) ? (this.heldAt.get(eventId) ?? 0) : 0);
      this.late.push(now - this.back(ready));
    }
  }

  async judge(end: number, kills: number, sink: Sink): Promise<BrokenSteps> {
    const taken = new Map(await sink.ask<Copies>('copies' satisfies SinkQuestion));
    const copiesOf = (id: string): number => taken.get(`<${id}@tagwerk.example.org>`) ?? 0;
    const mails = await this.database.query<{ id: string; status: string }>('select id, status from mail_message');
    const copies = mails.reduce((sum, { id }) => sum + Math.max(0, copiesOf(id) - 1), 0);
    return {
      open:
        (await this.count(`outreach_step where state = 'planned' and due_at < $1`, new Date(end))) +
        (await this.count(`event e where e.state <> 'draft' and ${STEPS} <> (
          select count(*) from outreach_step s where s.event_id = e.id)`)),
      twice: await this.count(`(select 1, generate_series(2, count(*)) from history_entry
        where action in ('timeline.step-sent', 'timeline.step-skipped', 'timeline.step-missed')
        group by thing_id, facts ->> 'step' having count(*) > 1) again`),
      otherMails: this.otherMails,
      mailsOfUnsent: await this.count(`outreach_step s where s.state <> 'sent'
        and exists (select 1 from mail_message m where m.batch_id = s.id)`),
      late: this.late.filter((milliseconds) => milliseconds > MOST_LATE).length,
      missed: await this.countMissed(),
      lost: mails.filter(({ id, status }) => !['expired', 'suppressed'].includes(status) && copiesOf(id) === 0).length,
      copies: Math.max(0, copies - kills * CONCURRENCY),
      failures: this.failures.length,
    };
  }

  /** How many gatherings and steps came to what end, and how many gatherings were moved. */
  async summary(): Promise<Readonly<Record<string, number>>> {
    const rows = await this.database.query<{ name: string; count: number }>(
      `select 'gatherings ' || state as name, count(*)::int as count from event group by 1
       union all select 'gatherings moved', count(distinct thing_id)::int from history_entry where action = 'event.moved'
       union all select 'steps ' || concat_ws(' ', state, reason), count(*)::int from outreach_step group by 1
       order by 1`,
    );
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }

  /** A step may be missed when its day was over before its timeline began or moved, or when no worker was there. */
  private async countMissed(): Promise<number> {
    const missed = await this.database.query<{ due: Date; reason: string; planned: Date }>(
      `select s.due_at as due, s.reason, greatest(t.begun_at, (
         select max(h.at) from history_entry h where h.thing_id = s.event_id and h.action = 'timeline.moved')) as planned
       from outreach_step s join timeline t on t.event_id = s.event_id where s.state = 'missed'`,
    );
    return missed.filter(({ due, reason, planned }) =>
      reason === 'past' ? due > planned : this.back(due.getTime()) === due.getTime(),
    ).length;
  }

  /** When a worker was there, at this moment or after it. */
  private back(at: number): number {
    return this.outages.find(({ from, to }) => from <= at && at < to)?.to ?? at;
  }

  private async count(from: string, ...values: unknown[]): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from ${from}`, values);
    return row!.count;
  }
}
