import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { SeriesView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { clock } from '../../i18n/format';
import { PLANNED_KEYS, planNext } from './series';
import { type PlannedState, StateChoice } from './StateChoice';

type Props = Readonly<{ series: SeriesView; onClose: () => void }>;
const models = ['latest', 'template'] as const;

/** One date more: the latest one is taken over unless somebody wants the template as it was. */
export function NextDateDialog({ series, onClose }: Props) {
  const { t } = useTranslation();
  const [day, setDay] = useState('');
  const [like, setLike] = useState<(typeof models)[number]>('latest');
  const [state, setState] = useState<PlannedState>('draft');
  const { version, template, recurrence, next } = series;
  const action = useAction(planNext(series.id), {
    changes: PLANNED_KEYS,
    onDone: ({ title }) => {
      toast(t('series.madeOne', { title }));
      onClose();
    },
  });
  const startsLocal = day === '' ? undefined : `${day}T${template ? clock(template.startsLocal) : '10:00'}`;
  return (
    <Confirm
      title={t('series.planNext')}
      action={t('series.createOne')}
      isRunning={action.isRunning}
      isReady={recurrence !== null || day !== ''}
      problem={action.problem}
      onConfirm={() => action.run({ version, startsLocal, like, state })}
      onClose={onClose}
    >
      <p>{t('series.planNextText', { title: next.title })}</p>
      <TextInput
        type="date"
        label={t('common.day')}
        description={recurrence && t('series.dayHint')}
        value={day}
        onChange={({ currentTarget: { value } }) => setDay(value)}
      />
      <NativeSelect
        label={t('series.likeLabel')}
        value={like}
        data={models.map((value) => ({ value, label: t(`series.like.${value}`) }))}
        onChange={({ currentTarget: { value } }) => setLike(value as typeof like)}
      />
      <StateChoice value={state} onChange={setState} />
    </Confirm>
  );
}
