import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { holdInvitation } from './ledger';

/** Says why the late invitation of a promise waits: it does not go out by itself until somebody ends that. */
export function HoldDialog({ proof, onClose }: Readonly<{ proof: LedgerProof; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = holdInvitation(proof.id);
  const saved = useSavedForm({
    initial: { reason: '' },
    send: ({ reason }: { reason: string }, key: string) => send({ version: proof.version, reason }, key),
    changes: [LEDGER_KEY, TODAY_KEY],
    check: ({ reason }) => ({ reason: reason.trim() === '' && 'required' }),
    onSaved: () => {
      toast(t('ledger.holdDone'));
      onClose();
    },
  });
  return (
    <Dialog title={t('ledger.holdTitle', { name: proof.project.name })} onClose={onClose}>
      <p>{t('ledger.holdText')}</p>
      <Form saved={saved} action={t('ledger.hold')} onCancel={onClose}>
        <TextField
          form={saved.form}
          name="reason"
          label={t('ledger.holdReason')}
          description={t('ledger.holdHint')}
          maxLength={500}
          data-autofocus
        />
      </Form>
    </Dialog>
  );
}
