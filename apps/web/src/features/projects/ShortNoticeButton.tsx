import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, OUTREACH_KEY } from '../../api/keys';
import type { LedgerRow } from '../../api/types';
import { useAction } from '../../api/useAction';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { shortDay } from '../../i18n/format';
import { DECISION_KEYS, inviteAtShortNotice } from './reports';

type Props = Readonly<{
  obligationId: string;
  project: string;
  near: NonNullable<LedgerRow['near']>;
  isSmall?: boolean;
}>;

/** Invites a promised project to an earlier gathering, beside its promise; it leaves in a minute. */
export function ShortNoticeButton({ obligationId, project, near, isSmall = false }: Props) {
  const { t } = useTranslation();
  const day = shortDay(near.startsLocal.slice(0, 10));
  const action = useAction(inviteAtShortNotice(obligationId), {
    changes: [LEDGER_KEY, OUTREACH_KEY, ...DECISION_KEYS],
    onDone: () => toast(t('projects.shortNotice.done')),
  });
  return (
    <>
      <Button
        variant="default"
        size={isSmall ? 'xs' : undefined}
        aria-label={t('projects.shortNotice.for', { project, title: near.title, day })}
        loading={action.isRunning}
        onClick={() => action.run({ eventId: near.id })}
      >
        {t('projects.shortNotice.action')}
      </Button>
      {action.problem && <ProblemNote problem={action.problem} />}
    </>
  );
}
