import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, OUTREACH_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { ChoiceField, TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { ContactPersonFields } from '../projects/ContactPersonFields';
import { SparedNote } from '../projects/SparedNote';
import { contactFaults, contactFieldOf, contactValues, replaceBody, type ReplaceValues } from './contact-values';
import { replaceContact } from './ledger';

const places = ['phone', 'website', 'register', 'reporter', 'other'] as const;

/** Somebody else speaks for the project: the first one is asked no longer, and this one is informed and invited. */
export function ReplaceDialog({ proof, onClose }: Readonly<{ proof: LedgerProof; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = replaceContact(proof.id);
  const initial: ReplaceValues = {
    ...{ ...contactValues, contactIs: 'new', place: 'phone', former: proof.contacts[0]?.id ?? '' },
  };
  const saved = useSavedForm({
    initial,
    send: (values: ReplaceValues, key: string) => send(replaceBody(values), key),
    changes: [LEDGER_KEY, OUTREACH_KEY, TODAY_KEY, ['persons'], ['projects']],
    check: contactFaults,
    nameOf: contactFieldOf,
    onSaved: () => {
      toast(t('ledger.replaced'));
      onClose();
    },
  });
  const { form } = saved;
  return (
    <Dialog
      shape="wide"
      title={t('ledger.dialogFor', { what: t('ledger.replaceContact'), project: proof.project.name })}
      onClose={onClose}
    >
      <p>{t('ledger.replaceText')}</p>
      <Form saved={saved} action={t('ledger.replaceAction')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="former"
          label={t('ledger.replaceWhom')}
          choices={proof.contacts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceField
          form={form}
          name="contactIs"
          label={t('ledger.replaceBy')}
          choices={(['new', 'known'] as const).map((value) => ({ value, label: t(`ledger.replacing.${value}`) }))}
        />
        <ContactPersonFields
          form={form}
          networkId={proof.networkId}
          onPick={(contact) => form.setFieldValue('contact', contact)}
        />
        <ChoiceField
          form={form}
          name="place"
          label={t('ledger.replaceFrom')}
          choices={places.map((value) => ({ value, label: t(`ledger.searchPlace.${value}`) }))}
        />
        <TextField
          form={form}
          name="source"
          label={t('ledger.replaceSource')}
          description={t('ledger.replaceSourceHint')}
          maxLength={500}
        />
        <SparedNote networkId={proof.networkId} values={form.values} text={t('ledger.contactSpared')} />
      </Form>
    </Dialog>
  );
}
