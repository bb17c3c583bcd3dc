import type { ReportNews } from '#libs/mail';
import type { ReportState } from '../reports/report-state.rules.js';

/** What they hear: what became of it, or what is missing. */
export type ToldNews = ReportNews['kind'] | 'question';

/** What is known of a report when its reporter may have to be told something. */
export type Tellable = Readonly<{
  state: ReportState;
  isInvited: boolean;
  /** Another network has it now. */
  isHandedOver: boolean;
  /** The promise has ended without an invitation. */
  isLetGo: boolean;
  told: ToldNews | null;
}>;

/**
 * What its reporter has to be told now; null when nothing is new. An invitation is the last word: whatever becomes of it
 * stands on their page.
 */
export function newsKindOf({ state, isInvited, isLetGo, isHandedOver, told }: Tellable): ToldNews | null {
  if (told === 'invited') return null;
  const kind = kindOf(state, { isInvited, isLetGo, isHandedOver });
  return kind === told ? null : kind;
}

function kindOf(
  state: ReportState,
  { isInvited, isLetGo, isHandedOver }: Omit<Tellable, 'state' | 'told'>,
): ToldNews | null {
  switch (state) {
    case 'in_triage':
      return null;
    case 'needs_info':
      return 'question';
    case 'already_known':
      return 'already-known';
    case 'out_of_scope':
      return isHandedOver ? 'handed-over' : 'out-of-scope';
    case 'accepted':
    case 'duplicate':
      if (isInvited) return 'invited';
      return isLetGo ? null : 'noted';
  }
}
