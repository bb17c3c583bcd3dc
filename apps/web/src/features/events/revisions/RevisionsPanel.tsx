import { useTranslation } from 'react-i18next';
import type { Revision } from '../../../api/types';
import { Panel } from '../../../components/Panel';
import { clockOf, longDay, moment, ownZone, when } from '../../../i18n/format';
import { byDay, told } from './revisions';
import classes from './RevisionsPanel.module.css';

/** What those who know of the gathering were told, newest first and by day. */
export function RevisionsPanel({ revisions }: Readonly<{ revisions: readonly Revision[] }>) {
  const { t } = useTranslation();
  return (
    <Panel title={t('events.revisionsTitle')}>
      <ol className={classes.list}>
        {[...byDay(revisions)].map(([day, ofDay]) => (
          <li key={day}>
            <h3>{longDay(day)}</h3>
            <ol className={classes.list}>
              {ofDay.map((revision) => (
                <Told key={revision.id} revision={revision} />
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Told({ revision }: Readonly<{ revision: Revision }>) {
  const { t } = useTranslation();
  const shown = (field: string, value: string | null): string => {
    if (value === null || value === '') return '–';
    if (field === 'startsLocal' || field === 'endsLocal') return moment(value);
    if (field === 'format') return t(`events.format.${value as 'online'}`);
    return value;
  };
  const lines = told(revision).map((change) =>
    'field' in change
      ? {
          name: t(`events.planField.${change.field as 'startsLocal'}`),
          from: shown(change.field, change.from),
          to: shown(change.field, change.to),
        }
      : {
          name: t('events.planField.time'),
          from: when(...change.from, ownZone()),
          to: when(...change.to, ownZone()),
        },
  );
  return (
    <li>
      <p className={classes.head}>
        <strong>{t(`events.revision.${revision.kind}`)}</strong>{' '}
        <time dateTime={revision.at}>{clockOf(revision.at)}</time>
      </p>
      {lines.map(({ name, from, to }) => (
        <p key={name} className={classes.change}>
          {name}: <del>{from}</del> → <ins>{to}</ins>
        </p>
      ))}
      {revision.reason && <p className={classes.change}>{revision.reason}</p>}
    </li>
  );
}
