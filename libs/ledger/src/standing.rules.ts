/** The names under which a promise is shown, in the order in which it is kept; the last two end it. */
export const obligationStandings = [
  'open',
  'contact_research',
  'bound',
  'ready',
  'invited',
  'delivered',
  'responded',
  'fulfilled',
  'released',
] as const;
export type ObligationStanding = (typeof obligationStandings)[number];

/** What is known of a promise. Only the decisions are stored; everything else is read where it happens. */
export type ObligationFacts = Readonly<{
  ended: 'fulfilled' | 'released' | null;
  /** Somebody of the project can be written to. */
  hasContact: boolean;
  isBound: boolean;
  /** The invitations to its gathering went out before it was among them: it is invited on its own. */
  isWaveOver: boolean;
  /** The latest invitation to the gathering to which it is bound; null without one that is still good. */
  invitation: Readonly<{ isDelivered: boolean; hasBounced: boolean; hasAnswered: boolean }> | null;
}>;

/**
 * Where a promise stands (domain §2, InvitationObligation). `open` waits for a date, `bound` for the wave of its date,
 * `ready` is due on its own. An answer proves the delivery; a mail that came back is none.
 */
export function standingOf({
  ended,
  hasContact,
  isBound,
  isWaveOver,
  invitation,
}: ObligationFacts): ObligationStanding {
  if (ended !== null) return ended;
  if (isBound && invitation !== null) {
    if (invitation.hasAnswered) return 'responded';
    if (!invitation.hasBounced) return invitation.isDelivered ? 'delivered' : 'invited';
  }
  if (!hasContact || invitation?.hasBounced === true) return 'contact_research';
  if (!isBound) return 'open';
  return isWaveOver ? 'ready' : 'bound';
}
