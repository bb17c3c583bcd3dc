import type { Mode, PlaceKind, RegistrationStatus } from '../registration-status.rules.js';
import { standing } from '../standing.rules.js';

/**
 * The places of one event in one mode, as the locked counter row and the event say. `capacity` null means no limit.
 * `reserved` places wait for newly reported projects until registration closes; `reservedTaken` of them are used.
 */
export type Places = Readonly<{
  mode: Mode;
  capacity: number | null;
  reserved: number;
  confirmed: number;
  offered: number;
  reservedTaken: number;
  /** How many wait in each class, class 1 first. */
  waiting: readonly number[];
  /** The last arrival number given out. */
  sequence: number;
}>;

/**
 * Who moves up first: 1 speakers, 2 newly reported projects, 3 the first person of an organisation, 4 further ones,
 * 5 people without an organisation. Within a class the order of arrival counts.
 */
export type WaitlistClass = 1 | 2 | 3 | 4 | 5;

const PROMISED = 2 satisfies WaitlistClass;

/** `promisedSince`: of a promise that another gathering has put off; null for everybody else. */
export type Application = Readonly<{
  mode: Mode;
  place: PlaceKind;
  organisationKey: string;
  promisedSince: Date | null;
}>;

export type Admission =
  | Readonly<{ status: 'confirmed'; sequence: number }>
  | Readonly<{
      status: 'waitlisted';
      sequence: number;
      waitlistClass: WaitlistClass;
      promisedSince: Date | null;
      position: number;
    }>;

/** Registrations of one organisation in the event: all that are live, and those of them that hold or are offered a place. */
export type Colleagues = Readonly<{ live: number; seated: number }>;

/**
 * Promises that another gathering has put off, by when they were made: those nobody has come for yet, and those whose
 * people wait already. Nobody of these has let an offer pass.
 */
export type PutOff = Readonly<{ open: readonly Date[]; waiting: readonly Date[] }>;
const NOTHING_PUT_OFF: PutOff = { open: [], waiting: [] };

/** What applicants find: `passedOver` of those who wait, by class, get no place whatever becomes free. */
export type Opening = Readonly<{ places: Places; passedOver: readonly number[]; putOff?: PutOff }>;

/** Whether a free place is for somebody who waits already. */
export const isClaimed = ({ places, passedOver }: Opening): boolean =>
  places.waiting.some((count, index) => count > passedOver[index]!);

/** Nobody needs to know who is passed over where nobody waits, or for nothing that is free. */
export const isOpenToQueue = (places: Places): boolean =>
  waitingIn(places) > 0 && (freePlaces(places, 'regular') > 0 || freePlaces(places, 'guarantee') > 0);

/**
 * Whether it makes a difference whose colleagues these applicants are: not where each of them gets a place whoever they
 * are, because nobody waits, no organisation has a limit and there are enough places.
 */
export const colleaguesMatter = (places: Places, limit: number | null, applicants: number): boolean =>
  limit !== null || waitingIn(places) > 0 || freePlaces(places, 'regular') < applicants;

/**
 * Places that an application of this kind may still take; infinite without a limit.
 * @param first promises that come before this one for the places that are kept
 */
export function freePlaces(places: Places, kind: PlaceKind, first = 0): number {
  if (places.capacity === null || kind === 'staff') return Infinity;
  const held = kind === 'guarantee' ? Math.min(first, heldPlaces(places)) : heldPlaces(places);
  return Math.max(0, places.capacity - held - places.confirmed - places.offered);
}

/** How many promises nobody has come for yet come before this one: those that were put off, the oldest first. */
export const comingFirst = (promisedSince: Date | null, open: readonly Date[]): number =>
  open.filter((since) => promisedSince === null || since < promisedSince).length;

/** Places are kept until registration closes (domain rule E18): where no deadline says when, at the start. */
export const keptUntil = ({
  registrationClosesAt,
  startsAt,
}: Readonly<{ registrationClosesAt: Date | null; startsAt: Date }>): Date => registrationClosesAt ?? startsAt;

/** Reserved places that nobody has taken yet. */
export const heldPlaces = ({ reserved, reservedTaken }: Places): number => Math.max(0, reserved - reservedTaken);

/** Whether somebody waits for a place that is kept. */
export const waitsForKept = (modes: readonly Places[]): boolean =>
  modes.some(({ waiting }) => waiting[PROMISED - 1]! > 0);

/** Nobody needs to know who waits for a place that is kept where nobody does, or where anybody would find one. */
export const mayWaitInVain = (modes: readonly Places[]): boolean =>
  waitsForKept(modes) && modes.every((one) => freePlaces(one, 'regular') <= 0);

/** Whether somebody who waits for a place that is kept finds none in any mode. */
export const waitsInVain = (
  modes: readonly Places[],
  { promisedSince }: Pick<Application, 'promisedSince'>,
  open: readonly Date[],
): boolean => modes.every((places) => freePlaces(places, 'guarantee', comingFirst(promisedSince, open)) <= 0);

