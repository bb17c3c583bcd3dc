import { inNetworks, type Reader } from '#libs/database';
import { BERLIN, toDay, toLocal } from '#libs/kernel';
import type { WorkingCalendar } from '#libs/networks';
import { listPromiseFacts, type WhichPromises } from './promise-facts.queries.js';
import { type StandingPromise, standingPromises } from './standing-promise.rules.js';

/** Promises as they stand now, in no order. Few statements, however many networks and promises. */
export async function listStandingPromises(
  reader: Reader,
  which: WhichPromises,
  now: Date,
): Promise<StandingPromise[]> {
  const facts = await listPromiseFacts(reader, which, toDay(toLocal(now, BERLIN)), now);
  const calendars = await reader.query<WorkingCalendar & { id: string }>(
    `select id, land, quiet_periods as "quietPeriods" from network where ${inNetworks('id')('$1')}`,
    [which.networkIds],
  );
  const standing = new Map(calendars.map(({ id, ...calendar }) => [id, standingPromises(calendar, now)]));
  return facts.map((promise) => standing.get(promise.networkId)!(promise));
}
