import { type FieldFault, type LocalTime, minutesBetween, plusMinutes, timeFault, type Zone } from '#libs/kernel';

export const agendaKinds = [
  'welcome',
  'greeting',
  'input',
  'practice_report',
  'report_from_regions',
  'panel',
  'breakout_round',
  'world_cafe',
  'open_space',
  'break',
  'idea_collection',
  'decision',
  'next_date',
  'closing',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** Without a start an item begins when the one before it ends; the first one begins with the event. */
export type TimedItem = Readonly<{ startsLocal?: LocalTime | null | undefined; minutes: number }>;

export type PlannedSpan = Readonly<{ startsLocal: LocalTime; endsLocal: LocalTime }>;

/** `plannedMinutes` is the sum of all items; a gap is free time before the item at that index. */
export type AgendaSums = Readonly<{
  plannedMinutes: number;
  eventMinutes: number;
  endsLocal: LocalTime;
  overrunMinutes: number;
  gaps: readonly Readonly<{ before: number; minutes: number }>[];
}>;

const A_DAY = 24 * 60;

/**
 * Gives every item its start and names every fault: an item that begins before the one before it has ended (a negative
 * gap) or before the event. Running over the end is no fault of a draft but is counted by `agendaSums`.
 */
export function layOut<Item extends TimedItem>(
  event: PlannedSpan & Readonly<{ zone: Zone }>,
  items: readonly Item[],
): Readonly<{ items: readonly (Item & Readonly<{ startsLocal: LocalTime }>)[]; faults: readonly FieldFault[] }> {
  const faults: FieldFault[] = [];
  const placed: (Item & { startsLocal: LocalTime })[] = [];
  let free = event.startsLocal;
  items.forEach((item, index) => {
    const startsLocal = item.startsLocal ?? free;
    const blame = (field: string, fault: string) => faults.push({ field: `agenda.${index}.${field}`, fault });
    const unplannable = timeFault(startsLocal, event.zone);
    if (!Number.isInteger(item.minutes) || item.minutes < 1 || item.minutes > A_DAY) blame('minutes', 'out-of-range');
    else if (unplannable !== null) blame('startsLocal', unplannable);
    else {
      if (startsLocal < event.startsLocal) blame('startsLocal', 'before-event');
      else if (startsLocal < free) blame('startsLocal', 'overlaps-previous');
      free = later(free, plusMinutes(startsLocal, item.minutes));
    }
    placed.push({ ...item, startsLocal });
  });
  return { items: placed, faults };
}

/** @param items in their order, without faults. */
export function agendaSums(
  event: PlannedSpan,
  items: readonly Readonly<{ startsLocal: LocalTime; minutes: number }>[],
): AgendaSums {
  let free = event.startsLocal;
  const gaps: { before: number; minutes: number }[] = [];
  items.forEach(({ startsLocal, minutes }, before) => {
    const gap = minutesBetween(free, startsLocal);
    if (gap > 0) gaps.push({ before, minutes: gap });
    free = plusMinutes(startsLocal, minutes);
  });
  return {
    plannedMinutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
    eventMinutes: minutesBetween(event.startsLocal, event.endsLocal),
    endsLocal: free,
    overrunMinutes: Math.max(0, minutesBetween(event.endsLocal, free)),
    gaps,
  };
}

const later = (one: LocalTime, other: LocalTime): LocalTime => (one > other ? one : other);
