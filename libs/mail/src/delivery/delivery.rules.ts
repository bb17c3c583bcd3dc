import type { MailPolicy } from '../outbox/outgoing-mail.js';
import type { MailStatus } from '../mail-status.js';

/**
 * How an attempt ended. `refused`: the server answered about this mail. `connection`: it did not, and `begun` says
 * whether the message may have reached it.
 */
export type Attempt =
  | Readonly<{ kind: 'accepted'; response: string }>
  | Readonly<{ kind: 'refused'; code: number; command: string; response: string }>
  | Readonly<{ kind: 'connection'; begun: boolean; response: string }>;

export type Verdict = Readonly<{
  status: Extract<MailStatus, 'sent' | 'queued' | 'failed' | 'held'>;
  /** Until the next attempt. */
  delaySeconds?: number;
  /** The mailbox does not exist: nobody writes to it again. */
  hardBounce?: boolean;
}>;

// Quick at first, because most troubles and greylists pass in minutes; then over a good day.
const LADDER_SECONDS = [10, 30, 60, 300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 43_200];

/** Attempts an SMTP server may answer before a mail counts as failed. */
export const ATTEMPTS = LADDER_SECONDS.length + 1;

/** Times a mail may be in the hands of a dying worker before it counts as the cause. */
export const CRASHES = 5;

/**
 * What becomes of a mail after an attempt.
 * @param attempts including this one
 * @param jitter 0..1; spreads mails that failed together by a fifth to both sides
 */
export function judge(attempt: Attempt, policy: MailPolicy, attempts: number, jitter: number): Verdict {
  if (attempt.kind === 'accepted') return { status: 'sent' };
  if (attempt.kind === 'connection' && attempt.begun && policy === 'hold') return { status: 'held' };
  if (attempt.kind === 'refused' && isFinal(attempt)) {
    return { status: 'failed', hardBounce: isUnknownMailbox(attempt) };
  }
  const step = LADDER_SECONDS[attempts - 1];
  if (step === undefined) return { status: 'failed' };
  return { status: 'queued', delaySeconds: Math.round(step * (0.8 + 0.4 * jitter)) };
}

// 5xx ends a mail (RFC 5321, 4.2.1). Not in answer to MAIL FROM: it speaks of our own sender or sign-in, all mails
// would fail at once, and an operator has a day to mend it. 503 speaks of the session.
const isFinal = ({ code, command }: { code: number; command: string }): boolean =>
  code >= 500 && code !== 503 && command !== 'MAIL FROM';

// RFC 3463: class 5.1 is about addresses; .7 and .8 of it about the sender's.
function isUnknownMailbox({ command, response }: { command: string; response: string }): boolean {
  return command === 'RCPT TO' && /^5\d\d[ -]5\.1\.(?!7\b|8\b)\d+/.test(response);
}

const PAUSE_SECONDS = [5, 10, 30, 60];

/** How long a lane waits after its mail server did not answer a probe `failures` times in a row. */
export function pauseSeconds(failures: number, jitter: number): number {
  const step = PAUSE_SECONDS[Math.min(failures, PAUSE_SECONDS.length) - 1]!;
  return step * (0.8 + 0.4 * jitter);
}
