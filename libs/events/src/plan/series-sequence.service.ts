import type { Tx } from '#libs/database';

/** The entry of a series is another one from now on, because a date has joined or left it (RFC 5546 section 2.1.4). */
export async function raiseSeries(tx: Tx, calendarUid: string | null, now: Date): Promise<void> {
  if (calendarUid === null) return;
  await tx.query(
    'update event_series set calendar_sequence = calendar_sequence + 1, updated_at = greatest(updated_at, $2) where id = $1',
    [calendarUid, now],
  );
}

/** The SEQUENCE of the entry of a series; 0 for a gathering that is none of its dates. */
export async function sequenceOfSeries(tx: Tx, calendarUid: string | null): Promise<number> {
  if (calendarUid === null) return 0;
  const [series] = await tx.query<{ sequence: number }[]>(
    'select calendar_sequence as sequence from event_series where id = $1',
    [calendarUid],
  );
  return series?.sequence ?? 0;
}
