import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceSheet, SheetRow } from '../../api/types';
import { useAction } from '../../api/useAction';
import { withTicks } from '../../chosen';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { changedWith } from '../registrations/registrations';
import { ATTENDANCE_KEY } from '../../api/keys';
import { CorrectionReason } from './CorrectionReason';
import { sendMarks } from './attendance';
import type { Scan } from './scans';
import { likelySigned, nameOf, signable, signedMarks } from './sheet-rows';
import classes from './SignaturesDialog.module.css';

type Props = Readonly<{ sheet: AttendanceSheet; scan: Scan; number: number; onClose: () => void }>;

/** Says of people that they signed this list; each of them can be left out. */
export function SignaturesDialog({ sheet, scan, number, onClose }: Props) {
  const { t } = useTranslation();
  const people = signable(sheet);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(people.filter((row) => likelySigned(row, scan.id)).map(({ registrationId }) => registrationId)),
  );
  const [reason, setReason] = useState('');
  const isCorrection = sheet.use === 'corrections';
  const count = chosen.size;
  const action = useAction(
    (input: { ids: readonly string[]; reason: string }, key: string) =>
      sendMarks(
        sheet.eventId,
        signedMarks(sheet, new Set(input.ids), scan.id),
        isCorrection ? input.reason : null,
        key,
      ),
    {
      changes: [ATTENDANCE_KEY, ...changedWith(sheet.eventId)],
      onDone: () => {
        toast(t('attendance.scan.signed', { count }));
        onClose();
      },
    },
  );
  const noteOf = ({ mark, mode }: SheetRow): string | undefined => {
    if (mark === null) return t('attendance.scan.unmarkedHint');
    if (mark.evidence === 'signature' && mark.scanId !== null && mark.scanId !== scan.id) {
      return t('attendance.scan.otherList');
    }
    return mode === 'online' ? t('attendance.scan.online') : undefined;
  };
  return (
    <Confirm
      title={t('attendance.scan.signTitle', { name: t('attendance.scan.name', { number }) })}
      action={t('attendance.scan.signAction', { count })}
      isReady={count > 0 && (!isCorrection || reason.trim() !== '')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run({ ids: [...chosen], reason })}
      onClose={onClose}
    >
      {people.length === 0 ? <p>{t('attendance.scan.nobody')}</p> : <p>{t('attendance.scan.signText')}</p>}
      {isCorrection && <p>{t('attendance.correctionText')}</p>}
      {people.length > 0 && (
        <fieldset className={classes.people}>
          <legend>{t('attendance.scan.people')}</legend>
          {people.map((row) => (
            <Checkbox
              key={row.registrationId}
              label={[nameOf(row), row.organisationName].filter((part) => part !== '').join(', ')}
              description={noteOf(row)}
              checked={chosen.has(row.registrationId)}
              onChange={({ currentTarget }) =>
                setChosen(withTicks(chosen, [row.registrationId], currentTarget.checked))
              }
            />
          ))}
        </fieldset>
      )}
      {isCorrection && <CorrectionReason value={reason} onType={setReason} />}
    </Confirm>
  );
}
