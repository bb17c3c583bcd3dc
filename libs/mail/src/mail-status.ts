/**
 * The life of an outbox row. `claimed`: a worker holds it and has not begun. `sending`: begun and, for policy `hold`,
 * unclear after a crash. `suppressed`: the address must not be written to. `expired`: what it asks for was over before it
 * could go out. `held`: waits for an organiser's word. `bounced`: it went out and came back.
 */
export const mailStatuses = [
  'queued',
  'claimed',
  'sending',
  'sent',
  'bounced',
  'held',
  'failed',
  'suppressed',
  'expired',
] as const;
export type MailStatus = (typeof mailStatuses)[number];
