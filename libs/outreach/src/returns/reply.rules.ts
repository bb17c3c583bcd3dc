import type { CalendarReply } from '#libs/calendar';
import type { EventFacts } from '#libs/events';
import type { RegistrationStatus } from '#libs/registration';
import type { InvitationState } from '../invitations/invitation-state.rules.js';
import type { MemberOfSeries } from '../expected/expected-members.queries.js';
import type { AnswerForAll } from '../expected/series-answer.rules.js';
import type { ReviewCause } from './reply-state.rules.js';

type Answer = Pick<CalendarReply, 'attendee' | 'participation' | 'sequence' | 'stamp'>;
type Sent = Readonly<{ sender: string; isDoubted: boolean }>;
type Earlier = Readonly<{ sequence: number; stamp: Date }>;
/** `sequence`: that of the last change, from which on an answer counts. */
type Planned = Readonly<{ sequence: number; isOver: boolean }>;

export type Judged =
  Readonly<{ state: 'pending' | 'stale'; cause: null }> | Readonly<{ state: 'review'; cause: ReviewCause }>;

const PENDING: Judged = { state: 'pending', cause: null };
const STALE: Judged = { state: 'stale', cause: null };
const review = (cause: ReviewCause): Judged => ({ state: 'review', cause });

/**
 * What becomes of a calendar's answer when it arrives. An equal SEQUENCE is taken (Google answers with the one it got), an
 * older one answers a plan that no longer holds; of two answers of one person the later DTSTAMP counts. Only what the
 * attendee sent is carried out.
 * @param last the newest answer of this attendee that was not stale
 * @param people how many people of the network have the address
 */
export function judgeReply(
  answer: Answer,
  { sender, isDoubted }: Sent,
  planned: Planned,
  last: Earlier | null,
  people: number,
): Judged {
  const isOvertaken = last !== null && (answer.stamp < last.stamp || answer.sequence < last.sequence);
  if (isOvertaken || planned.isOver || answer.sequence < planned.sequence) return STALE;
  if (people === 0) return review('unknown-person');
  if (sender !== answer.attendee) return review('other-sender');
  if (isDoubted) return review('doubted-sender');
  if (people > 1) return review('several-people');
  const { participation } = answer;
  if (participation === 'needs-action') return STALE;
  return participation === 'accepted' || participation === 'declined' ? PENDING : review(participation);
}

/** Until when a gathering takes answers, and to which plan. */
export const plannedOf = (
  { plannedSequence, startsAt, state }: Pick<EventFacts, 'plannedSequence' | 'state' | 'startsAt'>,
  now: Date,
): Planned => ({
  sequence: plannedSequence,
  isOver: startsAt <= now || state === 'cancelled' || state === 'not_held',
});

/** How the one who answers stands to the event. */
export type Standing = Readonly<{
  registration: Readonly<{ id: string; status: RegistrationStatus }> | null;
  invitation: Readonly<{ id: string; state: InvitationState }> | null;
  /** The ways to take part that the event offers. */
  modes: EventFacts['modes'];
}>;

/** The step an answer leads to: the same that the person would take on a page of their own. */
export type Step =
  | Readonly<{ do: 'nothing' }>
  | Readonly<{ do: 'reconfirm' | 'accept-offer' | 'cancel'; registrationId: string }>
  | Readonly<{ do: 'accept'; invitationId: string; mode: EventFacts['modes'][number]['mode'] }>
  | Readonly<{ do: 'decline'; invitationId: string }>
  | Readonly<{ do: 'answer-all'; of: MemberOfSeries; answer: AnswerForAll }>
  | Readonly<{ do: 'review'; cause: ReviewCause }>;

export function stepOf(answer: 'accepted' | 'declined', { registration, invitation, modes }: Standing): Step {
  if (answer === 'declined') {
    if (invitation) return { do: 'decline', invitationId: invitation.id };
    return registration ? { do: 'cancel', registrationId: registration.id } : { do: 'nothing' };
  }
  if (registration?.status === 'pending_reconfirmation') return { do: 'reconfirm', registrationId: registration.id };
  if (registration?.status === 'offered') return { do: 'accept-offer', registrationId: registration.id };
  if (registration && registration.status !== 'requested') return { do: 'nothing' };
  if (!invitation) return { do: 'review', cause: 'not-invited' };
  // A calendar knows no ways of taking part: where there are several, somebody has to ask.
  const [only, ...others] = modes;
  if (!only || others.length > 0) return { do: 'review', cause: 'which-mode' };
  return { do: 'accept', invitationId: invitation.id, mode: only.mode };
}

/** An answer to a series as a whole: that of a member who is expected at all its dates. */
export function stepOfSeries(
  answer: 'accepted' | 'declined',
  of: MemberOfSeries,
  expected: Readonly<{ asksForMode: boolean }> | null,
): Step {
  if (expected === null) return { do: 'review', cause: 'not-invited' };
  if (answer === 'accepted' && expected.asksForMode) return { do: 'review', cause: 'which-mode' };
  return { do: 'answer-all', of, answer };
}
