import { registrationStateOf, type RegistrationTimes } from '#libs/events';
import { type LocalDay, toDay, toInstant, toLocal, type LocalTime, type Zone } from '#libs/kernel';
import { plusWorkingDays, type WorkingCalendar } from '#libs/networks';

/** The times of an event on which an answer depends. */
export type AnsweredEvent = RegistrationTimes & Readonly<{ startsLocal: LocalTime; zone: Zone }>;

/** What somebody invited may answer at this moment. */
export type PossibleAnswers = Readonly<{
  /** `not_yet`: registration opens later; `over`: the deadline has passed or the event is called off. */
  accept: 'now' | 'not_yet' | 'over';
  decline: boolean;
}>;

// Domain rule E1: five working days for whoever was invited late, yet two before the event it is known who comes.
const DAYS_TO_ANSWER = 5;
const DAYS_BEFORE_START = 2;

/** Until when an answer counts for everybody: the end of registration, at the latest the start. */
export const answerUntil = ({
  registrationClosesAt,
  startsAt,
}: Pick<AnsweredEvent, 'registrationClosesAt' | 'startsAt'>): Date => registrationClosesAt ?? startsAt;

/**
 * Until when somebody may accept: until registration closes, and whoever was invited late until the end of the fifth
 * working day after the invitation, at the latest of the second working day before the event.
 */
export function acceptUntil(event: AnsweredEvent, sentAt: Date, calendar: WorkingCalendar): Date {
  const closesAt = answerUntil(event);
  const own = plusWorkingDays(toDay(toLocal(sentAt, event.zone)), DAYS_TO_ANSWER, calendar);
  const last = plusWorkingDays(toDay(event.startsLocal), -DAYS_BEFORE_START, calendar);
  const endsAt = endOf(own < last ? own : last, event.zone);
  return endsAt > closesAt ? endsAt : closesAt;
}

/** Somebody invited says no until the event begins, and yes until their deadline; they may change it until then. */
export function possibleAnswers(event: AnsweredEvent, until: Date, now: Date): PossibleAnswers {
  const state = registrationStateOf(event, now);
  const isCalledOff = state === 'cancelled' || state === 'over' || event.state === 'draft';
  if (isCalledOff || event.startsAt <= now) return { accept: 'over', decline: false };
  if (state === 'not_yet_open') return { accept: 'not_yet', decline: true };
  return { accept: state === 'open' || now < until ? 'now' : 'over', decline: true };
}

// As deadlines are written: nobody has to think of midnight.
const endOf = (day: LocalDay, zone: Zone): Date => toInstant(`${day}T23:59`, zone);
