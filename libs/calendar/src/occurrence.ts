import { isZone, type LocalTime, toInstant, toLocal, type Zone } from '#libs/kernel';
import type { CalendarReply } from './reply.js';
import { parseTime } from './time-value.js';

/**
 * Which start of a series an answer is about, on the clock of the series; null when it is about the whole, or about no
 * time. Programs write it back in the zone of the entry, in their own or in UTC; names of zones that are Windows' own
 * stand for the clock of the entry.
 */
export function occurrenceOf({ recurrenceId, recurrenceZone }: CalendarReply, zone: Zone): LocalTime | null {
  const time = recurrenceId === undefined ? null : parseTime(recurrenceId);
  if (time === null || time.kind === 'date') return null;
  const clock = new Date(time.milliseconds).toISOString().slice(0, 16);
  if (time.kind === 'utc') return toLocal(new Date(time.milliseconds), zone);
  const isElsewhere = recurrenceZone !== undefined && isZone(recurrenceZone) && recurrenceZone !== zone;
  return isElsewhere ? toLocal(toInstant(clock, recurrenceZone), zone) : clock;
}
