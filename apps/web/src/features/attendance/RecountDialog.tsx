import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceSheet } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { changedWith } from '../registrations/registrations';
import { CorrectionReason } from './CorrectionReason';
import { MOST_WITHOUT_NAME, recountSheet } from './attendance';

/** How many were there without a name, once that is confirmed and was not so. */
export function RecountDialog({ sheet, onClose }: Readonly<{ sheet: AttendanceSheet; onClose: () => void }>) {
  const { t } = useTranslation();
  const [headcount, setHeadcount] = useState(String(sheet.headcount));
  const [reason, setReason] = useState('');
  const number = Number(headcount);
  const fits = headcount.trim() !== '' && Number.isInteger(number) && number >= 0 && number <= MOST_WITHOUT_NAME;
  const action = useAction(recountSheet(sheet.eventId), {
    changes: changedWith(sheet.eventId),
    onDone: () => {
      toast(t('attendance.recounted'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('attendance.recount')}
      action={t('attendance.correct')}
      isReady={fits && number !== sheet.headcount && reason.trim() !== ''}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ headcount: number, reason })}
      onClose={onClose}
    >
      <p>{t('attendance.correctionText')}</p>
      <TextInput
        type="number"
        min={0}
        max={MOST_WITHOUT_NAME}
        required
        label={t('attendance.headcount')}
        description={t('attendance.headcountHint')}
        value={headcount}
        onChange={(event) => setHeadcount(event.currentTarget.value)}
      />
      <CorrectionReason value={reason} onType={setReason} />
    </Confirm>
  );
}
