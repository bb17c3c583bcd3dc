import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportRow } from '../../api/types';
import { instant } from '../../i18n/format';
import { DueMark } from './DueMark';
import classes from './inbox.module.css';
import { ReportStateMark } from './ReportStateMark';

type Props = Readonly<{ rows: readonly ReportRow[]; current: string | undefined; showsState: boolean }>;

/** Left of the report that is read. */
export function ReportList({ rows, current, showsState }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list}>
      {rows.map((report) => (
        <li key={report.id} className={classes.entry} data-current={report.id === current || undefined}>
          <Link
            id={`meldung-${report.id}`}
            to="."
            search={(before: object) => ({ ...before, meldung: report.id }) as never}
            resetScroll={false}
            className={classes.name}
            aria-current={report.id === current ? 'true' : undefined}
          >
            {report.name}
          </Link>
          <p className={classes.facts}>{[report.carrier, report.city].filter(Boolean).join(', ')}</p>
          <p className={classes.facts}>
            {t('projects.toldAt', { reference: report.reference, at: instant(report.receivedAt) })}
          </p>
          {showsState ? <ReportStateMark state={report.state} /> : <DueMark report={report} />}
        </li>
      ))}
    </ul>
  );
}
