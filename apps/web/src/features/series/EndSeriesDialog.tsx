import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { SeriesView } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { endSeries, PLANNED_KEYS } from './series';

export function EndSeriesDialog({ series, onClose }: Readonly<{ series: SeriesView; onClose: () => void }>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const action = useAction(endSeries(series.id), {
    changes: PLANNED_KEYS,
    onDone: () => {
      toast(t('series.end.done'));
      onClose();
    },
  });
  return (
    <Confirm
      danger
      title={t('series.end.action')}
      action={t('series.end.action')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: series.version, reason })}
      onClose={onClose}
    >
      <p>{t('series.end.text')}</p>
      <Textarea
        label={t('series.end.reason')}
        description={t('series.end.reasonHint')}
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
    </Confirm>
  );
}
