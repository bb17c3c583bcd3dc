import type { MailStatus } from '#libs/mail';
import type { InvitationState } from '#libs/outreach';
import type { PromiseFacts } from './promise-facts.rules.js';

/** Without a word that it came back, a mail counts as delivered after three days. */
export const DELIVERED_MS = 72 * 3_600_000;

export const CAME_BACK: ReadonlySet<MailStatus> = new Set(['bounced', 'failed', 'suppressed', 'expired']);
export const ANSWERED: ReadonlySet<InvitationState> = new Set(['accepted', 'declined', 'declined_interested']);

/** What became of an invitation. */
export const cames = ['sent', 'delivered', 'failed', 'answered'] as const;
export type Came = (typeof cames)[number];

export function cameOf({ hasAnswered, failedAt, isDelivered }: NonNullable<PromiseFacts['invitation']>): Came {
  if (hasAnswered) return 'answered';
  if (failedAt !== null) return 'failed';
  return isDelivered ? 'delivered' : 'sent';
}
