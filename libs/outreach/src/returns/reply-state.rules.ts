import type { CalendarReply } from '#libs/calendar';
import type { Moves } from '#libs/kernel';

/** What a calendar can say. */
export const replyParticipations = [
  'accepted',
  'declined',
  'tentative',
  'needs-action',
  'delegated',
  'countered',
] as const satisfies readonly CalendarReply['participation'][];

/**
 * The life of a calendar's answer. `pending`: it will be carried out. `stale`: a later answer or a later plan has overtaken
 * it. `review`: an organiser has to look at it. `closed`: one has.
 */
export const replyStates = ['pending', 'applied', 'stale', 'review', 'closed'] as const;
export type ReplyState = (typeof replyStates)[number];

export const replyMoves: Moves<ReplyState> = {
  pending: ['applied', 'review'],
  applied: [],
  stale: [],
  review: ['closed'],
  closed: [],
};

/** Why an answer is for an organiser and changes nothing by itself. */
export const reviewCauses = [
  'other-sender',
  'doubted-sender',
  'unknown-person',
  'several-people',
  'not-invited',
  'which-mode',
  'tentative',
  'delegated',
  'countered',
  'refused',
] as const;
export type ReviewCause = (typeof reviewCauses)[number];
