import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, OUTREACH_KEY, TODAY_KEY } from '../../api/keys';
import { useAction } from '../../api/useAction';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { inviteLate } from './ledger';

/** Invites a promised project that came after the invitations; it leaves in a minute. */
export function LateButton({ obligationId, project }: Readonly<{ obligationId: string; project: string }>) {
  const { t } = useTranslation();
  const action = useAction(inviteLate, {
    changes: [LEDGER_KEY, OUTREACH_KEY, TODAY_KEY],
    onDone: () => toast(t('ledger.lateDone')),
  });
  return (
    <>
      <Button
        aria-label={t('ledger.lateFor', { project })}
        loading={action.isRunning}
        onClick={() => action.run(obligationId)}
      >
        {t('ledger.late')}
      </Button>
      {action.problem && <ProblemNote problem={action.problem} />}
    </>
  );
}
