import { createHmac } from 'node:crypto';
import type { MailKind } from '../template.js';

/** `all`: nothing at all any more. `invitations`: mails about one's own registrations still arrive. */
export type SuppressionReach = 'all' | 'invitations';

export type SuppressionReason = 'hard-bounce' | 'unsubscribed' | 'objection' | 'organiser';

/** The key of a mailbox in the list of suppressions; upper and lower case are one mailbox. */
export const addressHash = (address: string, secret: string): string =>
  createHmac('sha256', secret).update('tagwerk-suppression\0').update(address.trim().toLowerCase()).digest('hex');

type Entry = Readonly<{ reach: SuppressionReach; networkId: string | null }>;

/** Whether a mail of this kind, sent for a network, must stay here. */
export const isSuppressed = (kind: MailKind, networkId: string | null, entries: readonly Entry[]): boolean =>
  entries.some(
    (entry) =>
      (entry.networkId === null || entry.networkId === networkId) && (entry.reach === 'all' || kind === 'invitation'),
  );
