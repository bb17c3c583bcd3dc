import type { Reader } from '#libs/database';
import type { Mode, PlaceKind } from '../registration-status.rules.js';
import { sqlStatuses } from '../standing.rules.js';
import { isOpenToQueue, type Opening, type Places, type WaitlistClass } from './capacity.rules.js';
import { isPassedOver } from './waitlist.rules.js';

/** The counters of a mode, and the event's limit on people of one organisation. */
export type Counted = Readonly<{ eventId: string; limit: number | null; places: Places }>;

type Waiting = Readonly<{
  eventId: string;
  mode: Mode;
  waitlistClass: WaitlistClass | null;
  organisationKey: string;
  place: PlaceKind;
  offers: number;
  /** How many of the same organisation hold a place or are offered one. */
  seated: number;
}>;

/** The places of a mode, with those who wait in vain: whoever comes after them need not wait for them. */
export const findOpening = async (reader: Reader, counted: Counted): Promise<Opening> =>
  (await findOpenings(reader, [counted]))[0]!;

/** The same of many modes and events, in their order, with one statement. */
export async function findOpenings(reader: Reader, all: readonly Counted[]): Promise<readonly Opening[]> {
  const eventIds = all.flatMap(({ eventId, places }) => (isOpenToQueue(places) ? [eventId] : []));
  const waiting = eventIds.length === 0 ? [] : await listWaitingOf(reader, eventIds);
  return all.map(({ eventId, limit, places }) => {
    const passedOver = places.waiting.map(() => 0);
    for (const entry of waiting) {
      if (entry.eventId !== eventId || entry.mode !== places.mode || !isPassedOver(entry, entry.seated, limit))
        continue;
      passedOver[(entry.waitlistClass ?? 5) - 1]! += 1;
    }
    return { places, passedOver };
  });
}

/** Those who wait by a promise that another gathering has put off. */
export const listPutOffWaiting = (
  reader: Reader,
  eventId: string,
): Promise<readonly Readonly<{ mode: Mode; promisedSince: Date }>[]> =>
  reader.query<{ mode: Mode; promisedSince: Date }>(
    `select mode, promised_since as "promisedSince" from registration
     where event_id = $1 and status = 'waitlisted' and promised_since is not null`,
    [eventId],
  );

const listWaitingOf = (reader: Reader, eventIds: readonly string[]): Promise<Waiting[]> =>
  reader.query<Waiting>(
    `select r.event_id as "eventId", r.mode, r.waitlist_class as "waitlistClass", r.organisation_key as "organisationKey",
       r.place, r.offers, (select count(*)::int from registration s
         where s.event_id = r.event_id and s.organisation_key = r.organisation_key and s.organisation_key <> ''
           and s.status in (${sqlStatuses('fillsPlace')})) as seated
     from registration r where r.event_id = any($1) and r.status = 'waitlisted'`,
    [eventIds],
  );
