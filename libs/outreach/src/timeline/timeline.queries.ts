import type { Reader, Tx } from '#libs/database';
import type { WorkingCalendar } from '#libs/networks';
import type { OutreachStep } from './outreach-step.entity.js';
import { orderOf } from './step-kind.rules.js';

/** What a timeline is reckoned from besides the facts of its event. */
export type TimelineGround = Readonly<{
  /** The versions of the event and its network. */
  basis: string;
  calendar: WorkingCalendar;
}>;

const BASIS = `e.version || '.' || n.version`;
/** Announced and not begun: only then a timeline begins or moves. */
export const sqlAhead = (now: string): string => `e.state in ('announced', 'open', 'closed') and e.starts_at > ${now}`;

/** Events that people know of and whose timeline has not begun, or was reckoned for what they no longer are. */
export async function listToPlan(reader: Reader, now: Date): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `select e.id from event e join network n on n.id = e.network_id left join timeline t on t.event_id = e.id
     where ${sqlAhead('$1')} and t.basis is distinct from ${BASIS} order by e.starts_at, e.id`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/** Events with a step whose time has come. */
export async function listDueEvents(reader: Reader, now: Date): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `select event_id as id from outreach_step where state = 'planned' and due_at <= $1 group by event_id order by min(due_at)`,
    [now],
  );
  return rows.map(({ id }) => id);
}

/** Null for an event that nobody knows of or that has begun. */
export async function findTimelineGround(tx: Tx, eventId: string, now: Date): Promise<TimelineGround | null> {
  const [ahead] = await tx.query<unknown[]>(`select 1 from event e where ${sqlAhead('$1')} and e.id = $2`, [
    now,
    eventId,
  ]);
  return ahead === undefined ? null : findPlannedGround(tx, eventId);
}

/** The same for any event that there is. */
export async function findPlannedGround(tx: Tx, eventId: string): Promise<TimelineGround> {
  const [row] = await tx.query<(Omit<TimelineGround, 'calendar'> & WorkingCalendar)[]>(
    `select ${BASIS} as basis, n.land, n.quiet_periods as "quietPeriods"
     from event e join network n on n.id = e.network_id where e.id = $1`,
    [eventId],
  );
  const { land, quietPeriods, ...ground } = row!;
  return { ...ground, calendar: { land, quietPeriods } };
}

/** A step of an event, as SQL hands it out. */
export type StepRow = Readonly<OutreachStep>;

/** The steps of an event, in the order in which they go out. */
export const listSteps = (reader: Reader, eventId: string): Promise<StepRow[]> => listStepsOf(reader, [eventId]);

/** The same of many events. */
export async function listStepsOf(reader: Reader, eventIds: readonly string[]): Promise<StepRow[]> {
  const rows = await reader.query<StepRow>(
    `select id, event_id as "eventId", kind, timing, due_at as "dueAt", state, reason, remark, texts, recipients,
            decided_at as "decidedAt", version
     from outreach_step where event_id = any($1)`,
    [eventIds],
  );
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || orderOf(a.kind) - orderOf(b.kind));
}
