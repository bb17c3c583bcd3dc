import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../api/types';
import { instant } from '../../i18n/format';
import { actionText, actorText, reasonText, useHistoryWords } from './history';
import classes from './HistoryList.module.css';

type Told = Pick<HistoryEntry, 'id' | 'at' | 'action' | 'actorKind' | 'actorName' | 'reason'>;

/** Who did what and when. Actions that have no words of their own yet stand under their name. */
export function HistoryList({ entries }: Readonly<{ entries: readonly Told[] }>) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  if (entries.length === 0) return <p>{t('common.historyEmpty')}</p>;
  return (
    <ol className={classes.list}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <time dateTime={entry.at}>{instant(entry.at)}</time>
          <span>
            {actionText(words, entry.action) ?? entry.action}
            <span className={classes.actor}> · {actorText(words, entry)}</span>
            {entry.reason && <em> {reasonText(words, entry.reason)}</em>}
          </span>
        </li>
      ))}
    </ol>
  );
}
