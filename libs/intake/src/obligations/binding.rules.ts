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

/** What a promise waits with: since when, and the gatherings that had no place for it. */
export type Waiting = Readonly<{ acceptedAt: Date; reopenedAt: Date | null; refusedBy: ReadonlySet<string> }>;

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
  const fitting = events.filter((event) => mayBind(waiting, event, calendar));
  return fitting.reduce<Event | null>(
    (first, event) => (first === null || isBefore(event, first) ? event : first),
    null,
  );
}

function mayBind({ acceptedAt, reopenedAt, refusedBy }: Waiting, event: Bindable, calendar: WorkingCalendar): boolean {
  if (!event.guaranteeRelevant || !TAKES.has(event.state) || refusedBy.has(event.id)) return false;
  const since = reopenedAt !== null && reopenedAt > acceptedAt ? reopenedAt : acceptedAt;
  return dayIn(event.startsAt, event) >= plusWorkingDays(dayIn(since, event), LEAD_DAYS[event.format], calendar);
}

const TAKES: ReadonlySet<EventState> = new Set(['announced', 'open', 'closed']);

const dayIn = (at: Date, { zone }: Pick<Bindable, 'zone'>): LocalDay => toDay(toLocal(at, zone));

const isBefore = (one: Bindable, other: Bindable): boolean =>
  one.startsAt.getTime() === other.startsAt.getTime() ? one.id < other.id : one.startsAt < other.startsAt;

/**
 * Whether a promise stays with the gathering it is bound to: who was asked there is not asked elsewhere while it still
 * takes place, be it over or not.
 */
export const staysBound = (event: Bindable | undefined, isInvited: boolean): boolean =>
  event !== undefined && isInvited && event.state !== 'cancelled' && event.state !== 'not_held';
