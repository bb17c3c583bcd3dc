import { lock, type Reader, together, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { type Colleagues, keptUntil, type Places } from './capacity.rules.js';
import type { Mode } from '../registration-status.rules.js';
import { sqlStatuses } from '../standing.rules.js';

/** The event and its places, locked until the transaction ends. */
export type LockedPlaces = Readonly<{ event: EventFacts; places: Map<Mode, Places> }>;

/** Whose colleagues have to be counted: organisations by name, and those of registrations that exist already. */
export type OrganisationsOf = Readonly<{ keys: readonly string[]; registrationIds?: readonly string[] }>;

type CounterRow = Readonly<{
  mode: Mode;
  confirmed: number;
  offered: number;
  reservedTaken: number;
  waiting: number[];
  sequence: number;
}>;

/**
 * The recipe for scarce places: lock the counters of one event, once, late, in the order of modes, and read the event
 * only then. NO KEY UPDATE lets rows that refer to the event be inserted meanwhile. Null when there is no such event.
 */
export async function lockPlaces(tx: Tx, eventId: string, now: Date): Promise<LockedPlaces | null> {
  let [counters, event] = await together([lockCounters(tx, eventId), findEventFacts(tx, eventId)]);
  if (event === null) return null;
  if (event.modes.some(({ mode }) => !counters.some((counter) => counter.mode === mode))) {
    await ensureCounters(tx, eventId);
    [counters, event] = await together([lockCounters(tx, eventId), findEventFacts(tx, eventId)]);
    if (event === null) return null;
  }
  const isReserveHeld = now < keptUntil(event);
  const places = new Map<Mode, Places>();
  for (const { mode, capacity, reserved } of event.modes) {
    const counter = counters.find((row) => row.mode === mode);
    if (counter) places.set(mode, { ...counter, capacity, reserved: isReserveHeld ? reserved : 0 });
  }
  return { event, places };
}

/** A counter for every mode of the event, also for one that has been added since the last registration. */
async function ensureCounters(tx: Tx, eventId: string): Promise<void> {
  await tx.query(
    'insert into place_counter (event_id, mode) select event_id, mode from event_mode where event_id = $1 on conflict do nothing',
    [eventId],
  );
}

const lockCounters = (tx: Tx, eventId: string): Promise<CounterRow[]> =>
  tx.query<CounterRow[]>(
    `select mode, confirmed, offered, reserved_taken as "reservedTaken", waiting, sequence
     from place_counter where event_id = $1 order by mode ${lock.toChange}`,
    [eventId],
  );

/** Writes back what a decision changed. */
export async function savePlaces(
  tx: Tx,
  eventId: string,
  before: ReadonlyMap<Mode, Places>,
  after: ReadonlyMap<Mode, Places>,
): Promise<void> {
  for (const [mode, places] of after) {
    if (places === before.get(mode)) continue;
    await tx.query(
      `update place_counter set confirmed = $3, offered = $4, reserved_taken = $5, waiting = $6, sequence = $7
       where event_id = $1 and mode = $2`,
      [eventId, mode, places.confirmed, places.offered, places.reservedTaken, places.waiting, places.sequence],
    );
  }
}

/**
 * How many registrations each organisation has, those that hold or are offered a place apart.
 * @param of keys of organisations, and registrations whose organisations count as well
 */
export async function countColleagues(
  tx: Tx,
  eventId: string,
  { keys, registrationIds = [] }: OrganisationsOf,
): Promise<Map<string, Colleagues>> {
  if (keys.length + registrationIds.length === 0) return new Map();
  const rows = await tx.query<{ key: string; live: number; seated: number }[]>(
    // Per organisation, so that a look into the index answers however many have registered.
    `select named.key, counted.live, counted.seated
     from (select unnest($2::text[]) union select organisation_key from registration where id = any($3)) as named(key)
     cross join lateral
       (select count(*)::int as live,
               (count(*) filter (where status in (${sqlStatuses('fillsPlace')})))::int as seated
        from registration
        where event_id = $1 and organisation_key = named.key and organisation_key <> ''
          and status in (${sqlStatuses('countsForOrganisation')})) counted
     where counted.live > 0`,
    [eventId, keys, registrationIds],
  );
  return new Map(rows.map(({ key, live, seated }) => [key, { live, seated }]));
}

/** Per organisation (by key), how many hold a place or are offered one. */
export async function listSeated(tx: Reader, eventId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ key: string; seated: number }>(
    `select organisation_key as key, count(*)::int as seated from registration
     where event_id = $1 and organisation_key <> ''
       and status in (${sqlStatuses('fillsPlace')})
     group by organisation_key`,
    [eventId],
  );
  return new Map(rows.map(({ key, seated }) => [key, seated]));
}
