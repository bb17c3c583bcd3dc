import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../api/types';
import { type Chosen, withTicks } from '../../chosen';
import { ChosenBar } from '../../components/ChosenBar';
import { beginMail, type MailSelection } from '../../mail-draft';
import { fullName } from './names';
import classes from './PersonTicks.module.css';

export type Ticking = Readonly<{
  chosen: Chosen;
  /** Everybody in the filter is meant, whoever that is when the mail goes out. */
  isAll: boolean;
  onChoose: (chosen: Chosen) => void;
}>;

export function PersonTick({ person, chosen, isAll, onChoose }: Ticking & Readonly<{ person: PersonSummary }>) {
  const { t } = useTranslation();
  return (
    <Checkbox
      className={classes.tick}
      aria-label={t('registrations.chooseOne', { name: fullName(person) })}
      checked={isAll || chosen.has(person.id)}
      disabled={isAll}
      onChange={(event) => onChoose(withTicks(chosen, [person.id], event.currentTarget.checked))}
    />
  );
}

/** All of one page of the list, in one go. */
export function PageTick({ ids, chosen, isAll, onChoose }: Ticking & Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  const isWhole = isAll || ids.every((id) => chosen.has(id));
  return (
    <Checkbox
      className={classes.all}
      label={t('registrations.chooseAll')}
      checked={isWhole}
      disabled={isAll}
      indeterminate={!isWhole && ids.some((id) => chosen.has(id))}
      onChange={() => onChoose(withTicks(chosen, ids, !isWhole))}
    />
  );
}

type BarProps = Ticking &
  Readonly<{
    networkId: string;
    /** What the list shows. */
    filter: Extract<MailSelection, { kind: 'contacts' }>['filter'];
    total: number;
    onAll: () => void;
  }>;

/** Writes to those who are ticked, or, as a step of its own, to everybody whom the list shows. */
export function PersonsBar({ networkId, filter, total, chosen, isAll, onAll, onChoose }: BarProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (!isAll && chosen.size === 0) return null;
  const count = isAll ? total : chosen.size;
  const write = (): void => {
    const selection: MailSelection = isAll ? { kind: 'contacts', filter } : { kind: 'persons', personIds: [...chosen] };
    const entwurf = beginMail({ networkId, eventId: null, selection, tickedIn: `persons-${networkId}` });
    void navigate({ to: '/postausgang/e-mails/neu', search: { entwurf } });
  };
  return (
    <ChosenBar status={t(isAll ? 'contacts.persons.allChosen' : 'registrations.chosen', { count })}>
      {!isAll && total > 0 && (
        <Button variant="subtle" onClick={onAll}>
          {t('registrations.chooseFiltered', { count: total })}
        </Button>
      )}
      <Button onClick={write}>{t('mailings.write', { count })}</Button>
      <Button variant="subtle" onClick={() => onChoose(new Set())}>
        {t('registrations.chooseNone')}
      </Button>
    </ChosenBar>
  );
}
