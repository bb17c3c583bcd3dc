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
  /** The promise was let go. */
  isLetGo: boolean;
  /** The promise had been kept when it was told of once more. */
  wasKept: boolean;
  /** After the decision they were asked for somebody to write to (E10), and the question has not left yet. */
  isQuestionDue: boolean;
  told: ToldNews | null;
}>;

/**
 * What its reporter has to be told now; null when nothing is new. An invitation is the last word: whatever becomes of it
 * stands on their page. A question that comes after the decision stands beside what they were told: neither that their
 * project is noted nor that it is invited is told again because of it.
 */
export function newsKindOf(report: Tellable): ToldNews | null {
  const kind = report.told === 'invited' ? null : kindOf(report);
  if (kind !== null && kind !== report.told) return kind;
  return report.isQuestionDue && report.told !== null ? 'question' : null;
}

function kindOf({ state, isInvited, isLetGo, wasKept, isHandedOver, told }: Tellable): ToldNews | null {
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
      // Whoever has heard that it is noted reads on their page what became of that; the others hear it once (E3).
      if ((wasKept || isLetGo) && told === 'noted') return null;
      if (wasKept) return 'already-known';
      if (isLetGo) return 'let-go';
      return isInvited ? 'invited' : 'noted';
  }
}
