import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { AreaField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { askReporter, DECISION_KEYS } from './reports';

type Written = Readonly<{ id: string; version: number }>;
type Props = Readonly<{ report: Report; onDone: (written: Written) => void; onClose: () => void }>;

/** What is missing, in one's own words: the reporter reads them as they are, and is asked once. */
export function AskDialog({ report, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: { question: '' },
    send: ({ question }: { question: string }, key) =>
      askReporter(report.id)({ version: report.version, question }, key),
    changes: DECISION_KEYS,
    onSaved: (written) => {
      onClose();
      onDone(written);
    },
    check: ({ question }) => ({ question: question.trim() === '' && 'required' }),
  });
  return (
    <Dialog title={t('projects.askTitle', { name: report.name })} onClose={onClose}>
      <p>{t('projects.askText')}</p>
      <Form saved={saved} action={t('projects.askAction')} onCancel={onClose}>
        <AreaField
          form={saved.form}
          name="question"
          label={t('projects.question')}
          description={t('projects.askHint')}
          maxLength={1000}
        />
      </Form>
    </Dialog>
  );
}
