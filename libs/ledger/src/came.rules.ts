import type { PromiseFacts } from './promise-facts.rules.js';

/** What became of an invitation. */
export const cames = ['sent', 'delivered', 'failed', 'answered'] as const;
export type Came = (typeof cames)[number];

export function cameOf({ hasAnswered, failedAt, isDelivered }: NonNullable<PromiseFacts['invitation']>): Came {
  if (hasAnswered) return 'answered';
  if (failedAt !== null) return 'failed';
  return isDelivered ? 'delivered' : 'sent';
}
