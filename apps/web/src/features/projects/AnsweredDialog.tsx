import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { DECISION_KEYS, noteAnswered } from './reports';

/** How the reporter was told, or what was tried in vain; it stands in the history. */
export function AnsweredDialog({ report, onClose }: Readonly<{ report: Report; onClose: () => void }>) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { note: '' },
    send: (body: { note: string }, key) => noteAnswered(report.id)(body, key),
    changes: DECISION_KEYS,
    onSaved: () => {
      toast(t('projects.answeredDone'));
      onClose();
    },
    check: ({ note }) => ({ note: note.trim() === '' && 'required' }),
  });
  return (
    <Dialog title={t('projects.answeredTitle', { name: report.name })} onClose={onClose}>
      <Form saved={saved} action={t('projects.answeredAction')} onCancel={onClose}>
        <AreaField
          form={saved.form}
          name="note"
          label={t('projects.answeredNote')}
          description={t('projects.answeredHint')}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}
