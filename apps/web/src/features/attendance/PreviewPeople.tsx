import { useTranslation } from 'react-i18next';
import type { ReportPreview } from '../../api/types';
import classes from './ReportPage.module.css';

/** Who is in a report, for how long, and which of its lines do not count. */
export function PreviewPeople({ preview: { people, counts, dropped } }: Readonly<{ preview: ReportPreview }>) {
  const { t } = useTranslation();
  const more = counts.people - people.length;
  return (
    <>
      <div className={classes.scroll} role="region" aria-label={t('attendance.report.who')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('attendance.report.nameInReport')}</th>
              <th scope="col">{t('attendance.report.minutes')}</th>
              <th scope="col">{t('attendance.report.matches')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ name, kind, minutes, match }, index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td>{minutes}</td>
                <td>{kind === 'person' ? t(`attendance.match.${match}`) : t(`attendance.kind.${kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p>{t('attendance.report.more', { count: more })}</p>}
      {dropped.length > 0 && (
        <div>
          <h3>{t('attendance.report.dropped')}</h3>
          <ul className={classes.list}>
            {dropped.map(({ reason, count }) => (
              <li key={reason}>{t(`attendance.dropReason.${reason}`, { count })}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
