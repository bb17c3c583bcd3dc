import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { AttendanceSheet } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { CorrectionReason } from './CorrectionReason';
import { removeScan, type Scan } from './scans';

type Props = Readonly<{ sheet: AttendanceSheet; scan: Scan; number: number; onClose: () => void }>;

/** Takes a file away; once the sheet is confirmed, with a reason that stays. */
export function RemoveScanDialog({ sheet, scan, number, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const isCorrection = sheet.use === 'corrections';
  const action = useAction(removeScan(sheet.eventId), {
    changes: [ATTENDANCE_KEY],
    onDone: () => {
      toast(t('attendance.scan.removed'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('attendance.scan.removeTitle', { name: t('attendance.scan.name', { number }) })}
      action={t('attendance.scan.remove')}
      danger
      isReady={!isCorrection || reason.trim() !== ''}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ scanId: scan.id, reason })}
      onClose={onClose}
    >
      <p>{t('attendance.scan.removeText')}</p>
      {isCorrection && <CorrectionReason value={reason} onType={setReason} />}
    </Confirm>
  );
}
