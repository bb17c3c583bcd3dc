import { useTranslation } from 'react-i18next';
import { OUTREACH_KEY, TODAY_KEY } from '../../api/keys';
import type { RepairTask } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { ChoiceField, fieldId, TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { CONTACTS_KEYS } from '../contacts/contacts';
import { PersonPicker } from '../contacts/pickers';
import { useMay } from '../session/useNetwork';
import { closeRepair, inviteInstead, RETURNS_KEY } from './returns';

const outcomes = ['invite', 'other_contact', 'works', 'given_up'] as const;
type Outcome = (typeof outcomes)[number];
type Values = { outcome: Outcome; other: Readonly<{ id: string; name: string }> | null; note: string; reason: string };

/** How a dead address was seen to. Another address is entered at the person, and closes the task by itself. */
export function RepairDialog({
  task,
  networkId,
  onClose,
}: Readonly<{ task: RepairTask; networkId: string; onClose: () => void }>) {
  const { t } = useTranslation();
  const [close, invite] = [closeRepair(task.id), inviteInstead(task.id)];
  const mayInvite = useMay('event:write', networkId) && task.event !== null;
  const somebody: Outcome = mayInvite ? 'invite' : 'other_contact';
  const initial: Values = {
    ...{ outcome: task.next ? somebody : 'works', other: task.next, note: '' },
    reason: task.next ? t('returns.reasonOf', { of: task.next.of }) : '',
  };
  const saved = useSavedForm({
    initial,
    send: ({ outcome, other, note, reason }: Values, key: string): Promise<unknown> =>
      outcome === 'invite'
        ? invite({ personId: other!.id, reason }, key)
        : close(
            {
              outcome,
              ...(outcome === 'other_contact' && other && { otherPersonId: other.id }),
              ...(outcome === 'given_up' && { note }),
            },
            key,
          ),
    changes: [RETURNS_KEY, TODAY_KEY, OUTREACH_KEY, ...CONTACTS_KEYS],
    nameOf: (field) => (field === 'otherPersonId' || field === 'personId' ? 'other' : field),
    onSaved: () => {
      toast(outcome === 'invite' ? t('returns.invited') : t('common.saved'));
      onClose();
    },
    check: ({ outcome: chosen, other: someone, note, reason }) => ({
      other: (chosen === 'invite' || chosen === 'other_contact') && someone === null && 'required',
      reason: chosen === 'invite' && reason.trim() === '' && 'required',
      note: chosen === 'given_up' && note.trim() === '' && 'required',
    }),
  });
  const { form } = saved;
  const { outcome, other } = form.values;
  return (
    <Dialog title={t('returns.settleTitle', { name: task.person.name })} onClose={onClose}>
      <p>{t('returns.settleText', { address: task.address })}</p>
      <Form
        saved={saved}
        action={outcome === 'invite' && other ? t('returns.inviteOne', { name: other.name }) : t('common.save')}
        onCancel={onClose}
      >
        <ChoiceField
          form={form}
          name="outcome"
          label={t('returns.outcomeLabel')}
          choices={outcomes
            .filter((value) => mayInvite || value !== 'invite')
            .map((value) => ({ value, label: t(`returns.outcome.${value}`) }))}
        />
        {(outcome === 'invite' || outcome === 'other_contact') && (
          <PersonPicker
            id={fieldId('other')}
            networkId={networkId}
            label={t('returns.other')}
            error={form.errors.other}
            value={other}
            onPick={({ id, name }) => form.setFieldValue('other', id === null ? null : { id, name })}
          />
        )}
        {outcome === 'invite' && (
          <TextField
            form={form}
            name="reason"
            label={t('common.reason')}
            description={t('returns.reasonHint', { title: task.event?.name })}
            maxLength={200}
          />
        )}
        {outcome === 'given_up' && <TextField form={form} name="note" label={t('common.reason')} maxLength={500} />}
      </Form>
    </Dialog>
  );
}
