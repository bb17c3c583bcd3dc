import type { RegistrationStatus } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';
import { type Standing, useStatusText } from './useStatusText';

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

export function StatusMark({ of }: Readonly<{ of: Standing }>) {
  return <Mark tone={tones[of.status]}>{useStatusText()(of)}</Mark>;
}
