import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/forms/Form';
import { fieldId, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { today } from '../../i18n/format';
import { CONTACTS_KEYS } from './contacts';
import { ProjectPicker } from './pickers';

type Values = { on: string; reason: string; successor: Readonly<{ id: string; name: string }> | null };
type Props = Readonly<{
  title: string;
  text: string;
  /** Whether people say why. */
  asksReason?: boolean;
  /** Whether people say which project of this network goes on in its place. */
  asksSuccessorIn?: string;
  action?: string;
  send: (values: Values, key: string) => Promise<unknown>;
  onClose: () => void;
}>;

/** Something holds until a day: nothing is deleted, so that figures of the past stay what they were. */
export function EndDialog({ title, text, asksReason = false, asksSuccessorIn, action, send, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { on: today(), reason: '', successor: null } as Values,
    send,
    changes: CONTACTS_KEYS,
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ on }) => ({ on: on === '' && 'not-a-day' }),
    nameOf: (field) => (field === 'successorProjectId' ? 'successor' : field),
  });
  const { form } = saved;
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <Form saved={saved} action={action ?? t('common.end')} onCancel={onClose}>
        <TextField form={form} name="on" label={t('contacts.fromDay')} type="date" />
        {asksReason && <TextField form={form} name="reason" label={t('common.reason')} maxLength={1000} />}
        {asksSuccessorIn !== undefined && (
          <ProjectPicker
            id={fieldId('successor')}
            networkId={asksSuccessorIn}
            label={t('contacts.projects.successor')}
            description={t('contacts.projects.successorText')}
            value={form.values.successor}
            error={form.errors.successor}
            clearable
            onPick={({ id, name }) => form.setFieldValue('successor', id === null ? null : { id, name })}
          />
        )}
      </Form>
    </Dialog>
  );
}
