import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Mark } from '../../components/Mark';
import { Panel } from '../../components/Panel';
import { shortDay } from '../../i18n/format';
import { AnsweredDialog } from './AnsweredDialog';
import classes from './inbox.module.css';

/** That its reporter has not heard what became of the report, and why; nothing while the mail is on its way in time. */
export function OwedAnswerPanel({ report, mayWrite }: Readonly<{ report: Report; mayWrite: boolean }>) {
  const { t } = useTranslation();
  const [isSaying, setIsSaying] = useState(false);
  const owed = report.owedAnswer;
  if (owed === null || (owed.why === 'on-its-way' && owed.urgency === 'green')) return null;
  const tone = owed.urgency === 'red' ? 'error' : owed.urgency === 'amber' ? 'warning' : 'quiet';
  return (
    <Panel title={t('projects.owedTitle')}>
      <div className={classes.marks}>
        <Mark tone={tone}>
          {t(owed.urgency === 'red' ? 'projects.owedSince' : 'projects.owedUntil', { day: shortDay(owed.dueOn) })}
        </Mark>
      </div>
      <p>{t(`projects.owed.${owed.why}`)}</p>
      {mayWrite && (
        <div className={classes.actions}>
          <Button variant="default" onClick={() => setIsSaying(true)}>
            {t('projects.answeredAction')}
          </Button>
        </div>
      )}
      {isSaying && <AnsweredDialog report={report} onClose={() => setIsSaying(false)} />}
    </Panel>
  );
}
