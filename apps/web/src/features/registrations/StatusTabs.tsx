import { useTranslation } from 'react-i18next';
import type { RegistrationCounts, RegistrationStatus } from '../../api/types';
import { CountTabs } from '../../components/Pills';

const tabStatuses = {
  angemeldet: ['confirmed'],
  rueckfrage: ['pending_reconfirmation'],
  wartend: ['waitlisted', 'offered'],
  unbestaetigt: ['requested'],
  abgesagt: ['cancelled', 'rejected'],
  teilgenommen: ['attended'],
  'nicht-da': ['no_show'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

type Tab = keyof typeof tabStatuses;

const names = Object.keys(tabStatuses) as readonly Tab[];

/** A tab's statuses as the api wants them; undefined for everybody. */
export const statusesOf = (tab: string | undefined): string | undefined => {
  const found = names.find((name) => name === tab);
  return found && tabStatuses[found].join(',');
};

type Props = Readonly<{
  counts: RegistrationCounts['statuses'] | undefined;
  chosen: string | undefined;
  onChoose: (tab: string | undefined) => void;
}>;

export function StatusTabs({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const of = (statuses: readonly RegistrationStatus[]): number | undefined =>
    counts && statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  // The list without a filter: requests from unproven addresses have a tab of their own.
  const everybody = of(names.flatMap((name) => (name === 'unbestaetigt' ? [] : tabStatuses[name])));
  const tabs = names
    .map((value) => ({ value, label: t(`registrations.tab.${value}`), count: of(tabStatuses[value]) }))
    .filter(
      ({ value, count = 0 }) => count > 0 || ['angemeldet', 'wartend', 'abgesagt'].includes(value) || value === chosen,
    );
  return <CountTabs<string> label={t('registrations.byStatus')} all={everybody} {...{ tabs, chosen, onChoose }} />;
}
