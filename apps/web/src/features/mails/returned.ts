import type { TFunction } from 'i18next';
import type { MailRow } from '../../api/types';

/** Why a mail did not arrive, or that it is late, in one sentence. */
export const returnedText = (t: TFunction, { severity, reason }: NonNullable<MailRow['returned']>): string =>
  t(`mails.returned.${severity}`, { reason: t(`mails.reason.${reason}`) });
