import {
  BERLIN,
  type FieldFault,
  isZone,
  type LocalTime,
  minutesBetween,
  onClock,
  plusMinutes,
  timeFault,
  toDay,
  toInstant,
  type Zone,
} from '#libs/kernel';
import { type AttendanceMode, type EventFormat, modesOf } from '../event-type.rules.js';

/** What stands in people's calendars: once announced it changes only together with a notice. */
export type EventPlan = Readonly<{
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: Zone;
  format: EventFormat;
  venueName: string;
  venueAddress: string;
  /** The way into the online meeting. Secret: only for people with a place. */
  meetingUrl: string | null;
}>;

export const planFields = [
  'startsLocal',
  'endsLocal',
  'zone',
  'format',
  'venueName',
  'venueAddress',
  'meetingUrl',
] as const satisfies readonly (keyof EventPlan)[];
export type PlanField = (typeof planFields)[number];

export const NO_PLACE = { venueName: '', venueAddress: '', meetingUrl: null } as const;

/** `capacity` null is unlimited; `reserved` places are part of it and kept for invited people. */
export type ModePlaces = Readonly<{ mode: AttendanceMode; capacity: number | null; reserved: number }>;

/** The same before it is known how many are kept: what is not said follows from `withUsualReserve`. */
export type NewModePlaces = Omit<ModePlaces, 'reserved'> & Readonly<{ reserved?: number }>;

const LEAST_RESERVED = 3;
const RESERVED_SHARE = 0.05;

const LONGEST_DAYS = 14;
const MOST_PLACES = 100_000;
const DAY = 86_400_000;

export function planFaults(plan: EventPlan): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const blame = (field: PlanField, fault: string) => faults.push({ field, fault });
  const isKnownZone = isZone(plan.zone);
  if (!isKnownZone) blame('zone', 'unknown-zone');
  for (const field of ['startsLocal', 'endsLocal'] as const) {
    const fault = timeFault(plan[field], isKnownZone ? plan.zone : BERLIN);
    if (fault !== null) blame(field, fault);
  }
  if (plan.meetingUrl !== null && !isWebAddress(plan.meetingUrl)) blame('meetingUrl', 'not-a-web-address');
  if (faults.length > 0) return faults;
  // Compared as instants: 02:50 on the night of the spring switch comes after 03:10.
  const length = toInstant(plan.endsLocal, plan.zone).getTime() - toInstant(plan.startsLocal, plan.zone).getTime();
  if (length <= 0) blame('endsLocal', 'not-after-start');
  if (length > LONGEST_DAYS * DAY) blame('endsLocal', 'too-many-days');
  return faults;
}

/** The plan after a change. A new start without an end of its own takes the end along: the event lasts as long. */
export function planAfter(plan: EventPlan, change: Partial<EventPlan>): EventPlan {
  const after = { ...plan, ...change };
  if (change.startsLocal === undefined || change.endsLocal !== undefined) return after;
  const length = minutesBetween(plan.startsLocal, plan.endsLocal);
  return { ...after, endsLocal: onClock(plusMinutes(after.startsLocal, length), after.zone) };
}

export const planInstants = ({
  startsLocal,
  endsLocal,
  zone,
}: EventPlan): Readonly<{ startsAt: Date; endsAt: Date }> => ({
  startsAt: toInstant(startsLocal, zone),
  endsAt: toInstant(endsLocal, zone),
});

export const isSameDay = (one: EventPlan, other: EventPlan): boolean =>
  toDay(one.startsLocal) === toDay(other.startsLocal);

export function modeFaults(format: EventFormat, modes: readonly ModePlaces[]): readonly FieldFault[] {
  const wanted: readonly AttendanceMode[] = modesOf[format];
  const isCount = (value: number) => Number.isInteger(value) && value >= 0 && value <= MOST_PLACES;
  const faults = modes.flatMap(({ mode, capacity, reserved }, index) => [
    ...(wanted.includes(mode) ? [] : [{ field: `modes.${index}.mode`, fault: 'not-in-this-format' }]),
    ...(modes.findIndex((other) => other.mode === mode) < index
      ? [{ field: `modes.${index}.mode`, fault: 'twice' }]
      : []),
    ...(capacity === null || isCount(capacity) ? [] : [{ field: `modes.${index}.capacity`, fault: 'out-of-range' }]),
    ...(isCount(reserved) ? [] : [{ field: `modes.${index}.reserved`, fault: 'out-of-range' }]),
    ...(capacity !== null && reserved > capacity ? [{ field: `modes.${index}.reserved`, fault: 'over-capacity' }] : []),
  ]);
  const missing = wanted.filter((mode) => !modes.some((other) => other.mode === mode));
  return [...faults, ...missing.map((mode) => ({ field: 'modes', fault: `missing-${mode}` }))];
}

/** The places that follow from a format: known modes keep their numbers, new ones begin unlimited. */
export function modesFor(format: EventFormat, known: readonly ModePlaces[]): readonly ModePlaces[] {
  return modesOf[format].map(
    (mode) => known.find((places) => places.mode === mode) ?? { mode, capacity: null, reserved: 0 },
  );
}

/**
 * Where newly reported projects are promised an invitation, three places are kept for them unless somebody says
 * otherwise, or 5 % when that is more (domain rule E18). Where anybody finds a place, none has to be kept.
 */
export const withUsualReserve = (modes: readonly NewModePlaces[], isPromised: boolean): readonly ModePlaces[] =>
  modes.map(({ mode, capacity, reserved }) => ({
    ...{ mode, capacity },
    reserved: reserved ?? (isPromised && capacity !== null ? usualReserve(capacity) : 0),
  }));

const usualReserve = (capacity: number): number =>
  Math.min(capacity, Math.max(LEAST_RESERVED, Math.ceil(capacity * RESERVED_SHARE)));

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}
