import type { Moves } from '#libs/kernel';

/**
 * Where an invitation stands. `sent`: it was decided, and its mail leaves at `sentAt`; whether that has arrived is no
 * state, the outbox knows it. `no_response`: the event has begun, and nobody answered.
 */
export const invitationStates = [
  'sent',
  'bounced',
  'accepted',
  'declined',
  'declined_interested',
  'no_response',
  'revoked',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** The three answers of a person; naming a deputy is an answer of the registration. */
export const invitationAnswers = ['accepted', 'declined', 'declined_interested'] as const;
export type InvitationAnswer = (typeof invitationAnswers)[number];

/** The only table of moves. An answer may be changed until the deadline, and whoever bounced may answer by another way. */
export const invitationMoves: Moves<InvitationState> = {
  sent: ['bounced', 'accepted', 'declined', 'declined_interested', 'no_response', 'revoked'],
  bounced: ['sent', 'accepted', 'declined', 'declined_interested', 'no_response', 'revoked'],
  accepted: ['declined', 'declined_interested', 'revoked'],
  declined: ['sent', 'accepted', 'declined_interested', 'revoked'],
  declined_interested: ['sent', 'accepted', 'declined', 'revoked'],
  no_response: ['revoked'],
  revoked: [],
};
