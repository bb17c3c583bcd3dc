import { recordHistory, type HistoryEntry, lock, lockRow, type Tx } from '#libs/database';
import { type Actor, newId } from '#libs/kernel';
import { OutreachStep } from './outreach-step.entity.js';
import type { PlannedStep } from './planning.rules.js';
import { Timeline } from './timeline.entity.js';
import type { StepRow } from './timeline.queries.js';

/**
 * The timeline of an event, held until the transaction ends; null when it has none. Whoever changes or runs a step
 * holds it, before any lock of the event itself.
 */
export const lockTimeline = (tx: Tx, eventId: string): Promise<Timeline | null> =>
  lockRow(tx, Timeline, { eventId }, 'toRemove');

/** The same, unless somebody else holds it: what they do to its steps comes first. */
export async function claimTimeline(tx: Tx, eventId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(`select 1 from timeline where event_id = $1 ${lock.toRemove} skip locked`, [
    eventId,
  ]);
  return rows.length > 0;
}

/** The timelines of many events, held until the transaction ends; in one order, so that nobody waits crosswise. */
export async function lockTimelines(tx: Tx, eventIds: readonly string[]): Promise<void> {
  await tx.query(`select 1 from timeline where event_id = any($1) order by event_id ${lock.toRemove}`, [eventIds]);
}

/** New steps of a timeline. */
export async function insertSteps(tx: Tx, eventId: string, steps: readonly PlannedStep[], now: Date): Promise<void> {
  const decidedAt = ({ state }: PlannedStep) => (state === 'planned' ? null : now);
  const rows = steps.map((step) => ({ ...step, id: newId(), eventId, decidedAt: decidedAt(step) }));
  if (rows.length > 0) await tx.insert(OutreachStep, rows);
}

/** Writes those steps that differ from what they were, in one statement. @returns the steps that were written */
export async function saveSteps(
  tx: Tx,
  before: readonly StepRow[],
  change: (step: StepRow) => StepRow,
  now: Date,
): Promise<readonly StepRow[]> {
  const changed = before.flatMap((step) => {
    const after = change(step);
    if (after === step) return [];
    return [{ ...after, decidedAt: after.state === step.state ? step.decidedAt : decidedAt(after, now) }];
  });
  if (changed.length === 0) return [];
  await tx.query(
    `update outreach_step s
     set timing = r.timing, due_at = r."dueAt", state = r.state, reason = r.reason, remark = r.remark, texts = r.texts,
         recipients = r.recipients, decided_at = r."decidedAt", version = s.version + 1
     from jsonb_to_recordset($1::jsonb) as r(
       id uuid, timing jsonb, "dueAt" timestamptz, state text, reason text, remark text, texts jsonb, recipients integer, "decidedAt" timestamptz)
     where s.id = r.id`,
    [JSON.stringify(changed)],
  );
  return changed;
}

const decidedAt = ({ state }: StepRow, now: Date): Date | null => (state === 'planned' ? null : now);

/** A line about the steps of an event in its history. */
export const noteSteps = (
  tx: Tx,
  actor: Actor,
  now: Date,
  { networkId, eventId }: Readonly<{ networkId: string; eventId: string }>,
  entry: Pick<HistoryEntry, 'action' | 'reason' | 'facts'>,
): Promise<void> => recordHistory(tx, actor, now, { networkId, thing: 'event', thingId: eventId, ...entry });
