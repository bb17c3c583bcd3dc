import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { shortDay } from '../../i18n/format';
import { ProjectLink } from '../contacts/links';
import { REPORTS_KEY } from '../projects/reports';
import { useMay } from '../session/useNetwork';
import { splitPromise } from './ledger';

type Joined = LedgerProof['joined'][number];

/** What is part of this promise since somebody found two projects to be one; each can be taken apart again. */
export function JoinedPanel({ proof }: Readonly<{ proof: LedgerProof }>) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Joined | null>(null);
  const mayWrite = useMay('contact:write');
  if (proof.joined.length === 0) return null;
  return (
    <Panel title={t('ledger.joined')} lead={t('ledger.joinedLead')} flush>
      <Rows>
        {proof.joined.map((joined) => (
          <ListRow
            key={joined.id}
            title={<ProjectLink to={joined.project} />}
            text={[joined.carrier, joined.references.join(', ')].filter(Boolean).join(' · ')}
            note={t('ledger.joinedOn', { day: shortDay(joined.joinedAt.slice(0, 10)) })}
            aside={
              mayWrite && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('ledger.splitFor', { name: joined.project.name })}
                  onClick={() => setChosen(joined)}
                >
                  {t('ledger.split')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
      {chosen && <SplitDialog joined={chosen} other={proof.project.name} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

function SplitDialog({
  joined: { id, project },
  other,
  onClose,
}: Readonly<{ joined: Joined; other: string; onClose: () => void }>) {
  const { t } = useTranslation();
  const action = useAction(splitPromise, {
    changes: [LEDGER_KEY, REPORTS_KEY, TODAY_KEY],
    onDone: () => {
      toast(t('ledger.splitDone'));
      onClose();
    },
  });
  return (
    <Confirm
      title={t('ledger.splitTitle', { name: project.name })}
      action={t('ledger.split')}
      isRunning={action.isRunning}
      problem={action.problem}
      onConfirm={() => action.run(id)}
      onClose={onClose}
    >
      <p>{t('ledger.splitText', { name: project.name, other })}</p>
    </Confirm>
  );
}
