import type { ExclusionCause, InviteReason } from '../../api/types';
import { oneOf, page, type RawSearch, text, withoutGaps } from '../../search';

/** The parts of the page: what goes out when, whom it asks, what they said. */
export const parts = ['ablauf', 'empfaenger', 'antworten'] as const;
export type Part = (typeof parts)[number];

/** `stand`: the invited, or who is left out for a cause. */
export type InvitationsSearch = {
  teil?: Part;
  suche?: string;
  seite?: number;
  grund?: InviteReason;
  stand?: ExclusionCause | 'none';
};

export const inviteReasons: readonly InviteReason[] = ['member', 'segment', 'interested', 'speaker', 'guest'];

export const exclusionCauses: readonly ExclusionCause[] = [
  ...(['left_out', 'objection', 'restricted', 'left', 'no_address', 'bounced', 'unsubscribed'] as const),
  ...(['paused', 'not_this_kind', 'series_declined', 'asked', 'invited', 'registered'] as const),
];

export const invitationsSearch = (raw: RawSearch): InvitationsSearch =>
  withoutGaps({
    teil: oneOf(raw.teil, parts),
    suche: text(raw.suche),
    seite: page(raw.seite),
    grund: oneOf(raw.grund, inviteReasons),
    stand: oneOf(raw.stand, ['none' as const, ...exclusionCauses]),
  });

/**
 * The part that somebody finds first. While nobody has been asked that is whom to ask; afterwards what goes out by itself.
 * An address that narrows the list of people means that list.
 */
export const firstPart = ({ teil, suche, grund, stand, seite }: InvitationsSearch, isAsked: boolean): Part =>
  teil ?? (isAsked && !suche && !grund && !stand && !seite ? 'ablauf' : 'empfaenger');
