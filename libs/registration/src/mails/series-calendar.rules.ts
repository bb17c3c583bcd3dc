import type { SharedEntry } from '#libs/calendar';
import type { EventFacts, SeriesPlan } from '#libs/events';
import { type LocalDay, minutesBetween, plusMinutes, toDay } from '#libs/kernel';
import { type CalendarOrigin, sharedEntry } from './registration-calendar.rules.js';

type Standing = Readonly<{ event: EventFacts; day: LocalDay }>;

/**
 * A series as calendar entries: one with its rule, one for each date that differs from it, under the start that the rule
 * gave it, and the dates beside the rule by themselves. A date that was called off stays and says so.
 */
export function seriesEntries(
  plan: SeriesPlan,
  events: ReadonlyMap<string, EventFacts>,
  origin: CalendarOrigin,
): readonly SharedEntry[] {
  const met = new Set(plan.days);
  const known = plan.dates.flatMap(({ eventId, occurrenceDate }) => {
    const event = events.get(eventId);
    return event === undefined
      ? []
      : [{ event, day: occurrenceDate !== null && met.has(occurrenceDate) ? occurrenceDate : null }];
  });
  const beside = known.flatMap(({ event, day }) => (day === null ? [sharedEntry(event, origin)] : []));
  const standing = known
    .flatMap(({ event, day }) => (day === null ? [] : [{ event, day }]))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  const whole = plan.rule === null ? null : wholeSeries(plan, plan.rule, standing, origin);
  if (whole === null) return beside;
  const dates = standing.map(({ event, day }) => ({
    ...sharedEntry(event, origin),
    uid: plan.id,
    recurrenceId: `${day}T${whole.starts.slice(11)}`,
  }));
  return [whole, ...dates.filter((date) => differs(date, whole)), ...beside];
}

function wholeSeries(
  plan: SeriesPlan,
  rule: string,
  standing: readonly Standing[],
  origin: CalendarOrigin,
): SharedEntry | null {
  const [first, last] = [standing[0], standing.at(-1)];
  if (first === undefined || last === undefined) return null;
  // The usual hour is that of the first date which was not moved.
  const { event: usual } = standing.find(({ event, day }) => toDay(event.startsLocal) === day) ?? first;
  const at = (day: LocalDay) => `${day}T${usual.startsLocal.slice(11)}`;
  const held = new Set(standing.map(({ day }) => day));
  const stamps = [plan.changedAt, ...standing.map(({ event }) => event.changedAt)];
  return {
    ...sharedEntry(usual, origin),
    uid: plan.id,
    summary: plan.title,
    // A feed is read as a whole; the highest number of its dates never falls.
    sequence: Math.max(...standing.map(({ event }) => event.calendarSequence)),
    stamp: stamps.reduce((latest, stamp) => (stamp > latest ? stamp : latest)),
    starts: at(first.day),
    ends: plusMinutes(at(first.day), minutesBetween(usual.startsLocal, usual.endsLocal)),
    status: 'confirmed',
    recurs: {
      rule,
      last: at(last.day),
      excluded: plan.days.filter((day) => day > first.day && day < last.day && !held.has(day)).map(at),
    },
  };
}

/** Whether a date shows anything else than the series does on that day. */
function differs(date: SharedEntry, whole: SharedEntry): boolean {
  const length = ({ starts, ends }: SharedEntry) => minutesBetween(starts, ends);
  const says = ({ summary, location, status, zone }: SharedEntry) => JSON.stringify([summary, location, status, zone]);
  return date.starts !== date.recurrenceId || length(date) !== length(whole) || says(date) !== says(whole);
}
