import { useTranslation } from 'react-i18next';
import { LEDGER_KEY, TODAY_KEY } from '../../api/keys';
import type { LedgerProof } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField, ChoiceField, TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { ContactPersonFields } from '../projects/ContactPersonFields';
import { SparedNote } from '../projects/SparedNote';
import {
  contactFaults,
  contactFieldOf,
  contactValues,
  isFound,
  type SearchValues,
  sendContact,
} from './contact-values';

const places = ['website', 'register', 'phone', 'reporter', 'other'] as const;
const outcomes = ['none', 'new', 'known'] as const;

type Props = Readonly<{ proof: LedgerProof; initial?: SearchValues; onClose: () => void }>;

/** Somebody has looked for whoever speaks for a project: where, and whom they found or that they found nobody. */
export function ContactDialog({ proof, initial = contactValues, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial,
    send: sendContact(proof.id),
    changes: [LEDGER_KEY, TODAY_KEY, ['persons'], ['projects']],
    check: contactFaults,
    nameOf: contactFieldOf,
    onSaved: (written) => {
      toast(t(written.isFound ? 'ledger.contactFound' : 'common.saved'));
      onClose();
    },
  });
  const { form } = saved;
  const found = isFound(form.values);
  return (
    <Dialog
      shape="wide"
      title={t('ledger.dialogFor', { what: t('ledger.searchContact'), project: proof.project.name })}
      onClose={onClose}
    >
      <p>{t('ledger.searchText')}</p>
      <Form saved={saved} action={t(found ? 'ledger.enterContact' : 'common.save')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="place"
          label={t('ledger.searchedWhere')}
          choices={places.map((value) => ({ value, label: t(`ledger.searchPlace.${value}`) }))}
        />
        <ChoiceField
          form={form}
          name="contactIs"
          label={t('ledger.searchedWhat')}
          choices={outcomes.map((value) => ({ value, label: t(`ledger.searchOutcome.${value}`) }))}
        />
        <ContactPersonFields
          form={form}
          networkId={proof.networkId}
          onPick={(contact) => form.setFieldValue('contact', contact)}
        />
        {found ? (
          <TextField
            form={form}
            name="source"
            label={t('ledger.contactSource')}
            description={t('ledger.contactSourceHint')}
            maxLength={500}
          />
        ) : (
          <AreaField form={form} name="note" label={t('ledger.searchNote')} maxLength={2_000} autosize minRows={2} />
        )}
        <SparedNote networkId={proof.networkId} values={form.values} text={t('ledger.contactSpared')} />
      </Form>
    </Dialog>
  );
}
