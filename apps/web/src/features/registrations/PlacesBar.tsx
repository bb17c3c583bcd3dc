import { useTranslation } from 'react-i18next';
import type { RegistrationCounts } from '../../api/types';
import { count } from '../../i18n/format';
import classes from './PlacesBar.module.css';

type Places = RegistrationCounts['places'][number];

/** How full one way of taking part is: in words, and as a bar. */
export function PlacesBar({ place }: Readonly<{ place: Places }>) {
  const { t } = useTranslation();
  const { mode, capacity, free, taken, held, waiting } = place;
  const more = [
    held > 0 && t('registrations.held', { count: held }),
    waiting > 0 && t('registrations.waiting', { count: waiting }),
  ].filter((words) => words !== false);
  if (capacity === null || free === null) {
    return (
      <p>
        <strong>{t(`events.mode.${mode}`)}</strong>: {t('registrations.unlimited')}
      </p>
    );
  }
  return (
    <div className={classes.places}>
      <p>
        <strong>{t(`events.mode.${mode}`)}</strong>:{' '}
        {[t('registrations.taken', { taken: count(taken), capacity: count(capacity) }), ...more].join(' · ')}
      </p>
      <progress
        className={classes.bar}
        value={Math.min(taken, capacity)}
        max={Math.max(capacity, 1)}
        aria-label={t(`events.mode.${mode}`)}
        data-full={free <= 0 || undefined}
      />
    </div>
  );
}
