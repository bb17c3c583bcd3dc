import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../api/useAction';
import type { ReportPreview } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { instant } from '../../i18n/format';
import { changedWith } from '../registrations/registrations';
import { ATTENDANCE_KEY } from '../../api/keys';
import { ColumnsForm } from './ColumnsForm';
import { importReport, type LookedAt, previewQuery } from './imports';
import { PreviewPeople } from './PreviewPeople';
import classes from './ReportPage.module.css';

type Props = Readonly<{
  eventId: string;
  looked: LookedAt;
  onChange: (looked: LookedAt) => void;
  onClose: () => void;
}>;

/** What reading a report in would do. Nothing is stored before somebody says so. */
export function PreviewPanel({ eventId, looked, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const query = useQuery(previewQuery(eventId, looked));
  const action = useAction(importReport(eventId), {
    changes: [ATTENDANCE_KEY, ...changedWith(eventId)],
    onDone: ({ isNew, people, certain }) => {
      toast(isNew ? t('attendance.report.imported', { count: people, certain }) : t('attendance.report.known'));
      onClose();
    },
  });
  const say = (more: Partial<LookedAt['file']>): void => onChange({ ...looked, file: { ...looked.file, ...more } });
  return (
    <Panel
      title={t('attendance.report.preview', { file: looked.file.fileName })}
      lead={t('attendance.report.unstored')}
    >
      <div className={classes.stack}>
        <Loaded query={query} lines={6}>
          {(preview) => (
            <>
              <Findings preview={preview} />
              {(preview.fault === 'ambiguous-dates' || looked.file.dateOrder !== null) && (
                <NativeSelect
                  label={t('attendance.report.dates')}
                  maw={360}
                  value={looked.file.dateOrder ?? ''}
                  data={[
                    ...(looked.file.dateOrder === null
                      ? [{ value: '', label: t('attendance.report.chooseOrder') }]
                      : []),
                    { value: 'day-first', label: t('attendance.report.dayFirst') },
                    { value: 'month-first', label: t('attendance.report.monthFirst') },
                  ]}
                  onChange={({ currentTarget: { value } }) =>
                    say({ dateOrder: value === 'month-first' ? value : 'day-first' })
                  }
                />
              )}
              {preview.tables.length > 0 && (
                <ColumnsForm
                  tables={preview.tables}
                  said={looked.file.mapping ?? null}
                  onSay={(mapping) => say({ mapping })}
                />
              )}
              {preview.fault === null && <PreviewPeople preview={preview} />}
            </>
          )}
        </Loaded>
        {action.problem && <ProblemNote problem={action.problem} />}
        <div className={classes.steps}>
          {query.data?.fault === null && !query.data.isKnown && (
            <Button loading={action.isRunning} onClick={() => action.run(looked.file)}>
              {t('attendance.report.import', { count: query.data.counts.people })}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('attendance.report.another')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

function Findings({ preview }: Readonly<{ preview: ReportPreview }>) {
  const { t } = useTranslation();
  const { fault, isKnown, layout, from, to, counts, dropped } = preview;
  const outside = dropped.find(({ reason }) => reason === 'outside-event')?.count ?? 0;
  return (
    <>
      {isKnown && <Note tone="info">{t('attendance.report.known')}</Note>}
      {fault !== null && (
        <Note tone={fault === 'ambiguous-dates' ? 'warning' : 'error'}>{t(`problems.attendance.report-${fault}`)}</Note>
      )}
      {fault === null && (
        <Facts
          rows={[
            [t('attendance.report.layout'), layout && t(`attendance.layout.${layout}`)],
            [t('attendance.report.times'), from && to && `${instant(from)} – ${instant(to)}`],
            [t('attendance.report.people'), t('attendance.report.counts', counts)],
          ]}
        />
      )}
      {outside > 0 && <Note tone="warning">{t('attendance.report.outside', { count: outside })}</Note>}
    </>
  );
}
