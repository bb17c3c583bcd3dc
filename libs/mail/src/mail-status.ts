/**
 * The life of an outbox row. `claimed`: a worker holds it and has not begun. `sending`: begun and, for policy `hold`,
 * unclear after a crash. `suppressed`: the address must not be written to. `held`: waits for an organiser's word.
 */
export const mailStatuses = ['queued', 'claimed', 'sending', 'sent', 'held', 'failed', 'suppressed'] as const;
export type MailStatus = (typeof mailStatuses)[number];
