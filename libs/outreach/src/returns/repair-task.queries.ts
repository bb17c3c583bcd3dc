import { Injectable } from '@nestjs/common';
import { Database, germanOrder } from '#libs/database';
import { Clock, type LocalDay, requirePermission, type Scope } from '#libs/kernel';
import type { BounceReason } from '#libs/mail';
import { isReachable, type Named } from '#libs/networks';
import type { RepairOutcome } from './repair-task.rules.js';

/** Somebody else to write to, and what they share with the one who cannot be reached. */
export type NextContact = Readonly<{ id: string; name: string; email: string; of: string }>;

/** An open task; times are ISO. */
export type RepairTaskView = Readonly<{
  id: string;
  person: Named;
  organisationName: string;
  address: string;
  reason: BounceReason;
  event: Named | null;
  /** The last day on which it is in time. */
  dueOn: LocalDay;
  createdAt: string;
  next: NextContact | null;
}>;

/** What became of a task; times are ISO. */
export type SettledRepair = Readonly<{
  id: string;
  person: Named;
  outcome: RepairOutcome;
  note: string;
  event: Named | null;
  /** Who is asked instead. */
  other: Named | null;
  /** Of the invitation to them. */
  wave: Readonly<{ id: string; sendsAt: string }> | null;
  closedAt: string;
}>;

const DAY_MS = 24 * 60 * 60 * 1_000;
/** So long somebody may ask what has been done. */
const SHOWN_DAYS = 14;

/** Whoever was given another address, or has left, needs no repair any more. */
export const OPEN_TASKS = `repair_task t join person p on p.id = t.person_id
  and t.closed_at is null and p.email = t.address and p.state = 'active'`;

const NAME = (alias: string): string =>
  `concat_ws(' ', nullif(${alias}.title, ''), nullif(${alias}.first_name, ''), ${alias}.last_name)`;

// First who speaks for the same project, then for the same organisation, then whoever else is of it.
const NEXT = `
  select json_build_object('id', o.id, 'name', ${NAME('o')}, 'email', o.email, 'of', s.name) as next
  from (
    select c.person_id, 0 as rank, c.is_primary as first, j.name from contact_role mine
      join contact_role c on c.project_id = mine.project_id and c.valid_to is null
      join project j on j.id = c.project_id where mine.person_id = p.id
    union all
    select c.person_id, 1, c.is_primary, g.name from contact_role mine
      join contact_role c on c.organisation_id = mine.organisation_id and c.valid_to is null
      join organisation g on g.id = c.organisation_id where mine.person_id = p.id
    union all
    select q.id, 2, false, g.name from person q join organisation g on g.id = q.organisation_id
      where q.organisation_id = p.organisation_id
  ) s join person o on o.id = s.person_id
  where o.id <> p.id and o.email <> t.address and ${isReachable('o')}
  order by s.rank, s.first desc, ${germanOrder('o.last_name')}, o.id limit 1`;

/** Whom organisers have to find another way to. */
@Injectable()
export class RepairTaskQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The most urgent first. @throws {NotFound} for a foreign network */
  async listOpen(scope: Scope, networkId: string): Promise<RepairTaskView[]> {
    requirePermission(scope, 'contact:read', networkId);
    const rows = await this.database.query<Omit<RepairTaskView, 'createdAt'> & { createdAt: Date }>(
      `select t.id, json_build_object('id', p.id, 'name', ${NAME('p')}) as person,
         coalesce(nullif(p.organisation_name, ''), g.name, '') as "organisationName", t.address, t.reason,
         case when e.id is not null then json_build_object('id', e.id, 'name', e.title) end as event,
         to_char((t.due_at - interval '1 second') at time zone 'Europe/Berlin', 'YYYY-MM-DD') as "dueOn", t.created_at as "createdAt", n.next
       from ${OPEN_TASKS} left join organisation g on g.id = p.organisation_id left join event e on e.id = t.event_id
       left join lateral (${NEXT}) n on true
       where t.network_id = $1 order by t.due_at, t.id limit 200`,
      [networkId],
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }
  /** What was settled of late, the latest first. @throws {NotFound} for a foreign network */
  async listSettled(scope: Scope, networkId: string): Promise<SettledRepair[]> {
    requirePermission(scope, 'contact:read', networkId);
    const since = new Date(this.clock.now().getTime() - SHOWN_DAYS * DAY_MS);
    const rows = await this.database.query<Omit<SettledRepair, 'closedAt'> & { closedAt: Date }>(
      `select t.id, json_build_object('id', p.id, 'name', ${NAME('p')}) as person, t.outcome, t.note,
         case when e.id is not null then json_build_object('id', e.id, 'name', e.title) end as event,
         case when o.id is not null then json_build_object('id', o.id, 'name', ${NAME('o')}) end as other,
         case when w.id is not null then json_build_object('id', w.id,
           'sendsAt', to_char(w.sends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) end as wave,
         t.closed_at as "closedAt"
       from repair_task t join person p on p.id = t.person_id left join event e on e.id = t.event_id
       left join person o on o.id = t.other_person_id left join invitation_wave w on w.id = t.wave_id
       where t.network_id = $1 and t.closed_at >= $2 order by t.closed_at desc, t.id limit 20`,
      [networkId, since],
    );
    return rows.map((row) => ({ ...row, closedAt: row.closedAt.toISOString() }));
  }
}
