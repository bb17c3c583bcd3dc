import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Note } from '../../components/Note';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { agreeRelease, refuseRelease } from './ledger';

type Props = Readonly<{ proof: LedgerProof; release: NonNullable<LedgerProof['release']> }>;

/** Somebody has asked that the promise be let go: the second pair of eyes agrees or refuses. */
export function ReleaseNote({ proof, release }: Props) {
  const { t } = useTranslation();
  const [isRefusing, setRefusing] = useState(false);
  const agree = useAction(agreeRelease(proof.id), {
    changes: [LEDGER_KEY, TODAY_KEY],
    onDone: () => toast(t('ledger.released')),
  });
  const { cause, note, askedBy, mayAgree } = release;
  return (
    <>
      <Note
        tone="warning"
        title={t('ledger.askedTitle', {
          name: askedBy ?? t('ledger.somebody'),
          cause: t(`ledger.releaseCause.${cause}`),
        })}
        actions={
          <>
            {mayAgree && (
              <Button size="xs" loading={agree.isRunning} onClick={() => agree.run({ version: proof.version })}>
                {t('ledger.agree')}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => setRefusing(true)}>
              {t(mayAgree ? 'ledger.refuse' : 'ledger.takeBack')}
            </Button>
          </>
        }
      >
        {note && <p>{note}</p>}
        <p>{t(mayAgree ? 'ledger.askedText' : 'ledger.askedOwn')}</p>
      </Note>
      {agree.problem && <ProblemNote problem={agree.problem} />}
      {isRefusing && <RefuseDialog proof={proof} onClose={() => setRefusing(false)} />}
    </>
  );
}

function RefuseDialog({ proof, onClose }: Readonly<{ proof: LedgerProof; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = refuseRelease(proof.id);
  const saved = useSavedForm({
    initial: { reason: '' },
    send: ({ reason }: { reason: string }, key: string) => send({ version: proof.version, reason }, key),
    changes: [LEDGER_KEY, TODAY_KEY],
    check: ({ reason }) => ({ reason: reason.trim() === '' && 'required' }),
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('ledger.refuseTitle')} onClose={onClose}>
      <Form saved={saved} action={t('ledger.refuse')} onCancel={onClose}>
        <TextField form={saved.form} name="reason" label={t('common.reason')} maxLength={500} data-autofocus />
      </Form>
    </Dialog>
  );
}
