/** Why somebody is invited (domain rule R1). Several may hold; the person still gets one mail. */
export const inviteReasons = ['member', 'segment', 'interested', 'speaker', 'guest'] as const;
export type InviteReasonKind = (typeof inviteReasons)[number];

/** A reason with what it names: the group, the segment, the event at which somebody stayed interested. */
export type InviteReason = Readonly<{ kind: InviteReasonKind; name: string }>;

/** Why somebody for whom there is a reason gets no mail all the same. */
export const exclusionCauses = [
  'left_out',
  'objection',
  'unsubscribed',
  'bounced',
  'no_address',
  'restricted',
  'left',
  'paused',
  'not_this_kind',
  'invited',
  'registered',
] as const;
export type ExclusionCause = (typeof exclusionCauses)[number];

/** One person of whom R1 speaks: invited when `excluded` is null. */
export type Recipient = Readonly<{
  personId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string | null;
  language: 'de' | 'en';
  reasons: readonly InviteReason[];
  excluded: ExclusionCause | null;
}>;
