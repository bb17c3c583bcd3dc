import type { Language } from '#libs/kernel';
import type { SuppressionReason } from '#libs/mail';
import type { EmailStatus, PersonState, Salutation } from '#libs/networks';
import { type WishCause, wishCauses } from '../audience/preference.rules.js';

/**
 * Why somebody is invited (domain rule R1). Several may hold; the person still gets one mail. `short_notice`: for a
 * promised project, but not by its promise (E2).
 */
export const inviteReasons = [
  ...(['obligation', 'short_notice', 'member', 'segment', 'interested', 'speaker', 'guest'] as const),
] as const;
export type InviteReasonKind = (typeof inviteReasons)[number];

/** A reason with what it names: the promised project, the group, the segment, the event at which somebody stayed interested. */
export type InviteReason = Readonly<{ kind: InviteReasonKind; name: string }>;

/** Why somebody for whom there is a reason gets no mail all the same; of several the first here is told. */
export const exclusionCauses = [
  'left_out',
  'objection',
  'restricted',
  'left',
  'no_address',
  'bounced',
  'unsubscribed',
  ...wishCauses,
  'series_declined',
  'invited',
  'registered',
] as const;
export type ExclusionCause = (typeof exclusionCauses)[number];

/** Somebody for whom there is a reason, as the database and the list of suppressions know them. */
export type Candidate = Readonly<{
  personId: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string | null;
  language: Language;
  /** The version of the mailbox, for links. */
  linkVersion: number;
  reasons: readonly InviteReason[];
  /** What is promised to projects they speak for: that they are invited to this event. */
  promises: readonly string[];
  state: Extract<PersonState, 'active' | 'inactive' | 'restricted'>;
  hasObjected: boolean;
  emailStatus: EmailStatus;
  /** Why an organiser took them out; null when nobody did. */
  leftOut: string | null;
  /** What they have asked for themselves, and what stands against this invitation. */
  wish: WishCause | null;
  /** Has said that they come to no date of the event's series. */
  hasDeclinedSeries: boolean;
  isInvited: boolean;
  /** Has registered for the event, or has cancelled: was asked and has answered. */
  hasRegistered: boolean;
}>;

/** One person of whom R1 speaks: invited when `excluded` is null. */
export type Recipient = Candidate & Readonly<{ excluded: ExclusionCause | null }>;

type Spared = SuppressionReason | null;

const obstacles: Readonly<Record<ExclusionCause, (person: Candidate, spared: Spared) => boolean>> = {
  // What was promised is let go by two people for a cause, not by leaving somebody out.
  left_out: ({ leftOut, promises }) => leftOut !== null && promises.length === 0,
  objection: ({ hasObjected }, spared) => hasObjected || spared === 'objection',
  restricted: ({ state }) => state === 'restricted',
  left: ({ state }) => state === 'inactive',
  no_address: ({ email }) => email === null,
  bounced: ({ emailStatus }, spared) => emailStatus === 'hard_bounce' || spared === 'hard-bounce',
  unsubscribed: (_person, spared) => spared !== null,
  // Whoever was silent for long and is reported anew is asked anew (domain rule E5).
  asked: ({ wish, promises }) => wish === 'asked' && promises.length === 0,
  paused: ({ wish }) => wish === 'paused',
  not_this_kind: ({ wish }) => wish === 'not_this_kind',
  series_declined: ({ hasDeclinedSeries }) => hasDeclinedSeries,
  invited: ({ isInvited }) => isInvited,
  registered: ({ hasRegistered }) => hasRegistered,
};

/** The one cause that is told; null for whoever is invited. @param spared why the list of suppressions has the address */
export const exclusionOf = (person: Candidate, spared: Spared): ExclusionCause | null =>
  exclusionCauses.find((cause) => obstacles[cause](person, spared)) ?? null;

/** Everybody with each reason once and the one cause that speaks against them. @param spared address -> why it is not written to */
export const judged = (candidates: readonly Candidate[], spared: ReadonlyMap<string, SuppressionReason>): Recipient[] =>
  candidates.map((person) => ({
    ...person,
    reasons: eachOnce(person.reasons),
    excluded: exclusionOf(person, person.email === null ? null : (spared.get(person.email) ?? null)),
  }));

/** In the order of the kinds, then by name: the same whatever the database did first. */
function eachOnce(reasons: readonly InviteReason[]): readonly InviteReason[] {
  if (reasons.length === 1) return reasons;
  const rank = ({ kind, name }: InviteReason): string => `${inviteReasons.indexOf(kind)} ${name}`;
  const byRank = new Map(reasons.map((reason) => [rank(reason), reason]));
  return [...byRank.keys()].sort().map((key) => byRank.get(key)!);
}

export const isInvitable = ({ excluded }: Pick<Recipient, 'excluded'>): boolean => excluded === null;

/** How many are invited, for which reasons, and how many are not, for which causes. A person counts for each of their reasons. */
export type RecipientCounts = Readonly<{
  invited: number;
  reasons: Readonly<Record<InviteReasonKind, number>>;
  excluded: Readonly<Record<ExclusionCause, number>>;
}>;

export function countRecipients(recipients: readonly Pick<Recipient, 'excluded' | 'reasons'>[]): RecipientCounts {
  const invited = recipients.filter(isInvitable);
  const zero = <Key extends string>(keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  const [reasons, excluded] = [zero(inviteReasons), zero(exclusionCauses)];
  for (const person of invited)
    person.reasons.forEach(({ kind }, at) => {
      if (person.reasons.findIndex((reason) => reason.kind === kind) === at) reasons[kind] += 1;
    });
  for (const { excluded: cause } of recipients) if (cause !== null) excluded[cause] += 1;
  return { invited: invited.length, reasons, excluded };
}
