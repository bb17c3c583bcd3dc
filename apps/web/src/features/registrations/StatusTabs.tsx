import { useTranslation } from 'react-i18next';
import type { RegistrationCounts, RegistrationStatus } from '../../api/types';
import classes from '../../components/Pills.module.css';
import { count } from '../../i18n/format';

const tabs = {
  angemeldet: ['confirmed'],
  rueckfrage: ['pending_reconfirmation'],
  wartend: ['waitlisted', 'offered'],
  unbestaetigt: ['requested'],
  abgesagt: ['cancelled', 'rejected'],
  teilgenommen: ['attended'],
  'nicht-da': ['no_show'],
} as const satisfies Record<string, readonly RegistrationStatus[]>;

type Tab = keyof typeof tabs;

const names = Object.keys(tabs) as readonly Tab[];

/** A tab's statuses as the api wants them; undefined for everybody. */
export const statusesOf = (tab: string | undefined): string | undefined => {
  const found = names.find((name) => name === tab);
  return found && tabs[found].join(',');
};

type Props = Readonly<{
  counts: RegistrationCounts['statuses'] | undefined;
  chosen: string | undefined;
  onChoose: (tab: string | undefined) => void;
}>;

export function StatusTabs({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const of = (statuses: readonly RegistrationStatus[]): number =>
    statuses.reduce((sum, status) => sum + (counts?.[status] ?? 0), 0);
  // The list without a filter: requests from unproven addresses have a tab of their own.
  const everybody = of(names.flatMap((name) => (name === 'unbestaetigt' ? [] : tabs[name])));
  const shown = names.filter(
    (name) => of(tabs[name]) > 0 || ['angemeldet', 'wartend', 'abgesagt'].includes(name) || name === chosen,
  );
  const tab = (name: Tab | undefined, label: string, number: number) => (
    <button
      key={label}
      type="button"
      className={classes.tab}
      aria-pressed={chosen === name}
      onClick={() => onChoose(name)}
    >
      {label} <span className={classes.count}>{counts ? count(number) : '…'}</span>
    </button>
  );
  return (
    <div className={classes.tabs} role="group" aria-label={t('registrations.byStatus')}>
      {tab(undefined, t('common.all'), everybody)}
      {shown.map((name) => tab(name, t(`registrations.tab.${name}`), of(tabs[name])))}
    </div>
  );
}
