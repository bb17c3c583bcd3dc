import type { Moves } from '#libs/kernel';

/** What became of a report; `received` until the thanks are written, which is in the same transaction. */
export const reportStates = [
  'in_triage',
  'needs_info',
  'accepted',
  'duplicate',
  'already_known',
  'out_of_scope',
] as const;
export type ReportState = (typeof reportStates)[number];

/** The only table of moves. An outcome leads back to the inbox when somebody undoes it; none leads to another. */
export const reportMoves: Moves<ReportState> = {
  in_triage: ['needs_info', 'accepted', 'duplicate', 'already_known', 'out_of_scope'],
  needs_info: ['in_triage', 'accepted', 'duplicate', 'already_known', 'out_of_scope'],
  accepted: ['in_triage'],
  duplicate: ['in_triage'],
  already_known: ['in_triage'],
  out_of_scope: ['in_triage'],
};

/** Exactly one of them ends the sighting of every report. */
export const outcomes = [
  'accepted',
  'duplicate',
  'already_known',
  'out_of_scope',
] as const satisfies readonly ReportState[];
export type ReportOutcome = (typeof outcomes)[number];

export const isDecided = (state: ReportState): state is ReportOutcome =>
  (outcomes as readonly string[]).includes(state);
