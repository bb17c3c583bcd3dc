import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { SeriesView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { PLANNED_KEYS, planYear } from './series';
import { type PlannedState, StateChoice } from './StateChoice';

type Props = Readonly<{ series: SeriesView; count: number; onClose: () => void }>;

export function PlanYearDialog({ series, count, onClose }: Props) {
  const { t } = useTranslation();
  const [state, setState] = useState<PlannedState>('draft');
  const action = useAction(planYear(series.id), {
    changes: PLANNED_KEYS,
    onDone: (made) => {
      toast(made.length === 0 ? t('series.plannedNone') : t('series.planned', { count: made.length }));
      onClose();
    },
  });
  const { year, version } = series;
  return (
    <Confirm
      title={t('series.planYearTitle', { year })}
      action={t('series.planYear', { count })}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version, year, state })}
      onClose={onClose}
    >
      <p>{t('series.planYearText', { count, title: series.next.title })}</p>
      <StateChoice value={state} onChange={setState} />
    </Confirm>
  );
}
