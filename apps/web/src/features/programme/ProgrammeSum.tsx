import { useTranslation } from 'react-i18next';
import type { EventInFull } from '../../api/types';
import { clockSpan, duration } from '../../i18n/format';
import { type Draft, sumsOf } from './agenda';
import classes from './ProgrammePage.module.css';

/** How much of the time there is has been planned. */
export function ProgrammeSum({ drafts, event }: Readonly<{ drafts: readonly Draft[]; event: EventInFull }>) {
  const { t } = useTranslation();
  const { planned, available, overrun } = sumsOf(drafts, event);
  return (
    <div className={classes.sum}>
      <p>
        {t('programme.sum', {
          planned: duration(planned),
          available: duration(available),
          span: clockSpan(event.startsLocal, event.endsLocal),
        })}
      </p>
      <progress
        className={classes.bar}
        data-over={overrun > 0 || undefined}
        value={Math.min(planned, available)}
        max={available}
        aria-label={t('programme.bar')}
      />
    </div>
  );
}
