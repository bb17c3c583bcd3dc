import { useTranslation } from 'react-i18next';
import type { EventState } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Record<EventState, Tone> = {
  draft: 'quiet',
  announced: 'info',
  open: 'ok',
  closed: 'waiting',
  running: 'info',
  held: 'ok',
  documented: 'ok',
  archived: 'quiet',
  cancelled: 'error',
  not_held: 'error',
};

export function EventStateMark({ state, isFull = false }: Readonly<{ state: EventState; isFull?: boolean }>) {
  const { t } = useTranslation();
  if (isFull) return <Mark tone="warning">{t('events.full')}</Mark>;
  return <Mark tone={tones[state]}>{t(`events.state.${state}`)}</Mark>;
}
