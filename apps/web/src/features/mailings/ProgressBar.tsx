import { useTranslation } from 'react-i18next';
import type { Mailing } from '../../api/types';
import { outcomeOf } from './progress';
import classes from './ProgressBar.module.css';

type Props = Readonly<{ progress: Mailing['progress']; total: number; isHeld: boolean }>;

/** „41 von 137 zugestellt, 2 Fehler“, as a bar and in words. */
export function ProgressBar({ progress, total, isHeld }: Props) {
  const { t } = useTranslation();
  const { delivered, failed, waiting } = outcomeOf(progress);
  const words = [
    t('mailings.delivered', { done: delivered, total }),
    failed > 0 && t('mailings.failed', { count: failed }),
  ].filter(Boolean);
  return (
    <div className={classes.progress}>
      <progress aria-label={t('mailings.howFar')} value={delivered + failed} max={Math.max(1, total)} />
      <p role="status">{words.join(', ')}</p>
      {failed > 0 && <p>{t('mailings.failedText')}</p>}
      {waiting > 0 && <p className={classes.quiet}>{t(isHeld ? 'mailings.waitsHeld' : 'mailings.mayClose')}</p>}
    </div>
  );
}
