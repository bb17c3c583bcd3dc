/** Whether an address is at fault for good, a mail did not arrive for another reason, or has not arrived yet. */
export const severities = ['hard', 'soft', 'delayed'] as const;
export type Severity = (typeof severities)[number];

/** Why a mail came back, in words that a person understands. */
export const bounceReasons = [
  'unknown-address',
  'unknown-domain',
  'closed-mailbox',
  'full-mailbox',
  'too-large',
  'refused',
  'unreachable',
  'other',
] as const;
export type BounceReason = (typeof bounceReasons)[number];
