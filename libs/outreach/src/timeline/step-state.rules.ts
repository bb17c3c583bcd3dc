import type { Moves } from '#libs/kernel';

/** `missed`: its time was over before it could go out. `skipped`: somebody, or a rule, decided that it does not. */
export const stepStates = ['planned', 'sent', 'skipped', 'missed'] as const;
export type StepState = (typeof stepStates)[number];

/**
 * The only table of moves. A moved event or an organiser plans again what was not sent. What was sent stays, unless its
 * event became another one before any mail of it had left (`StepRenewal`): nobody can plan it again by hand.
 */
export const stepMoves: Moves<StepState> = {
  planned: ['sent', 'skipped', 'missed'],
  sent: ['planned', 'missed'],
  skipped: ['planned', 'sent'],
  missed: ['planned', 'sent', 'skipped'],
};

/** Why a step did not go out. Only `by_hand` is a person's decision. */
export const stepReasons = [
  'past',
  'overtaken',
  'same_day',
  'too_late',
  'registration_closed',
  'nobody',
  'by_hand',
  'cancelled',
  'not_held',
] as const;
export type StepReason = (typeof stepReasons)[number];
