import {
  comingFirst,
  freePlaces,
  heldPlaces,
  isOverOrganisationLimit,
  type Places,
  type WaitlistClass,
  withMove,
} from './capacity.rules.js';
import type { PlaceKind } from '../registration-status.rules.js';
import { MOST_OFFERS, stillOffers } from '../offers.rules.js';

/**
 * One who waits, in the order of the list: by class, within it those first whose promise was put off, then by the time of
 * joining and by arrival number.
 */
export type WaitingEntry = Readonly<{
  id: string;
  waitlistClass: WaitlistClass;
  place: PlaceKind;
  organisationKey: string;
  /** Of a promise that another gathering has put off. */
  promisedSince: Date | null;
  /** Offers that went out to this entry so far. */
  offers: number;
}>;

/** Why somebody has not moved up (yet). Pages and mails translate it. */
export type WaitReason =
  | Readonly<{ code: 'no-place' }>
  | Readonly<{ code: 'places-are-reserved'; until: string | null }>
  | Readonly<{ code: 'places-are-put-off'; until: string | null }>
  | Readonly<{ code: 'offers-are-out'; offers: number }>
  | Readonly<{ code: 'offers-unanswered'; offers: number }>
  | Readonly<{ code: 'organisation-limit'; limit: number }>
  | Readonly<{ code: 'others-first'; ahead: number }>
  | Readonly<{ code: 'desk-decides' }>
  | Readonly<{ code: 'event-over' }>;

export type WaitlistSituation = Readonly<{
  places: Places;
  /** Registrations per organisation (by key) that hold a place or are offered one. */
  seated: ReadonlyMap<string, number>;
  limit: number | null;
  now: Date;
  startsAt: Date;
  /** When reserved places are given in turn; null when the event has no closing time: nobody is offered one after the start. */
  reservedUntil: Date | null;
  /** Promises that another gathering has put off and nobody has come for yet, by when they were made. */
  putOff: readonly Date[];
}>;

/** Somebody who let their offers pass or whose organisation has reached its limit is passed over, not removed. */
export const isPassedOver = (
  entry: Pick<WaitingEntry, 'offers' | 'organisationKey' | 'place'>,
  seated: number,
  limit: number | null,
): boolean => entry.offers >= MOST_OFFERS || isOverOrganisationLimit(entry, seated, limit);

/** Who gets an offer now. */
export function whoMovesUp(situation: WaitlistSituation, waiting: readonly WaitingEntry[]): readonly WaitingEntry[] {
  if (!stillOffers(situation.now, situation.startsAt)) return [];
  const chosen: WaitingEntry[] = [];
  const seated = new Map(situation.seated);
  let places = situation.places;
  for (const entry of waiting) {
    if (
      freePlaces(places, entry.place, comingFirst(entry.promisedSince, situation.putOff)) <= 0 ||
      isPassedOver(entry, seated.get(entry.organisationKey) ?? 0, situation.limit)
    )
      continue;
    chosen.push(entry);
    seated.set(entry.organisationKey, (seated.get(entry.organisationKey) ?? 0) + 1);
    places = withMove(places, { ...entry, status: 'waitlisted' }, { ...entry, status: 'offered' });
  }
  return chosen;
}

/** The answer to "why am I still waiting?" for the entry at this index of the list. */
export function whyNotMoved(situation: WaitlistSituation, waiting: readonly WaitingEntry[], index: number): WaitReason {
  const entry = waiting[index]!;
  const { places, now, startsAt, limit } = situation;
  if (now >= startsAt) return { code: 'event-over' };
  // First of all: whatever else is true, no mail comes any more.
  if (!stillOffers(now, startsAt)) return { code: 'desk-decides' };
  if (entry.offers >= MOST_OFFERS) return { code: 'offers-unanswered', offers: entry.offers };
  const colleagues = situation.seated.get(entry.organisationKey) ?? 0;
  if (isOverOrganisationLimit(entry, colleagues, limit)) {
    return { code: 'organisation-limit', limit: limit! };
  }
  if (freePlaces(places, entry.place, comingFirst(entry.promisedSince, situation.putOff)) > 0)
    return { code: 'others-first', ahead: index };
  const unusedReserve = heldPlaces(places);
  const isHeldBack =
    places.capacity !== null && places.capacity - places.confirmed - places.offered > 0 && unusedReserve > 0;
  if (isHeldBack) {
    const code = entry.place === 'guarantee' ? 'places-are-put-off' : 'places-are-reserved';
    return { code, until: situation.reservedUntil?.toISOString() ?? null };
  }
  if (places.offered > 0) return { code: 'offers-are-out', offers: places.offered };
  return { code: 'no-place' };
}
