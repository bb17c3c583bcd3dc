import { defaultWindow, type EventFormat, type EventType } from '#libs/events';
import { BERLIN, type LocalTime, plusDays, toDay, toInstant, toLocal } from '#libs/kernel';
import type { StepDay } from './timing.rules.js';
import type { Rhythm } from './usual-timeline.rules.js';

/** A gathering by which usual distances are shown. */
export type ExampleEvent = StepDay & Readonly<{ title: string | null }>;

const kindOf: Readonly<Record<Rhythm, Readonly<{ type: EventType; format: EventFormat }>>> = {
  whole_day: { type: 'fachtag', format: 'in_person' },
  hybrid: { type: 'fachtag', format: 'hybrid' },
  online: { type: 'netzwerktreffen', format: 'online' },
  group: { type: 'arbeitskreis', format: 'in_person' },
  informal: { type: 'stammtisch', format: 'in_person' },
};

const WEEKS_AHEAD = 16;
const THURSDAY = 4;

/** One that nobody has planned, for a rhythm of which there is none: a Thursday so far ahead that every step is, too. */
export function exampleEvent(rhythm: Rhythm, now: Date): ExampleEvent {
  const local = toLocal(now, BERLIN);
  const weekday = new Date(`${toDay(local)}T00:00Z`).getUTCDay();
  const day = toDay(plusDays(local, WEEKS_AHEAD * 7 + THURSDAY - weekday));
  const [startsLocal, endsLocal]: LocalTime[] = [`${day}T10:00`, `${day}T16:00`];
  const { closes } = defaultWindow({ ...kindOf[rhythm], startsLocal: startsLocal! }, local);
  return {
    ...{ title: null, startsLocal: startsLocal!, endsLocal: endsLocal!, zone: BERLIN },
    ...{ startsAt: toInstant(startsLocal!, BERLIN), endsAt: toInstant(endsLocal!, BERLIN) },
    registrationClosesAt: toInstant(closes, BERLIN),
  };
}
