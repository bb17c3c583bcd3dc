import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField, ChoiceField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { noteTry } from './ledger';

const ways = ['phone', 'letter', 'mail'] as const;
const NOBODY = 'nobody';
type Values = { way: (typeof ways)[number]; person: string; note: string };

/** A call, a letter or a mail of one's own: three tries on two ways prove that somebody cannot be reached. */
export function TryDialog({ proof, onClose }: Readonly<{ proof: LedgerProof; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = noteTry(proof.id);
  const initial: Values = { way: 'phone', person: proof.contacts[0]?.id ?? NOBODY, note: '' };
  const saved = useSavedForm({
    initial,
    send: ({ way, person, note }: Values, key: string) =>
      send({ way, note, personId: person === NOBODY ? null : person }, key),
    changes: [LEDGER_KEY, TODAY_KEY],
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
  });
  const { form } = saved;
  return (
    <Dialog title={t('ledger.noteTry')} onClose={onClose}>
      <p>{t('ledger.tryText')}</p>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="way"
          label={t('ledger.wayLabel')}
          choices={ways.map((value) => ({ value, label: t(`ledger.handWay.${value}`) }))}
        />
        <ChoiceField
          form={form}
          name="person"
          label={t('ledger.whom')}
          choices={[
            ...proof.contacts.map(({ id, name }) => ({ value: id, label: name })),
            { value: NOBODY, label: t('ledger.nobodyNamed') },
          ]}
        />
        <AreaField form={form} name="note" label={t('ledger.whatCame')} maxLength={2_000} autosize minRows={2} />
      </Form>
    </Dialog>
  );
}
