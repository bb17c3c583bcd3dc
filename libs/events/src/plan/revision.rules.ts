import type { EventState } from '../event-state.rules.js';
import { type EventPlan, isSameDay, type PlanField, planFields } from './plan.rules.js';

export const revisionKinds = ['moved', 'changed', 'cancelled', 'not_held'] as const;
export type RevisionKind = (typeof revisionKinds)[number];

/** One thing that is different now, as text for a notice. The meeting link is secret, so both sides stay empty. */
export type FieldChange = Readonly<{ field: PlanField | 'state'; from: string | null; to: string | null }>;

export function planChanges(before: EventPlan, after: EventPlan): readonly FieldChange[] {
  return planFields
    .filter((field) => before[field] !== after[field])
    .map((field) =>
      field === 'meetingUrl' ? { field, from: null, to: null } : { field, from: before[field], to: after[field] },
    );
}

export const stateChange = (from: EventState, to: EventState): FieldChange => ({ field: 'state', from, to });

/** Another day asks everybody again (domain E16); another hour, place or format is told (E17). */
export const revisionKindOf = (before: EventPlan, after: EventPlan): 'moved' | 'changed' =>
  isSameDay(before, after) ? 'changed' : 'moved';
