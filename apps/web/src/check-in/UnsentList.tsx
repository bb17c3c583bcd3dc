import { useTranslation } from 'react-i18next';
import { clockOf } from '../i18n/format';
import type { Left } from './storage';
import { unsentOf } from './unsent';

/** Whom nobody knows of but this device, until somebody has passed it on. */
export function UnsentList({ door, waiting, onForget }: Left & Readonly<{ onForget: () => void }>) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('door.ended.unsent', { title: door.roster.title })}</p>
      <ul>
        {unsentOf(door, waiting).map(({ nonce, at, name, isBack }) => (
          <li key={nonce}>
            {clockOf(at)} {name || t('door.ended.somebody')} {isBack && t('door.outcome.out')}
          </li>
        ))}
      </ul>
      <button type="button" className="primary" onClick={onForget}>
        {t('door.ended.forget')}
      </button>
    </>
  );
}
