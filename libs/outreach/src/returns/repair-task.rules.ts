import { type LocalDay, plusDays, toDay, toInstant, toLocal, type Zone } from '#libs/kernel';
import { plusWorkingDays, type WorkingCalendar } from '#libs/networks';

/**
 * How an address that is dead was seen to. `corrected`: the person has another one by now, which closes the task by itself.
 * `works`: it is the right one and can be written to again. `invited`: somebody else was asked to the gathering whose mail came back.
 */
export const repairOutcomes = ['corrected', 'works', 'invited', 'other_contact', 'given_up'] as const;
export type RepairOutcome = (typeof repairOutcomes)[number];

/** What organisers say themselves; giving somebody up needs a reason, and another contact is somebody. */
export const repairDecisions = ['works', 'other_contact', 'given_up'] as const satisfies readonly RepairOutcome[];
export type RepairDecision = Readonly<{
  outcome: (typeof repairDecisions)[number];
  otherPersonId?: string;
  note?: string;
}>;

// Domain rule R6: a bounce is repaired within three working days.
const WORKING_DAYS = 3;

/** The end of the third working day after the mail came back. */
export function repairDueAt(at: Date, zone: Zone, calendar: WorkingCalendar): Date {
  const day: LocalDay = plusWorkingDays(toDay(toLocal(at, zone)), WORKING_DAYS, calendar);
  return toInstant(plusDays(`${day}T00:00`, 1), zone);
}
