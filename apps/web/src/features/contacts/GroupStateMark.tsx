import { useTranslation } from 'react-i18next';
import type { GroupView } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Record<GroupView['state'], Tone> = {
  forming: 'info',
  active: 'ok',
  paused: 'warning',
  dissolved: 'quiet',
};

export function GroupStateMark({ state }: Readonly<{ state: GroupView['state'] }>) {
  const { t } = useTranslation();
  return <Mark tone={tones[state]}>{t(`contacts.groups.state.${state}`)}</Mark>;
}
