import type { SharedEntry } from '#libs/calendar';
import type { EventFacts, SeriesPlan } from '#libs/events';
import { type LocalTime, minutesBetween, plusMinutes, toDay } from '#libs/kernel';
import { type CalendarOrigin, sharedEntry } from './registration-calendar.rules.js';

/** A date of the entry of a series, under the start that its rule gave it. */
type DateOf = EventFacts & Readonly<{ calendarStart: LocalTime }>;

/**
 * Gatherings as a calendar to subscribe to: for each series one entry with its rule and one for each date that differs from
 * it, under the start that the rule gave it; all others by themselves. A date that was called off stays and says so.
 */
export function feedEntries(
  plans: ReadonlyMap<string, SeriesPlan>,
  events: readonly EventFacts[],
  origin: CalendarOrigin,
): readonly SharedEntry[] {
  const wholes = new Map([...plans.values()].map((plan) => [plan.id, wholeSeries(plan, events, origin)]));
  const shown = events.flatMap((event) => {
    const [entry, whole] = [sharedEntry(event, origin), wholes.get(event.calendarUid) ?? null];
    return whole === null || differs(entry, whole) ? [entry] : [];
  });
  return [...[...wholes.values()].filter((whole) => whole !== null), ...shown];
}

/** The entry of a series that holds these of its dates and no other; null when none of them is one. */
export function wholeSeries(
  plan: SeriesPlan,
  events: readonly EventFacts[],
  origin: CalendarOrigin,
): SharedEntry | null {
  const dates = events
    .filter((event): event is DateOf => event.calendarUid === plan.id && event.calendarStart !== null)
    .sort((one, other) => (one.calendarStart < other.calendarStart ? -1 : 1));
  const [first, last] = [dates[0], dates.at(-1)];
  if (plan.rule === null || first === undefined || last === undefined) return null;
  const usual = dates.find(({ startsLocal, calendarStart }) => startsLocal === calendarStart) ?? first;
  const held = new Set(dates.map(({ calendarStart }) => calendarStart));
  const isOff = (start: LocalTime) => start > first.calendarStart && start < last.calendarStart && !held.has(start);
  const stamps = [plan.changedAt, ...dates.map(({ changedAt }) => changedAt)];
  return {
    ...sharedEntry(usual, origin),
    uid: plan.id,
    recurrenceId: undefined,
    summary: plan.title,
    sequence: plan.sequence,
    stamp: stamps.reduce((latest, stamp) => (stamp > latest ? stamp : latest)),
    starts: first.calendarStart,
    ends: plusMinutes(first.calendarStart, plan.minutes),
    zone: plan.zone,
    status: 'confirmed',
    recurs: {
      rule: plan.rule,
      last: last.calendarStart,
      excluded: plan.startsUntil(toDay(last.calendarStart)).filter(isOff),
    },
  };
}

/** Whether a date shows anything else than its series does on that day. */
export function differs(date: SharedEntry, whole: SharedEntry): boolean {
  const length = ({ starts, ends }: SharedEntry) => minutesBetween(starts, ends);
  const says = ({ summary, location, status, zone }: SharedEntry) => JSON.stringify([summary, location, status, zone]);
  return date.starts !== date.recurrenceId || length(date) !== length(whole) || says(date) !== says(whole);
}
