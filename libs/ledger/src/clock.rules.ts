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

/** Running clock: since when, until the end of which day. */
export type Deadline = Readonly<{ clock: SlaClock; since: Date; dueAt: Date }>;

export function deadlineOf(clock: SlaClock, since: Date, calendar: WorkingCalendar): Deadline {
  const start = toDay(toLocal(since, BERLIN));
  const last = clock === 'information' ? monthAfter(start) : plusWorkingDays(start, WORKING_DAYS[clock], calendar);
  return { clock, since, dueAt: endOf(last) };
}

export const urgencies = ['green', 'amber', 'red'] as const;
export type Urgency = (typeof urgencies)[number];

const AMBER = 0.8;

/** Amber when four fifths of the time are over, and at the latest on the working day before the last; red after it. */
export function urgencyOf({ since, dueAt }: Deadline, now: Date, calendar: WorkingCalendar): Urgency {
  if (now >= dueAt) return 'red';
  const share = (now.getTime() - since.getTime()) / (dueAt.getTime() - since.getTime());
  const lastDay = toDay(toLocal(new Date(dueAt.getTime() - 1), BERLIN));
  const isNear = toDay(toLocal(now, BERLIN)) >= plusWorkingDays(lastDay, -1, calendar);
  return share >= AMBER || isNear ? 'amber' : 'green';
}

const endOf = (day: LocalDay): Date => toInstant(plusDays(`${day}T00:00`, 1), BERLIN);

/** The same day of the next month, or its last where it has none. */
function monthAfter(day: LocalDay): LocalDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, lastOfNext))).toISOString().slice(0, 10);
}
