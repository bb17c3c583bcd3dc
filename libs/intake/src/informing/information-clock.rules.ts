import { BERLIN, isLocalDay, type LocalDay, plusDays, toDay, toInstant, toLocal } from '#libs/kernel';

/** After how many days without a first information somebody has to see to it, and after how many the data go. */
export const ESCALATES_AFTER_DAYS = 21;
export const STRIPS_AFTER_DAYS = 28;

/** The clock of Art. 14(3)(a) GDPR: of whoever was named by others and has not been told yet. */
export type InformationClock = Readonly<{
  /** Somebody has to see to it from then on. */
  escalatesAt: Date;
  /** The data go when nobody was told by then: before a month is over, whichever month that is. */
  stripsAt: Date;
  /** One calendar month after the data came in: from then on it is too late. */
  overAt: Date;
}>;

/** Days are those of Berlin, counted from midnight to midnight whatever the clock does in between. */
export function informationClock(since: Date): InformationClock {
  const day = toDay(toLocal(since, BERLIN));
  return {
    escalatesAt: startOf(daysAfter(day, ESCALATES_AFTER_DAYS)),
    stripsAt: startOf(daysAfter(day, STRIPS_AFTER_DAYS)),
    overAt: startOf(daysAfter(monthAfter(day), 1)),
  };
}

/** Data that came in before it are due to go: the moment `stripsAt` turned round. */
export const strippedBefore = (now: Date): Date =>
  startOf(daysAfter(toDay(toLocal(now, BERLIN)), 1 - STRIPS_AFTER_DAYS));

/** The same for `escalatesAt`. */
export const escalatedBefore = (now: Date): Date =>
  startOf(daysAfter(toDay(toLocal(now, BERLIN)), 1 - ESCALATES_AFTER_DAYS));

/** The same day of the next month, or the last of that month where it has none (Regulation 1182/71, Art. 3(2)(c)). */
export function monthAfter(day: LocalDay): LocalDay {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  const days = [day.slice(8), '30', '29', '28'];
  return days.map((date) => `${next}-${date}`).find(isLocalDay)!;
}

const daysAfter = (day: LocalDay, days: number): LocalDay => toDay(plusDays(`${day}T00:00`, days));
const startOf = (day: LocalDay): Date => toInstant(`${day}T00:00`, BERLIN);
