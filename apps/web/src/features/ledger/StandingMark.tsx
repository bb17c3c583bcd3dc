import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/types';
import { Mark, type Tone } from '../../components/Mark';

const tones: Readonly<Record<LedgerRow['standing'], Tone>> = {
  open: 'waiting',
  contact_research: 'warning',
  bound: 'waiting',
  ready: 'warning',
  invited: 'info',
  delivered: 'info',
  responded: 'ok',
  fulfilled: 'ok',
  released: 'quiet',
};

/** Where a promise stands. */
export function StandingMark({ standing }: Readonly<{ standing: LedgerRow['standing'] }>) {
  const { t } = useTranslation();
  return <Mark tone={tones[standing]}>{t(`ledger.standing.${standing}`)}</Mark>;
}
