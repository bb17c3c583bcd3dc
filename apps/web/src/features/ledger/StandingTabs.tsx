import { useTranslation } from 'react-i18next';
import type { LedgerCounts } from '../../api/types';
import classes from '../../components/Pills.module.css';
import { count } from '../../i18n/format';
import { type RegisterSearch, standings } from './search';

type Chosen = RegisterSearch['stand'];
type Props = Readonly<{ counts: LedgerCounts | undefined; chosen: Chosen; onChoose: (standing: Chosen) => void }>;

/** Where the promises of the list stand, each with its number. */
export function StandingTabs({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const shown = standings.filter((one) => (counts?.byStanding[one] ?? 0) > 0 || one === chosen);
  const tab = (value: Chosen, label: string, number: number | undefined) => (
    <button
      key={label}
      type="button"
      className={classes.tab}
      aria-pressed={chosen === value}
      onClick={() => onChoose(value)}
    >
      {label} <span className={classes.count}>{number === undefined ? '…' : count(number)}</span>
    </button>
  );
  return (
    <div className={classes.tabs} role="group" aria-label={t('ledger.byStanding')}>
      {tab(undefined, t('common.all'), counts?.total)}
      {tab('dringend', t('ledger.pressing'), counts?.pressing)}
      {((counts?.held ?? 0) > 0 || chosen === 'angehalten') && tab('angehalten', t('ledger.heldMark'), counts?.held)}
      {shown.map((one) => tab(one, t(`ledger.standing.${one}`), counts?.byStanding[one]))}
    </div>
  );
}
