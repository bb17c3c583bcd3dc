import { IconPhone, IconUserEdit, IconUserSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/types';
import { asProblem } from '../../api/problem';
import { MoreMenu, type Step } from '../../components/MoreMenu';
import { ProblemNote } from '../../components/ProblemNote';
import { lazyPart } from '../../lazy-part';
import { proofQuery } from './ledger';
import { contactStepOf, type RowStep } from './row-steps';

/** Its forms come when they are asked for: lists of promises stand on Heute, too. */
const RowDialog = lazyPart(['contacts', 'ledger', 'projects'], () => import('./RowDialog'), 'RowDialog');

/** What is done about a promise without leaving the list: its contact, and a call. */
export function PromiseRowMenu({ row: { id, standing, project } }: Readonly<{ row: LedgerRow }>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<RowStep | null>(null);
  const query = useQuery({ ...proofQuery(id), enabled: open !== null });
  const contact = contactStepOf(standing);
  if (contact === null) return null;
  const steps: readonly Step[] = [
    contact === 'replace'
      ? { label: t('ledger.replaceContact'), icon: IconUserEdit, onPick: () => setOpen('replace') }
      : { label: t('ledger.searchContact'), icon: IconUserSearch, onPick: () => setOpen('contact') },
    { label: t('ledger.noteTry'), icon: IconPhone, onPick: () => setOpen('try') },
  ];
  return (
    <>
      <MoreMenu steps={steps} of={project.name} />
      {open && query.data && <RowDialog proof={query.data} open={open} onClose={() => setOpen(null)} />}
      {open && query.isError && <ProblemNote problem={asProblem(query.error)} onRetry={() => void query.refetch()} />}
    </>
  );
}
