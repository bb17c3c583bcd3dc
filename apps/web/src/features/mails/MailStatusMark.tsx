import { useTranslation } from 'react-i18next';
import type { MailStatus } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Record<MailStatus, Tone> = {
  queued: 'waiting',
  claimed: 'waiting',
  sending: 'waiting',
  sent: 'ok',
  bounced: 'error',
  held: 'warning',
  failed: 'error',
  suppressed: 'quiet',
  expired: 'warning',
};

export function MailStatusMark({ status }: Readonly<{ status: MailStatus }>) {
  const { t } = useTranslation();
  return <Mark tone={tones[status]}>{t(`mails.status.${status}`)}</Mark>;
}
