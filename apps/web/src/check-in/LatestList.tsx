import { useTranslation } from 'react-i18next';
import { clockOf } from '../i18n/format';
import { canTakeBack, shownOf } from './latest';
import type { Press } from './types';

/** What was pressed on this device, also what the server made of it later. */
export function LatestList({ latest, onUndo }: Readonly<{ latest: readonly Press[]; onUndo: (press: Press) => void }>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{t('door.latest.title')}</h2>
      {latest.length === 0 && <p className="hint">{t('door.latest.none')}</p>}
      <ul className="rows">
        {shownOf(latest).map((press) => (
          <li key={press.nonce} className={press.isSurprise ? 'surprise' : undefined}>
            <span>
              {clockOf(press.at)} <strong>{press.name || t('door.latest.somebody')}</strong>{' '}
              {t(`door.outcome.${press.outcome}`)}
            </span>
            {press.registrationId !== null && canTakeBack(press, latest) && (
              <button
                type="button"
                aria-label={t('door.latest.undoOf', { name: press.name })}
                onClick={() => onUndo(press)}
              >
                {t('door.latest.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
