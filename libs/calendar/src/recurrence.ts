import { DateTime } from 'luxon';
import { type FieldFault, type LocalTime, timeFault, type Zone } from '#libs/kernel';
import { type CalendarEntry, type Recurs } from './entry.js';

const RULE = /^FREQ=(WEEKLY|MONTHLY)(;(INTERVAL|BYDAY|BYMONTHDAY)=[A-Z0-9,-]+)+$/;

/** What no calendar program could read of a series or of one of its dates. */
export function recurrenceFaults({ starts, recurs, recurrenceId }: CalendarEntry, zone: Zone): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const demand = (holds: boolean, field: string, fault: string): void => {
    if (!holds) faults.push({ field, fault });
  };
  const isPlannable = (time: LocalTime): boolean => timeFault(time, zone) === null;
  if (recurrenceId !== undefined) {
    demand(isPlannable(recurrenceId), 'recurrenceId', 'not-a-time');
    demand(recurs === undefined, 'recurrenceId', 'of-the-series');
  }
  if (recurs === undefined) return faults;
  demand(RULE.test(recurs.rule), 'recurs.rule', 'not-a-rule');
  demand(isPlannable(recurs.last) && recurs.last >= starts, 'recurs.last', 'before-start');
  demand(recurs.excluded.every(isPlannable), 'recurs.excluded', 'not-a-time');
  // Some programs cannot take out the first date: a series begins with one that takes place.
  demand(!recurs.excluded.includes(starts), 'recurs.excluded', 'first-date');
  return faults;
}

type Recurring = Readonly<{ zone: Zone; recurs?: Recurs; recurrenceId?: LocalTime }>;

/**
 * RRULE, EXDATE and RECURRENCE-ID. UNTIL is in UTC because DTSTART has a zone, and the others are in that zone (RFC 5545
 * sections 3.3.10, 3.8.4.4 and 3.8.5.1). Each EXDATE has a line: not every program reads lists.
 */
export function recurrenceLines({ zone, recurs, recurrenceId }: Recurring): string[] {
  if (recurrenceId !== undefined) return [`RECURRENCE-ID;TZID=${zone}:${stamp(recurrenceId)}`];
  if (recurs === undefined) return [];
  const until = DateTime.fromISO(recurs.last, { zone }).toUTC().toFormat("yyyyMMdd'T'HHmmss'Z'");
  const [frequency, ...rest] = recurs.rule.split(';');
  return [
    `RRULE:${[frequency, `UNTIL=${until}`, ...rest].join(';')}`,
    ...recurs.excluded.toSorted().map((time) => `EXDATE;TZID=${zone}:${stamp(time)}`),
  ];
}

/** The zone has to be right until the last date. */
export const lastYearOf = (recurs: Recurs | undefined): number[] =>
  recurs === undefined ? [] : [Number(recurs.last.slice(0, 4))];

const stamp = (time: LocalTime): string => `${time.replaceAll(/[-:]/g, '')}00`;
