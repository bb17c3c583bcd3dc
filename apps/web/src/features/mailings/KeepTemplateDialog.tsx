import { useTranslation } from 'react-i18next';
import type { MailingTemplate } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/forms/fields';
import { Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import type { MailTexts } from '../../mail-draft';
import { editTemplate, keepTemplate, TEMPLATES_KEY } from './templates';

type Props = Readonly<{
  networkId: string;
  kept: readonly MailingTemplate[];
  texts: MailTexts;
  /** Of the template the text began with. */
  name: string;
  onClose: () => void;
}>;

/** Keeps a text under a name. A name that is known already says that its text is replaced. */
export function KeepTemplateDialog({ networkId, kept, texts, name, onClose }: Props) {
  const { t } = useTranslation();
  const known = (typed: string) => kept.find((one) => one.name === typed.trim());
  const saved = useSavedForm({
    initial: { name },
    send: ({ name: typed }, key) => {
      const before = known(typed);
      return before
        ? editTemplate(before.id)({ texts, version: before.version }, key)
        : keepTemplate(networkId)({ name: typed, texts }, key);
    },
    changes: [TEMPLATES_KEY],
    check: ({ name: typed }) => ({ name: typed.trim() === '' && 'required' }),
    onSaved: () => {
      toast(t('mailings.templateKept'));
      onClose();
    },
  });
  const replaced = known(saved.form.values.name);
  return (
    <Dialog title={t('mailings.keepTemplate')} onClose={onClose}>
      <Form saved={saved} action={t(replaced ? 'mailings.replaceTemplate' : 'common.save')} onCancel={onClose}>
        <TextField form={saved.form} name="name" label={t('mailings.templateName')} maxLength={120} data-autofocus />
        {replaced && (
          <Note tone="warning">
            <p>{t('mailings.templateReplaced', { name: replaced.name })}</p>
          </Note>
        )}
      </Form>
    </Dialog>
  );
}
