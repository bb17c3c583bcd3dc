import { BERLIN, type LocalDay, toDay, toLocal } from '#libs/kernel';
import { plusWorkingDays, type WorkingCalendar } from '#libs/networks';
import { type Deadline, deadlineOf, deadlineOn, lastDayOf } from './clock.rules.js';

/** What the clock of the sighting has to know of a report. */
export type Sighted = Readonly<{
  receivedAt: string;
  question: Readonly<{ askedAt: string; until: LocalDay; answeredAt: string | null }> | null;
}>;

/**
 * Until when a report is to be sighted (docs/adr/0051): the clock stands while its reporter is waited for, so an answer
 * moves it by the working days that it took. Without one in time it is due at the end of the waiting, and not later.
 */
export function sightingDeadline({ receivedAt, question }: Sighted, calendar: WorkingCalendar): Deadline {
  const own = deadlineOf('triage', new Date(receivedAt), calendar);
  if (question === null) return own;
  const { askedAt, until, answeredAt } = question;
  const answeredOn = answeredAt === null ? null : dayOf(answeredAt);
  if (answeredOn === null || answeredOn > until) return deadlineOn('triage', until, calendar);
  const waited = workingDaysWithin(dayOf(askedAt), answeredOn, calendar);
  return waited === 0 ? own : deadlineOn('triage', plusWorkingDays(lastDayOf(own), waited, calendar), calendar);
}

const dayOf = (at: string): LocalDay => toDay(toLocal(new Date(at), BERLIN));

function workingDaysWithin(from: LocalDay, to: LocalDay, calendar: WorkingCalendar): number {
  let days = 0;
  for (let day = plusWorkingDays(from, 1, calendar); day <= to; day = plusWorkingDays(day, 1, calendar)) days += 1;
  return days;
}
