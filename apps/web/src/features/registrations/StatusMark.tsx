import type { RegistrationStatus } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';
import { useStatusText } from './useStatusText';

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

type Props = Readonly<{ status: RegistrationStatus; position?: number | null }>;

export function StatusMark({ status, position = null }: Props) {
  const statusText = useStatusText();
  return <Mark tone={tones[status]}>{statusText({ status, position })}</Mark>;
}
