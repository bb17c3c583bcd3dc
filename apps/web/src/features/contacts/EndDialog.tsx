import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { today } from '../../i18n/format';
import { CONTACTS_KEYS } from './contacts';

type Values = { on: string; reason: string };
type Props = Readonly<{
  title: string;
  text: string;
  /** Whether people say why. */
  asksReason?: boolean;
  action?: string;
  send: (values: Values, key: string) => Promise<unknown>;
  onClose: () => void;
}>;

/** Something holds until a day: nothing is deleted, so that figures of the past stay what they were. */
export function EndDialog({ title, text, asksReason = false, action, send, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { on: today(), reason: '' },
    send,
    changes: CONTACTS_KEYS,
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ on }) => ({ on: on === '' && 'not-a-day' }),
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <Form saved={saved} action={action ?? t('common.end')} onCancel={onClose}>
        <TextField form={saved.form} name="on" label={t('contacts.fromDay')} type="date" />
        {asksReason && <TextField form={saved.form} name="reason" label={t('common.reason')} maxLength={1000} />}
      </Form>
    </Dialog>
  );
}
