import { monthAfter } from '#libs/intake';
import { BERLIN, type LocalDay, plusDays, toDay, toInstant, toLocal } from '#libs/kernel';
import { plusWorkingDays, type WorkingCalendar } from '#libs/networks';

/** What is promised to be done in time (domain rule R6). */
export const slaClocks = ['triage', 'contact', 'information', 'invitation', 'repair', 'answer'] as const;
export type SlaClock = (typeof slaClocks)[number];

/** Working days from the moment that starts the clock. `information` runs by the calendar: Art. 14(3)(a) GDPR. */
const WORKING_DAYS: Readonly<Record<Exclude<SlaClock, 'information'>, number>> = {
  triage: 5,
  contact: 10,
  invitation: 2,
  repair: 3,
  answer: 2,
};

/** Running clock: since when, until the end of which day, from when on somebody should look at it, and somebody else. */
export type Deadline = Readonly<{ clock: SlaClock; since: Date; amberAt: Date; dueAt: Date; escalatesAt: Date }>;

/** Says the deadline of a clock that runs since a moment; days are reckoned once, lists have thousands of rows. */
export type Reckoning = (clock: SlaClock, since: Date) => Deadline;

/** Of one network. @param calendar on which days it works */
export function reckoning(calendar: WorkingCalendar): Reckoning {
  const dayOf = remembered((hour: number) => toDay(toLocal(new Date(hour * HOUR_MS), BERLIN)));
  const daysOf = remembered((key: string) => {
    const [clock, start] = key.split(' ') as [SlaClock, LocalDay];
    return untilEndOf(endDayOf(clock, start, calendar), calendar);
  });
  return (clock, since) => {
    // No zone of Europe changes its day within an hour.
    const { amberAt, dueAt, escalatesAt } = daysOf(`${clock} ${dayOf(Math.floor(since.getTime() / HOUR_MS))}`);
    return { clock, since, amberAt: earlier(amberAt, shareOf(since, dueAt)), dueAt, escalatesAt };
  };
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}

export const deadlineOf = (clock: SlaClock, since: Date, calendar: WorkingCalendar): Deadline =>
  reckoning(calendar)(clock, since);

/** A clock that does not run from a moment, but to a day on which something is planned. */
export function deadlineOn(clock: SlaClock, day: LocalDay, calendar: WorkingCalendar): Deadline {
  const days = untilEndOf(day, calendar);
  return { clock, since: days.amberAt, ...days };
}

export const urgencies = ['green', 'amber', 'red'] as const;
export type Urgency = (typeof urgencies)[number];

/** Amber when four fifths of the time are over, and at the latest on the working day before the last; red after it. */
export function urgencyOf({ amberAt, dueAt }: Pick<Deadline, 'amberAt' | 'dueAt'>, now: Date): Urgency {
  if (now >= dueAt) return 'red';
  return now >= amberAt ? 'amber' : 'green';
}

/** What is due first stands first. */
export const byDueDate = (one: Readonly<{ deadline: Deadline }>, other: Readonly<{ deadline: Deadline }>): number =>
  one.deadline.dueAt.getTime() - other.deadline.dueAt.getTime();

/** The last day on which it is in time. */
export const lastDayOf = ({ dueAt }: Pick<Deadline, 'dueAt'>): LocalDay =>
  toDay(toLocal(new Date(dueAt.getTime() - 1), BERLIN));

const HOUR_MS = 3_600_000;
const AMBER = 0.8;
// Working days after the deadline before the deputy hears of it.
const GRACE = 3;

function endDayOf(clock: SlaClock, start: LocalDay, calendar: WorkingCalendar): LocalDay {
  return clock === 'information' ? monthAfter(start) : plusWorkingDays(start, WORKING_DAYS[clock], calendar);
}

const untilEndOf = (
  last: LocalDay,
  calendar: WorkingCalendar,
): Pick<Deadline, 'amberAt' | 'dueAt' | 'escalatesAt'> => ({
  amberAt: toInstant(`${plusWorkingDays(last, -1, calendar)}T00:00`, BERLIN),
  dueAt: endOf(last),
  escalatesAt: endOf(plusWorkingDays(last, GRACE, calendar)),
});

const shareOf = (since: Date, dueAt: Date): Date =>
  new Date(since.getTime() + AMBER * (dueAt.getTime() - since.getTime()));

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

const endOf = (day: LocalDay): Date => toInstant(plusDays(`${day}T00:00`, 1), BERLIN);
