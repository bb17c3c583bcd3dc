import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField, ChoiceField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { askRelease } from './ledger';

const causes = ['project_ended', 'unreachable', 'withdrawn', 'out_of_scope_later'] as const;
type Values = { cause: (typeof causes)[number]; note: string };

/** Asks that a promise be let go; it runs on until somebody else agrees. */
export function ReleaseDialog({ proof, onClose }: Readonly<{ proof: LedgerProof; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = askRelease(proof.id);
  const initial: Values = { cause: 'project_ended', note: '' };
  const saved = useSavedForm({
    initial,
    send: (values: Values, key: string) => send({ ...values, version: proof.version }, key),
    changes: [LEDGER_KEY, TODAY_KEY],
    check: ({ note }) => ({ note: note.trim() === '' && 'required' }),
    onSaved: () => {
      toast(t('ledger.releaseAsked'));
      onClose();
    },
  });
  return (
    <Dialog title={t('ledger.releaseTitle', { name: proof.project.name })} onClose={onClose}>
      <p>{t('ledger.releaseText')}</p>
      <Form saved={saved} action={t('ledger.askRelease')} onCancel={onClose}>
        <ChoiceField
          form={saved.form}
          name="cause"
          label={t('ledger.cause')}
          choices={causes.map((value) => ({ value, label: t(`ledger.releaseCause.${value}`) }))}
        />
        <AreaField form={saved.form} name="note" label={t('ledger.note')} maxLength={2_000} autosize minRows={2} />
      </Form>
    </Dialog>
  );
}
