import type { EventFormat, EventInFull } from '../../api/types';
import { clock, daysBetween, plusDays } from '../../i18n/format';

/** `nights` counts only for several days; else the end says by itself whether it is past midnight. */
export type TimeValues = {
  day: string;
  starts: string;
  ends: string;
  isSeveralDays: boolean;
  /** Not the last day but how far away it is: so it goes wherever the first day goes. Null while nothing is chosen. */
  nights: number | null;
};

export type PlanValues = TimeValues & {
  format: EventFormat;
  venueName: string;
  venueAddress: string;
  meetingUrl: string;
};

type Times = Pick<EventInFull, 'startsLocal' | 'endsLocal'>;
type Plan = Times & Pick<EventInFull, 'format' | 'venueName' | 'venueAddress' | 'meetingUrl'>;

const nightsByClock = ({ starts, ends }: Pick<TimeValues, 'starts' | 'ends'>): number =>
  starts !== '' && ends !== '' && ends < starts ? 1 : 0;

export function timeValues({ startsLocal, endsLocal }: Times): TimeValues {
  const [day, starts, ends] = [startsLocal.slice(0, 10), clock(startsLocal), clock(endsLocal)];
  const nights = daysBetween(startsLocal, endsLocal);
  // One night is what somebody sees first who asks for several days.
  return { day, starts, ends, nights: Math.max(1, nights), isSeveralDays: nights !== nightsByClock({ starts, ends }) };
}

/** The day on which it ends; empty while the form does not say. */
export function lastDay(values: TimeValues): string {
  const nights = values.isSeveralDays ? values.nights : nightsByClock(values);
  return values.day === '' || nights === null ? '' : plusDays(values.day, nights);
}

export const timeBody = (values: TimeValues): Times => ({
  startsLocal: `${values.day}T${values.starts}`,
  endsLocal: `${lastDay(values)}T${values.ends}`,
});

/** What can be said about the times without asking the server. */
export function timeFaults(values: TimeValues): Readonly<Record<string, string | false>> {
  const { day, starts, ends, isSeveralDays, nights } = values;
  const { startsLocal, endsLocal } = timeBody(values);
  const isWhole = day !== '' && starts !== '' && ends !== '';
  return {
    day: day === '' && 'not-a-day',
    starts: starts === '' && 'not-a-time',
    ends: ends === '' ? 'not-a-time' : isWhole && !isSeveralDays && starts === ends && 'not-after-start',
    nights: isSeveralDays && (nights === null ? 'not-a-day' : isWhole && endsLocal <= startsLocal && 'not-after-start'),
  };
}

export function planValues(event: Plan): PlanValues {
  const { format, venueName, venueAddress, meetingUrl } = event;
  return { ...timeValues(event), format, venueName, venueAddress, meetingUrl: meetingUrl ?? '' };
}

export const planBody = (values: PlanValues) => ({
  ...timeBody(values),
  format: values.format,
  venueName: values.venueName,
  venueAddress: values.venueAddress,
  meetingUrl: values.meetingUrl.trim() === '' ? null : values.meetingUrl.trim(),
});
