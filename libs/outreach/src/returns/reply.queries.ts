import type { Reader, Tx } from '#libs/database';

type Earlier = Readonly<{ sequence: number; stamp: Date }>;

/** Whoever has the address in the network of the event, and is no more than one who can be told apart. */
export async function listPeopleOf(reader: Reader, networkId: string, email: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(
    `select id from person where network_id = $1 and email = $2 and state not in ('unproven', 'anonymised') order by id`,
    [networkId, email],
  );
  return rows.map(({ id }) => id);
}

/**
 * The newest answer of the attendee that was not overtaken. What others sent in their name overtakes nothing, and neither
 * does a clock that is ahead.
 * @param answeredId the event, or the series that was answered as a whole
 */
export async function findLastReply(tx: Tx, answeredId: string, attendee: string): Promise<Earlier | null> {
  const [last] = await tx.query<Earlier[]>(
    `select sequence, least(stamp, received_at) as stamp from calendar_reply
     where coalesce(event_id, series_id) = $1 and attendee = $2 and state <> 'stale'
       and (cause is null or cause not in ('other-sender', 'doubted-sender', 'unknown-person'))
     order by least(stamp, received_at) desc, sequence desc limit 1`,
    [answeredId, attendee],
  );
  return last ?? null;
}
