import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { AttendanceSheet, ReportReview } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { changedWith } from '../registrations/registrations';
import { adopt } from './imports';
import classes from './ReportPage.module.css';
import { nameOf } from './sheet-rows';

type Props = Readonly<{ review: ReportReview; sheet: AttendanceSheet; mayDecide: boolean }>;

/** Where the sheet says something else than the reports: the word of a human stands until somebody takes the report's. */
export function DifferencesPanel({ review, sheet, mayDecide }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const needsReason = review.use === 'corrections';
  const action = useAction(adopt(sheet.eventId), {
    changes: [ATTENDANCE_KEY, ...changedWith(sheet.eventId)],
    onDone: () => toast(t('attendance.report.adopted')),
  });
  if (review.differences.length === 0) return null;
  const said = (status: string, minutes: number | null): string =>
    [t(`attendance.status.${status as 'present'}`), minutes !== null && t('attendance.minutesShort', { minutes })]
      .filter(Boolean)
      .join(', ');
  return (
    <Panel title={t('attendance.report.differences')} lead={t('attendance.report.differencesText')} flush>
      {action.problem && <ProblemNote problem={action.problem} />}
      {mayDecide && needsReason && (
        <TextInput
          className={classes.reason}
          label={t('attendance.report.reason')}
          description={t('attendance.reasonHint')}
          value={reason}
          maxLength={1000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Rows>
        {review.differences.map(({ registrationId, told, mark }) => {
          const row = sheet.rows.find((one) => one.registrationId === registrationId);
          const name = row ? nameOf(row) : t('attendance.report.gone');
          return (
            <ListRow
              key={registrationId}
              title={name}
              note={t('attendance.report.against', {
                report: said(told.status, told.minutes),
                sheet: mark ? said(mark.status, mark.minutes) : t('attendance.unmarked'),
              })}
              aside={
                mayDecide && (
                  <Button
                    variant="default"
                    disabled={needsReason && reason.trim() === ''}
                    loading={action.isRunning}
                    aria-label={t('attendance.report.adoptOf', { name })}
                    onClick={() => action.run({ people: [{ registrationId, version: mark?.version ?? 0 }], reason })}
                  >
                    {t('attendance.report.adopt')}
                  </Button>
                )
              }
            />
          );
        })}
      </Rows>
    </Panel>
  );
}
