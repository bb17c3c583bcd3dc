import type { EventFormat, EventInFull } from '../../api/types';
import { clock } from '../../i18n/format';

export type PlanValues = {
  day: string;
  starts: string;
  ends: string;
  endDay: string;
  format: EventFormat;
  venueName: string;
  venueAddress: string;
  meetingUrl: string;
};

type Plan = Pick<EventInFull, 'startsLocal' | 'endsLocal' | 'format' | 'venueName' | 'venueAddress' | 'meetingUrl'>;

/** A gathering of one day has no day of its end of its own: it goes wherever the start goes. */
export function planValues(event: Plan): PlanValues {
  const day = event.startsLocal.slice(0, 10);
  const endDay = event.endsLocal.slice(0, 10);
  return {
    day,
    starts: clock(event.startsLocal),
    ends: clock(event.endsLocal),
    endDay: endDay === day ? '' : endDay,
    format: event.format,
    venueName: event.venueName,
    venueAddress: event.venueAddress,
    meetingUrl: event.meetingUrl ?? '',
  };
}

export const planBody = ({ day, starts, ends, endDay, meetingUrl, ...rest }: PlanValues) => ({
  ...rest,
  startsLocal: `${day}T${starts}`,
  endsLocal: `${endDay || day}T${ends}`,
  meetingUrl: meetingUrl.trim() === '' ? null : meetingUrl.trim(),
});
