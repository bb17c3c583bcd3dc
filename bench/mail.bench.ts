import { resumingAfterKills } from './outreach/resuming.js';
import { deliveryOfMails } from './support/mail-delivery.js';
import type { Result } from './support/result.js';

export const benchmarks: Record<string, () => Promise<Result>> = {
  'mail.10k': deliveryOfMails,
  'mail.resume': resumingAfterKills,
};
