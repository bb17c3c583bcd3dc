import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { DECISION_KEYS, noteUnfit } from './reports';

type Written = Readonly<{ id: string; version: number }>;
type Props = Readonly<{ report: Report; onDone: (written: Written) => void; onClose: () => void }>;

/** Why it does not fit: the reporter reads this sentence. */
export function UnfitDialog({ report, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { reason: '' },
    send: ({ reason }: { reason: string }, key) => noteUnfit(report.id)({ version: report.version, reason }, key),
    changes: DECISION_KEYS,
    onSaved: (written) => {
      onClose();
      onDone(written);
    },
    check: ({ reason }) => ({ reason: reason.trim() === '' && 'required' }),
  });
  return (
    <Dialog title={t('projects.unfitTitle', { name: report.name })} onClose={onClose}>
      <Form saved={saved} action={t('projects.unfitAction')} onCancel={onClose}>
        <AreaField
          form={saved.form}
          name="reason"
          label={t('projects.fact.reason')}
          description={t('projects.unfitHint')}
          maxLength={1000}
        />
      </Form>
    </Dialog>
  );
}