export const waitingIn = (places: Places): number => places.waiting.reduce((sum, count) => sum + count, 0);

export function waitlistClassOf(application: Application, colleagues: Colleagues): WaitlistClass {
  if (application.place === 'speaker' || application.place === 'staff') return 1;
  if (application.place === 'guarantee') return PROMISED;
  if (application.organisationKey === '') return 5;
  return colleagues.live === 0 ? 3 : 4;
}

/** True when one more person of the organisation would be one too many. */
export function isOverOrganisationLimit(
  application: Pick<Application, 'place' | 'organisationKey'>,
  seated: number,
  limit: number | null,
): boolean {
  if (limit === null || application.organisationKey === '' || application.place !== 'regular') return false;
  return seated >= limit;
}

/**
 * Confirms or puts on the waiting list, in the order of arrival: nobody overtakes those who already wait for a place
 * that they may have, except speakers and newly reported projects for whom one is free.
 * @returns the decision and what the next applicant finds.
 */
export function admit(
  opening: Opening,
  application: Application,
  colleagues: Colleagues,
  limit: number | null,
): Readonly<{ admission: Admission; opening: Opening }> {
  const { places, passedOver, putOff = NOTHING_PUT_OFF } = opening;
  const { place, promisedSince } = application;
  const sequence = places.sequence + 1;
  const waitlistClass = waitlistClassOf(application, colleagues);
  const isOver = isOverOrganisationLimit(application, colleagues.seated, limit);
  const ahead = aheadOf(opening, waitlistClass, promisedSince);
  const free = freePlaces(places, place, comingFirst(promisedSince, putOff.open));
  if (ahead.inTheWay === 0 && !isOver && free > 0) {
    return {
      admission: { status: 'confirmed', sequence },
      opening: { ...opening, places: { ...withPlaceTaken(places, place), sequence } },
    };
  }
  const waiting = promisedSince === null ? putOff.waiting : [...putOff.waiting, promisedSince];
  return {
    admission: { status: 'waitlisted', sequence, waitlistClass, promisedSince, position: ahead.all + 1 },
    opening: {
      places: { ...places, sequence, waiting: withOneMore(places.waiting, waitlistClass) },
      passedOver: isOver ? withOneMore(passedOver, waitlistClass) : passedOver,
      putOff: { ...putOff, waiting },
    },
  };
}

/** Those who wait and come first; in the way is only who may have the place. */
function aheadOf(
  { places, passedOver, putOff = NOTHING_PUT_OFF }: Opening,
  waitlistClass: WaitlistClass,
  promisedSince: Date | null,
): Readonly<{ all: number; inTheWay: number }> {
  if (waitlistClass !== PROMISED) {
    const all = upTo(waitlistClass, places.waiting);
    return { all, inTheWay: all - upTo(waitlistClass, passedOver) };
  }
  const speakers = places.waiting[0]!;
  // A speaker waits for any place but those that are kept.
  const speakersInTheWay = freePlaces(places, 'speaker') > 0 ? speakers - passedOver[0]! : 0;
  if (promisedSince !== null) {
    const older = putOff.waiting.filter((since) => since <= promisedSince).length;
    return { all: speakers + older, inTheWay: speakersInTheWay + older };
  }
  const promised = places.waiting[PROMISED - 1]!;
  return { all: speakers + promised, inTheWay: speakersInTheWay + promised - passedOver[PROMISED - 1]! };
}

const upTo = (waitlistClass: WaitlistClass, counts: readonly number[]): number =>
  counts.slice(0, waitlistClass).reduce((sum, count) => sum + count, 0);

/** The counter after somebody took a place of this kind. */
const withPlaceTaken = (places: Places, kind: PlaceKind): Places =>
  withCount(places, { status: 'confirmed', place: kind, waitlistClass: null }, 1);

/** What a registration counts as. */
export type Counted = Readonly<{ status: RegistrationStatus; place: PlaceKind; waitlistClass: number | null }>;

/** The counter after a registration went from one status to another. */
export const withMove = (places: Places, from: Counted, to: Counted): Places =>
  withCount(withCount(places, from, -1), to, 1);

function withCount(places: Places, { status, place, waitlistClass }: Counted, by: 1 | -1): Places {
  if (status === 'waitlisted') return { ...places, waiting: withOneMore(places.waiting, waitlistClass ?? 5, by) };
  const { holdsPlace, fillsPlace } = standing[status];
  if (place === 'staff' || !fillsPlace) return places;
  return {
    ...places,
    confirmed: places.confirmed + (holdsPlace ? by : 0),
    offered: places.offered + (holdsPlace ? 0 : by),
    reservedTaken: places.reservedTaken + (place === 'guarantee' ? by : 0),
  };
}

const withOneMore = (waiting: readonly number[], waitlistClass: number, by: 1 | -1 = 1): readonly number[] =>
  waiting.map((count, index) => (index + 1 === waitlistClass ? count + by : count));
