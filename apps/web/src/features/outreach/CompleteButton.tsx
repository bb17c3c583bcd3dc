import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiProblem } from '../../api/problem';
import { TODAY_KEY } from '../../api/keys';
import type { Wave } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { toast } from '../../components/toast';
import { instant } from '../../i18n/format';
import { changedByInviting, completeWave } from './invitations';
import { missingIn } from './promises';

/** Says that no promised project is missing in a wave. Where one is, the answer names each with the way to it. */
export function CompleteButton({ eventId, wave }: Readonly<{ eventId: string; wave: Wave }>) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const action = useAction(completeWave, {
    changes: [...changedByInviting(eventId), TODAY_KEY],
    onDone: () => {
      setAsks(false);
      toast(t('outreach.completedToast'));
    },
  });
  return (
    <>
      <Button
        variant="default"
        aria-haspopup="dialog"
        aria-label={`${t('outreach.complete')}: ${instant(wave.sendsAt)}`}
        onClick={() => setAsks(true)}
      >
        {t('outreach.complete')}
      </Button>
      {asks && (
        <Confirm
          title={t('outreach.completeTitle')}
          action={t('outreach.complete')}
          isRunning={action.isRunning}
          problem={action.problem}
          onConfirm={() => action.run(wave.id)}
          onClose={() => setAsks(false)}
        >
          <p>{t('outreach.completeText')}</p>
          {action.problem && <MissingProjects problem={action.problem} />}
        </Confirm>
      )}
    </>
  );
}

function MissingProjects({ problem }: Readonly<{ problem: ApiProblem }>) {
  const { t } = useTranslation();
  const missing = missingIn(problem);
  if (missing.length === 0) return null;
  return (
    <ul aria-label={t('outreach.missingPromises')}>
      {missing.map(({ id, name }) => (
        <li key={id}>
          <Link to="/projekte/register/$obligationId" params={{ obligationId: id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
