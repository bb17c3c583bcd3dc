import { useTranslation } from 'react-i18next';
import { signs } from './matrix-rows';
import heat from './heat.module.css';
import classes from './Legend.module.css';

const SHOWN = ['P', 'S', 'E', 'A'] as const;
const SHADES = [0, 1, 2, 3, 4] as const;

/** What the signs mean, and the shades while there are any. */
export function Legend({ hasHeat }: Readonly<{ hasHeat: boolean }>) {
  const { t } = useTranslation();
  return (
    <div className={`${classes.legend} ${heat.heat}`}>
      <ul aria-label={t('regularity.legend')}>
        {SHOWN.map((letter) => (
          <li key={letter}>
            <span className={classes.sign} data-heat={hasHeat ? signs[letter].heat : undefined} aria-hidden>
              {signs[letter].sign}
            </span>
            {t(`regularity.sign.${signs[letter].says}`)}
          </li>
        ))}
        <li>{t('regularity.blank')}</li>
      </ul>
      {hasHeat && (
        <ul aria-label={t('regularity.shades')}>
          {SHADES.map((shade) => (
            <li key={shade}>
              <span className={classes.sign} data-heat={shade} aria-hidden />
              {t('regularity.shade', { from: shade * 20, to: (shade + 1) * 20 })}
            </li>
          ))}
        </ul>
      )}
      <p>{t('regularity.partial')}</p>
    </div>
  );
}
