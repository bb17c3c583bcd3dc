import { useTranslation } from 'react-i18next';
import type { RegistrationStatus } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Record<RegistrationStatus, Tone> = {
  requested: 'quiet',
  confirmed: 'ok',
  waitlisted: 'waiting',
  offered: 'info',
  pending_reconfirmation: 'warning',
  rejected: 'error',
  cancelled: 'quiet',
  attended: 'ok',
  no_show: 'error',
};

export function StatusMark({ status }: Readonly<{ status: RegistrationStatus }>) {
  const { t } = useTranslation();
  return <Mark tone={tones[status]}>{t(`registrations.status.${status}`)}</Mark>;
}
