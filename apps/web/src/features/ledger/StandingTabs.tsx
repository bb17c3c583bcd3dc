import { useTranslation } from 'react-i18next';
import type { LedgerCounts } from '../../api/types';
import { CountTabs } from '../../components/Pills';
import { type RegisterSearch, standings } from './search';

type Chosen = RegisterSearch['stand'];
type Props = Readonly<{ counts: LedgerCounts | undefined; chosen: Chosen; onChoose: (standing: Chosen) => void }>;

/** Where the promises of the list stand, each with its number. */
export function StandingTabs({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const held = { value: 'angehalten', label: t('ledger.heldMark'), count: counts?.held } as const;
  const tabs = [
    { value: 'dringend', label: t('ledger.pressing'), count: counts?.pressing } as const,
    ...((held.count ?? 0) > 0 || chosen === held.value ? [held] : []),
    ...standings
      .map((value) => ({ value, label: t(`ledger.standing.${value}`), count: counts?.byStanding[value] }))
      .filter(({ value, count }) => (count ?? 0) > 0 || value === chosen),
  ];
  return <CountTabs label={t('ledger.byStanding')} all={counts?.total} {...{ tabs, chosen, onChoose }} />;
}
