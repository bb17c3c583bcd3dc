import { useTranslation } from 'react-i18next';
import type { MembershipView } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Record<MembershipView['state'], Tone> = {
  proposed: 'info',
  active: 'ok',
  suspended: 'warning',
  ended: 'quiet',
};

export function MembershipMark({ state }: Readonly<{ state: MembershipView['state'] }>) {
  const { t } = useTranslation();
  return <Mark tone={tones[state]}>{t(`contacts.memberships.state.${state}`)}</Mark>;
}
