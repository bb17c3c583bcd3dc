import type { Reader } from '#libs/database';
import { findPlaceDifferences, type RegistrationStatus } from '#libs/registration';
import type { Asked, StormSaid } from './storm.js';

/** How often each promise was broken; all zero is the target. */
export type Violations = Readonly<{
  /** People with a place, or the offer of one, beyond the capacity. */
  oversold: number;
  /** Places that stay empty though somebody waits. */
  empty: number;
  /** Arrival numbers missing from 1 to n, or given twice. */
  numbers: number;
  /** Registrations that came before one that had been acknowledged before they were sent, or before one that waits. */
  overtaking: number;
  /** Live registrations of somebody who has one already. */
  twice: number;
  /** Acknowledged answers that the database does not know or contradicts. */
  lost: number;
  /** Counters that disagree with the rows. */
  counters: number;
  /** Requests refused with anything but "come back", or never answered. */
  unanswered: number;
}>;

type Row = Readonly<{
  id: string;
  personId: string;
  status: RegistrationStatus;
  sequence: number;
  /** Has, had or was offered a place. */
  wasSeated: boolean;
}>;

export async function violationsOf(
  database: Reader,
  eventId: string,
  capacity: number,
  { asked, refused }: StormSaid,
): Promise<Violations> {
  const rows = await database.query<Row>(
    `select id, person_id as "personId", status, sequence, (confirmed_at is not null or offers > 0) as "wasSeated"
     from registration where event_id = $1`,
    [eventId],
  );
  const live = rows.filter(({ status }) => status !== 'cancelled');
  const seated = live.filter(({ status }) => status !== 'waitlisted').length;
  const waiting = live.length - seated;
  const numbers = new Set(
    rows.map(({ sequence }) => sequence).filter((number) => number >= 1 && number <= rows.length),
  );
  return {
    oversold: Math.max(0, seated - capacity),
    empty: Math.min(waiting, Math.max(0, capacity - seated)),
    numbers: rows.length - numbers.size,
    overtaking: overtakingIn(rows) + overtakingAmong(asked),
    twice: live.length - new Set(live.map(({ personId }) => personId)).size,
    lost: lostOf(asked, rows),
    counters: (await findPlaceDifferences(database, eventId)).length,
    unanswered: refused.length + asked.filter(({ view }) => view === null).length,
  };
}

/** Nobody may be served, even for a while, before somebody who came first and still waits. */
function overtakingIn(rows: readonly Row[]): number {
  const first = Math.min(...rows.filter(({ status }) => status === 'waitlisted').map(({ sequence }) => sequence));
  return rows.filter(({ wasSeated, sequence }) => wasSeated && sequence > first).length;
}

/** Whoever asks after another one has been answered has the higher number. */
function overtakingAmong(asked: readonly Asked[]): number {
  const times = new Map<string, { sequence: number; sentAt: number; answeredAt: number }>();
  for (const { kind, view, sentAt, answeredAt } of asked) {
    if (kind !== 'register' || view === null) continue;
    // Pressed twice: the first press may be the one that counted, and the first answer told the number.
    const known = times.get(view.id) ?? { sequence: view.sequence!, sentAt, answeredAt };
    known.sentAt = Math.min(known.sentAt, sentAt);
    known.answeredAt = Math.min(known.answeredAt, answeredAt);
    times.set(view.id, known);
  }
  const answered = [...times.values()].sort((one, other) => one.answeredAt - other.answeredAt);
  const sent = [...times.values()].sort((one, other) => one.sentAt - other.sentAt);
  let [next, highest, found] = [0, 0, 0];
  for (const { sentAt, sequence } of sent) {
    for (; next < answered.length && answered[next]!.answeredAt < sentAt; next += 1)
      highest = Math.max(highest, answered[next]!.sequence);
    if (sequence < highest) found += 1;
  }
  return found;
}

// Where a registration may stand after this answer, if nobody cancels.
const LATER: Readonly<Record<string, readonly RegistrationStatus[]>> = {
  confirmed: ['confirmed'],
  waitlisted: ['waitlisted', 'offered'],
  offered: ['offered'],
  cancelled: ['cancelled'],
};

function lostOf(asked: readonly Asked[], rows: readonly Row[]): number {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const cancelled = new Set(asked.flatMap(({ kind, view }) => (kind === 'cancel' && view ? [view.id] : [])));
  return asked.filter(({ view }) => {
    if (view === null) return false;
    const row = byId.get(view.id);
    const allowed = cancelled.has(view.id) ? LATER['cancelled']! : (LATER[view.status] ?? []);
    return row?.sequence !== view.sequence || row?.personId !== view.personId || !allowed.includes(row.status);
  }).length;
}
