import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../api/types';
import { instant } from '../i18n/format';
import classes from './HistoryList.module.css';

type Translate = (key: string) => string;

/** Who did what and when. Actions that have no words of their own yet stand under their name. */
export function HistoryList({ entries }: Readonly<{ entries: readonly HistoryEntry[] }>) {
  const { t, i18n } = useTranslation();
  // Actions come from the server, so their keys only exist at run time.
  const translate = t as unknown as Translate;
  const worded = (action: string): string =>
    i18n.exists(`history.${action}`) ? translate(`history.${action}`) : action;
  if (entries.length === 0) return <p>{t('common.historyEmpty')}</p>;
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{instant(entry.at)}</time>
          <span>
            {worded(entry.action)}
            {entry.actorName && <span className={classes.actor}> · {entry.actorName}</span>}
            {entry.reason && <em> {entry.reason}</em>}
          </span>
        </li>
      ))}
    </ol>
  );
}
