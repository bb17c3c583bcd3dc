import type { ExclusionCause, InviteReason } from '../../api/types';
import { oneOf, page, type RawSearch, text, withoutGaps } from '../../search';

/** `stand`: the invited, or who is left out for a cause. */
export type InvitationsSearch = {
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
    suche: text(raw.suche),
    seite: page(raw.seite),
    grund: oneOf(raw.grund, inviteReasons),
    stand: oneOf(raw.stand, ['none' as const, ...exclusionCauses]),
  });
