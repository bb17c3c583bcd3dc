import type { LedgerRow } from '../../api/types';
import { shortDay } from '../../i18n/format';

/** What the sentence about an invitation at short notice names. */
export const welcomed = ({ event, sentAt }: NonNullable<LedgerRow['welcome']>) => ({
  title: event.title,
  day: shortDay(sentAt.slice(0, 10)),
});
