import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { ReportReview } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { MoreMenu } from '../../components/MoreMenu';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { instant } from '../../i18n/format';
import { changedWith } from '../registrations/registrations';
import { removeReport } from './imports';

type Props = Readonly<{ review: ReportReview; mayDecide: boolean }>;

/** The reports that were read in, each of which can be taken back. */
export function ReportsPanel({ review: { eventId, reports }, mayDecide }: Props) {
  const { t } = useTranslation();
  const [going, setGoing] = useState<ReportReview['reports'][number] | null>(null);
  const action = useAction(removeReport(eventId), {
    changes: [ATTENDANCE_KEY, ...changedWith(eventId)],
    onDone: () => setGoing(null),
  });
  if (reports.length === 0) return null;
  return (
    <Panel title={t('attendance.report.reports')} flush>
      <Rows>
        {reports.map((report) => {
          const { id, fileName, layout, people, dropped, importedAt, importedByName } = report;
          const name = fileName || t(`attendance.layout.${layout}`);
          return (
            <ListRow
              key={id}
              title={name}
              text={t('attendance.report.inFile', { layout: t(`attendance.layout.${layout}`), people, dropped })}
              note={t('attendance.report.importedAt', {
                at: instant(importedAt),
                by: importedByName ?? t('attendance.somebody'),
              })}
              aside={
                mayDecide && (
                  <MoreMenu
                    of={name}
                    steps={[
                      { label: t('attendance.report.remove'), isDangerous: true, onPick: () => setGoing(report) },
                    ]}
                  />
                )
              }
            />
          );
        })}
      </Rows>
      {going && (
        <Confirm
          title={t('attendance.report.removeTitle')}
          action={t('attendance.report.remove')}
          danger
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={() => action.run(going.id)}
          onClose={() => setGoing(null)}
        >
          <p>{t('attendance.report.removeText')}</p>
        </Confirm>
      )}
    </Panel>
  );
}
