import { useTranslation } from 'react-i18next';
import type { Revision } from '../../api/types';
import { Panel } from '../../components/Panel';
import { instant, moment } from '../../i18n/format';
import classes from './RevisionsPanel.module.css';

const TIMES = ['startsLocal', 'endsLocal'];

/** What those who know of the gathering were told, newest first. */
export function RevisionsPanel({ revisions }: Readonly<{ revisions: readonly Revision[] }>) {
  const { t } = useTranslation();
  const shown = (field: string, value: string | null): string => {
    if (value === null || value === '') return '–';
    if (TIMES.includes(field)) return moment(value);
    if (field === 'format') return t(`events.format.${value as 'online'}`);
    return value;
  };
  return (
    <Panel title={t('events.revisionsTitle')}>
      <ol className={classes.list}>
        {revisions.map((revision) => (
          <li key={revision.id}>
            <p className={classes.head}>
              <strong>{t(`events.revision.${revision.kind}`)}</strong>{' '}
              <time dateTime={revision.at}>{instant(revision.at)}</time>
            </p>
            {revision.changes
              .filter(({ field, from, to }) => field !== 'state' && (from !== null || to !== null))
              .map(({ field, from, to }) => (
                <p key={field} className={classes.change}>
                  {t(`events.planField.${field as 'startsLocal'}`)}: <del>{shown(field, from)}</del> →{' '}
                  <ins>{shown(field, to)}</ins>
                </p>
              ))}
            {revision.reason && <p className={classes.change}>{revision.reason}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
