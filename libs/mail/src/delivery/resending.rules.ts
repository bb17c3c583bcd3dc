import type { MailStatus } from '../mail-status.js';
import { judgeFault } from './bounce.rules.js';

/** Why a mail that did not arrive stays as it is when all that failed are sent again. */
export const stayCauses = ['dead', 'suppressed', 'too-large', 'over', 'forgotten'] as const;
export type StayCause = (typeof stayCauses)[number];

/** `again`: may arrive the next time. `unclear`: may have arrived, so it is never sent along with the others. */
export type Fate = 'again' | 'unclear' | StayCause;

/** States of a mail that did not reach anybody, as far as is known. */
export const stuckStatuses = ['failed', 'bounced', 'held', 'suppressed', 'expired'] as const satisfies MailStatus[];

export type StuckMail = Readonly<{
  status: (typeof stuckStatuses)[number];
  /** The last word of the mail server. */
  response: string | null;
  /** What came back last, if anything. */
  diagnosis: string | null;
  /** Somebody reported that nobody has this address. */
  isDead: boolean;
  /** Nothing of this kind may go there any more. */
  isSuppressed: boolean;
  goodUntil: Date | null;
  isForgotten: boolean;
}>;

/** What becomes of a mail when everything that failed is sent again: only what can arrive the next time goes out. */
export function fateOf(mail: StuckMail, now: Date): Fate {
  const { status, goodUntil, isForgotten, isDead, isSuppressed } = mail;
  if (status === 'expired' || (goodUntil !== null && goodUntil <= now)) return 'over';
  if (isForgotten) return 'forgotten';
  if (isDead) return 'dead';
  if (status === 'suppressed' || isSuppressed) return 'suppressed';
  if (status === 'held') return 'unclear';
  const { severity, reason } = judgeFault({ status: '', diagnosis: mail.diagnosis ?? mail.response ?? '' });
  if (severity === 'hard') return 'dead';
  return reason === 'too-large' ? 'too-large' : 'again';
}
