import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField, ChoiceField, TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { noteTry } from './ledger';
import { isNamed, NOBODY, tryBody, tryFaults, tryResults, type TryValues, tryWays } from './try-values';

/** A call, a letter or a mail of one's own, and what came of it: three in vain on two ways prove that nobody is there. */
export function TryDialog({ proof, onClose }: Readonly<{ proof: LedgerProof; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = noteTry(proof.id);
  const initial: TryValues = {
    ...{ way: 'phone', person: proof.contacts[0]?.id ?? NOBODY, result: 'not_reached', email: '', note: '' },
  };
  const saved = useSavedForm({
    initial,
    send: async (values: TryValues, key: string) => ({
      ...(await send(tryBody(values), key)),
      isNamed: isNamed(values),
    }),
    check: tryFaults,
    nameOf: (path: string) => (path === 'personId' ? 'person' : path),
    changes: [LEDGER_KEY, TODAY_KEY, ['persons']],
    onSaved: ({ isNamed: hasAddress }) => {
      toast(t(hasAddress ? 'ledger.addressTaken' : 'common.saved'));
      onClose();
    },
  });
  const { form } = saved;
  return (
    <Dialog title={t('ledger.dialogFor', { what: t('ledger.noteTry'), project: proof.project.name })} onClose={onClose}>
      <p>{t('ledger.tryText')}</p>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="way"
          label={t('ledger.wayLabel')}
          choices={tryWays.map((value) => ({ value, label: t(`ledger.handWay.${value}`) }))}
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
        {form.values.way === 'phone' && (
          <ChoiceField
            form={form}
            name="result"
            label={t('ledger.whatCame')}
            choices={tryResults.map((value) => ({ value, label: t(`ledger.tryOutcome.${value}`) }))}
          />
        )}
        {isNamed(form.values) && (
          <TextField
            form={form}
            name="email"
            label={t('ledger.newAddress')}
            description={t('ledger.newAddressHint')}
            type="email"
            maxLength={254}
          />
        )}
        <AreaField form={form} name="note" label={t('ledger.tryNote')} maxLength={2_000} autosize minRows={2} />
      </Form>
    </Dialog>
  );
}
