import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { askForContact } from './ledger';

type Props = Readonly<{ proof: LedgerProof; suggestion: string; onClose: () => void }>;

/** Whoever told of the project is asked whom to write to there: once, in words that may be changed. */
export function AskContactDialog({ proof, suggestion, onClose }: Props) {
  const { t } = useTranslation();
  const send = askForContact(proof.id);
  const saved = useSavedForm({
    initial: { question: suggestion },
    send: ({ question }: { question: string }, key) => send({ question }, key),
    changes: [LEDGER_KEY, TODAY_KEY, ['reports']],
    check: ({ question }) => ({ question: question.trim() === '' && 'required' }),
    onSaved: () => {
      toast(t('ledger.contactAsked'));
      onClose();
    },
  });
  return (
    <Dialog
      title={t('ledger.dialogFor', { what: t('ledger.askContact'), project: proof.project.name })}
      onClose={onClose}
    >
      <p>{t('ledger.askContactText')}</p>
      <Form saved={saved} action={t('ledger.askContactAction')} onCancel={onClose}>
        <AreaField
          form={saved.form}
          name="question"
          label={t('ledger.contactQuestion')}
          description={t('ledger.askContactHint')}
          maxLength={1000}
          autosize
          minRows={3}
        />
      </Form>
    </Dialog>
  );
}
