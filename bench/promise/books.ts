import type { Database } from '#libs/database';
import { LedgerBalance, type LedgerState } from '#libs/ledger';
import { systemScope } from '#libs/kernel';
import type { Office } from './office.js';
import type { Plan } from './two-years.js';

export type Fate = 'invited' | 'objected' | 'unreachable' | 'escalated' | 'unaccounted';

/** What was wrong at an end of registration, or in the end; all zero is the target. */
export type BrokenPromises = Readonly<{
  /** Promises of a gathering whose registration ends, of which nothing became and that nobody is told of. */
  unaccounted: number;
  /** What the ledger itself finds lost. */
  gaps: number;
  /** Reports without an outcome two weeks after the last absence, and duplicates of nothing. */
  undecided: number;
  /** Projects that were told of up to five times, with more or less than one promise. */
  notOnce: number;
  /** Mailboxes of projects that were written to before somebody accepted them. */
  beforeAcceptance: number;
  /** Mails that were made for somebody after they had objected. */
  afterObjection: number;
  /** Somebody invited twice to the same gathering. */
  twice: number;
}>;

/** Keeps account at every end of registration, by the ledger and beside it. */
export class Books {
  readonly fates: Record<Fate, number> = { invited: 0, objected: 0, unreachable: 0, escalated: 0, unaccounted: 0 };
  readonly found: string[] = [];
  private gaps = 0;

  constructor(
    private readonly balance: LedgerBalance,
    private readonly database: Database,
  ) {}

  /** At the end of the registration for this gathering. */
  async close(eventId: string): Promise<void> {
    const [state] = await this.balance.list(systemScope);
    if (state === undefined) return;
    this.gaps += state.balance.gaps.length;
    this.found.push(...state.balance.gaps.map(({ kind }) => kind));
    for (const promise of state.promises) {
      const isOfIt = promise.facts.gathering?.id === eventId;
      if (isOfIt) this.fates[await this.fateOf(promise, eventId)] += 1;
    }
    for (const cause of await this.releasedFor(eventId))
      this.fates[cause === 'objection' ? 'objected' : 'unreachable'] += 1;
  }

  /** Not what the ledger says of it, but what lies in the outbox. */
  private async fateOf({ facts, standing, urgency }: LedgerState['promises'][number], eventId: string): Promise<Fate> {
    if (facts.outcome === 'released') return facts.releaseCause === 'objection' ? 'objected' : 'unreachable';
    const letters = await this.database.query(
      `select 1 from obligation_attempt a join invitation i on i.event_id = a.event_id and i.person_id = a.person_id
       join mail_message m on m.batch_id = i.wave_id and m.person_id = i.person_id
       where a.obligation_id = $1 and a.event_id = $2 and m.status = 'sent' and i.state not in ('revoked', 'bounced') limit 1`,
      [facts.id, eventId],
    );
    if (letters.length > 0) return 'invited';
    // Somebody is told every day that it waits for them.
    if (standing === 'contact_research' && urgency !== null) return 'escalated';
    if (standing === 'ready' && urgency !== null && urgency !== 'red') return 'escalated';
    this.found.push(`${standing} ${urgency}`);
    return 'unaccounted';
  }

  private async releasedFor(eventId: string): Promise<string[]> {
    const rows = await this.database.query<{ cause: string }>(
      `select release_cause as cause from obligation where outcome = 'released' and bound_event_id is distinct from $1
         and ended_at > (select starts_at - interval '120 days' from event where id = $1)
         and ended_at < (select starts_at from event where id = $1)`,
      [eventId],
    );
    return rows.map(({ cause }) => cause);
  }

  async judge(office: Office, plan: Plan): Promise<BrokenPromises> {
    const promises = await this.database.query<{ id: string }>('select id from obligation');
    const perProject = new Map<number, number>();
    for (const { id } of promises) {
      const project = office.realProjectOf(id);
      perProject.set(project, (perProject.get(project) ?? 0) + 1);
    }
    const repeated = Array.from({ length: plan.repeated }, (_, project) => perProject.get(project) ?? 0);
    return {
      unaccounted: this.fates.unaccounted,
      gaps: this.gaps,
      undecided: await this.count(`project_report where state in ('in_triage', 'needs_info')`),
      notOnce: repeated.filter((times) => times !== 1).length,
      beforeAcceptance: await this.count(
        `mail_message m join contact_role c on c.person_id = m.person_id
         where not exists (select 1 from project_report r join history_entry h on h.thing_id = r.id
           where r.project_id = c.project_id and h.action = 'report.accepted' and h.actor_kind = 'account' and h.at <= m.created_at)`,
      ),
      afterObjection: await this.count(
        `mail_message m join person p on p.id = m.person_id where p.objection_at < m.created_at and m.status <> 'suppressed'`,
      ),
      twice: await this.count(
        `(select 1 from invitation where state <> 'revoked' group by event_id, person_id having count(*) > 1) again`,
      ),
    };
  }

  private async count(from: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from ${from}`);
    return row!.count;
  }
}
