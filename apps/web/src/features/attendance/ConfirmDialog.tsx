import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { AttendanceSheet } from '../../api/types';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { changedWith } from '../registrations/registrations';
import { confirmSheet, MOST_WITHOUT_NAME } from './attendance';
import { openRows } from './sheet-rows';

/** Says what confirming does, in numbers, before it is done for good. */
export function ConfirmDialog({ sheet, onClose }: Readonly<{ sheet: AttendanceSheet; onClose: () => void }>) {
  const { t } = useTranslation();
  const [headcount, setHeadcount] = useState('0');
  const open = openRows(sheet).length;
  const number = Number(headcount);
  const action = useAction(confirmSheet(sheet.eventId), {
    changes: changedWith(sheet.eventId),
    onDone: () => {
      toast(t('attendance.confirmed'));
      onClose();
    },
  });
  const { present, partial, excused, absent, substituted } = sheet.counts;
  return (
    <Confirm
      title={t('attendance.confirmTitle')}
      action={t('attendance.confirm')}
      isReady={Number.isInteger(number) && number >= 0 && number <= MOST_WITHOUT_NAME}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ version: sheet.version, restAbsent: open > 0, headcount: number })}
      onClose={onClose}
    >
      <p>{t('attendance.confirmCounts', { came: present + partial, excused: excused + substituted, absent })}</p>
      {open > 0 && (
        <p>
          <strong>{t('attendance.confirmRest', { count: open })}</strong>
        </p>
      )}
      <ul>
        <li>{t('attendance.confirmSettles')}</li>
        <li>{t('attendance.confirmHolds')}</li>
        <li>{t('attendance.confirmLater')}</li>
      </ul>
      <TextInput
        type="number"
        min={0}
        max={MOST_WITHOUT_NAME}
        label={t('attendance.headcount')}
        description={t('attendance.headcountHint')}
        value={headcount}
        onChange={(event) => setHeadcount(event.currentTarget.value)}
      />
    </Confirm>
  );
}
