import type { EventFormat, EventState } from '#libs/events';
import { type LocalDay, toDay, toLocal, type Zone } from '#libs/kernel';
import { plusWorkingDays, type WorkingCalendar } from '#libs/networks';

/** A gathering to which a promised invitation may be bound. */
export type Bindable = Readonly<{
  id: string;
  state: EventState;
  format: EventFormat;
  guaranteeRelevant: boolean;
  startsAt: Date;
  zone: Zone;
}>;

/**
 * What a promise waits with: since when, the gatherings that had no place for it, and those to which it was welcomed at
 * short notice: it is not bound to them any more, wherever they move.
 */
export type Waiting = Readonly<{
  acceptedAt: Date;
  reopenedAt: Date | null;
  refusedBy: ReadonlySet<string>;
  welcomedTo: ReadonlySet<string>;
}>;

/** Working days between the acceptance and a gathering: whoever travels needs more of them. */
export const LEAD_DAYS: Readonly<Record<EventFormat, number>> = { in_person: 5, hybrid: 5, online: 3 };

/**
 * The gathering to which the promise is bound (domain rule R5): the earliest that keeps promises, is published, lies
 * ahead and leaves enough working days; null while there is none. Of two at the same moment always the same one (E26).
 */
export function boundTo<Event extends Bindable>(
  waiting: Waiting,
  events: readonly Event[],
  calendar: WorkingCalendar,
): Event | null {
  const fitting = events.filter((event) => !waiting.welcomedTo.has(event.id) && mayBind(waiting, event, calendar));
  return fitting.reduce<Event | null>(
    (first, event) => (first === null || isBefore(event, first) ? event : first),
    null,
  );
}

/**
 * The gatherings that come too soon for the promise, to which it may be welcomed at short notice all the same (domain rule
 * E2): those ahead, before the one to which it is bound; the earliest first.
 */
export function tooSoonFor<Event extends Bindable>(
  promise: Waiting & Readonly<{ boundEventId: string | null }>,
  events: readonly Event[],
  calendar: WorkingCalendar,
  now: Date,
): Event[] {
  const bound = events.find(({ id }) => id === promise.boundEventId);
  if (bound === undefined && promise.boundEventId !== null) return [];
  const soon = events.filter(
    (event) =>
      event.startsAt > now &&
      (bound === undefined || isBefore(event, bound)) &&
      mayTake(promise, event) &&
      !leavesTime(promise, event, calendar),
  );
  return soon.sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

const mayBind = (waiting: Waiting, event: Bindable, calendar: WorkingCalendar): boolean =>
  mayTake(waiting, event) && leavesTime(waiting, event, calendar);

const mayTake = ({ refusedBy }: Waiting, { id, guaranteeRelevant, state }: Bindable): boolean =>
  guaranteeRelevant && TAKES.has(state) && !refusedBy.has(id);

function leavesTime({ acceptedAt, reopenedAt }: Waiting, event: Bindable, calendar: WorkingCalendar): boolean {
  const since = reopenedAt !== null && reopenedAt > acceptedAt ? reopenedAt : acceptedAt;
  return dayIn(event.startsAt, event) >= plusWorkingDays(dayIn(since, event), LEAD_DAYS[event.format], calendar);
}

const TAKES: ReadonlySet<EventState> = new Set(['announced', 'open', 'closed']);

const dayIn = (at: Date, { zone }: Pick<Bindable, 'zone'>): LocalDay => toDay(toLocal(at, zone));

const isBefore = (one: Bindable, other: Bindable): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() ? one.id < other.id : one.startsAt < other.startsAt;

/** A promise with the gathering it is bound to; `isInvited`: somebody of the project was asked there. */
export type Bound = Waiting & Readonly<{ boundEventId: string | null; isInvited: boolean }>;

/** To which gathering it goes; `isReopened`: it has lost the one it had, and its time begins anew. */
export type Rebinding = Readonly<{ to: string | null; isReopened: boolean }>;

/**
 * What becomes of a promise by what the gatherings are now; null when it stays. Who was asked to a gathering is not asked
 * elsewhere while that takes place, be it over or not, unless it has moved behind another one (E16).
 * @param moved the gathering that has just moved
 */
export function rebindingOf(
  promise: Bound,
  events: readonly Bindable[],
  calendar: WorkingCalendar,
  { now, moved }: Readonly<{ now: Date; moved?: string }>,
): Rebinding | null {
  const { boundEventId } = promise;
  const bound = events.find(({ id }) => id === boundEventId);
  const anew = { ...promise, reopenedAt: now };
  if (promise.isInvited && bound !== undefined && takesPlace(bound)) {
    const next = bound.id === moved ? boundTo(anew, events, calendar) : null;
    return next !== null && isBefore(next, bound) ? { to: next.id, isReopened: true } : null;
  }
  const isReopened = boundEventId !== null && (bound === undefined || !mayBind(promise, bound, calendar));
  const to = boundTo(isReopened ? anew : promise, events, calendar)?.id ?? null;
  return to === boundEventId ? null : { to, isReopened };
}

const takesPlace = ({ state }: Bindable): boolean => state !== 'cancelled' && state !== 'not_held';
