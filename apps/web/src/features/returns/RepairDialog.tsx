import { useTranslation } from 'react-i18next';
import { TODAY_KEY } from '../../api/keys';
import type { RepairTask } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { ChoiceField, fieldId, TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { CONTACTS_KEYS } from '../contacts/contacts';
import { PersonPicker } from '../contacts/pickers';
import { closeRepair, RETURNS_KEY } from './returns';

const outcomes = ['other_contact', 'works', 'given_up'] as const;
type Outcome = (typeof outcomes)[number];
type Values = { outcome: Outcome; other: Readonly<{ id: string; name: string }> | null; note: string };

/** How a dead address was seen to. Another address is entered at the person, and closes the task by itself. */
export function RepairDialog({
  task,
  networkId,
  onClose,
}: Readonly<{ task: RepairTask; networkId: string; onClose: () => void }>) {
  const { t } = useTranslation();
  const send = closeRepair(task.id);
  const initial: Values = { outcome: task.next ? 'other_contact' : 'works', other: task.next, note: '' };
  const saved = useSavedForm({
    initial,
    send: ({ outcome, other, note }: Values, key: string) =>
      send(
        {
          outcome,
          ...(outcome === 'other_contact' && other && { otherPersonId: other.id }),
          ...(outcome === 'given_up' && { note }),
        },
        key,
      ),
    changes: [RETURNS_KEY, TODAY_KEY, ...CONTACTS_KEYS],
    nameOf: (field) => (field === 'otherPersonId' ? 'other' : field),
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ outcome, other, note }) => ({
      other: outcome === 'other_contact' && other === null && 'required',
      note: outcome === 'given_up' && note.trim() === '' && 'required',
    }),
  });
  const { form } = saved;
  const { outcome, other } = form.values;
  return (
    <Dialog title={t('returns.settleTitle', { name: task.person.name })} onClose={onClose}>
      <p>{t('returns.settleText', { address: task.address })}</p>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="outcome"
          label={t('returns.outcomeLabel')}
          choices={outcomes.map((value) => ({ value, label: t(`returns.outcome.${value}`) }))}
        />
        {outcome === 'other_contact' && (
          <PersonPicker
            id={fieldId('other')}
            networkId={networkId}
            label={t('returns.other')}
            error={form.errors.other}
            value={other}
            onPick={({ id, name }) => form.setFieldValue('other', id === null ? null : { id, name })}
          />
        )}
        {outcome === 'given_up' && <TextField form={form} name="note" label={t('common.reason')} maxLength={500} />}
      </Form>
    </Dialog>
  );
}
