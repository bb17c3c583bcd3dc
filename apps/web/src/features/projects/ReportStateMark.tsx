import { useTranslation } from 'react-i18next';
import type { ReportState } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Readonly<Record<ReportState, Tone>> = {
  in_triage: 'info',
  needs_info: 'waiting',
  accepted: 'ok',
  duplicate: 'quiet',
  already_known: 'quiet',
  out_of_scope: 'quiet',
};

export function ReportStateMark({ state }: Readonly<{ state: ReportState }>) {
  const { t } = useTranslation();
  return <Mark tone={tones[state]}>{t(`projects.state.${state}`)}</Mark>;
}
