import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailingTemplate } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Confirm } from '../../components/Confirm';
import { FieldGroup, Form } from '../../components/forms/Form';
import { TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Loaded } from '../../components/Loaded';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { toast } from '../../components/toast';
import { isWritten, noText, textLanguages } from './draft-text';
import { editTemplate, removeTemplate, templateQuery, TEMPLATES_KEY } from './templates';
import { TextFields } from './TextFields';

const route = getRouteApi('/inside/postausgang/vorlagen/$templateId');

/** One text that the network keeps: renamed, written anew, or removed. */
export function TemplatePage() {
  const { templateId } = route.useParams();
  return (
    <Loaded query={useQuery(templateQuery(templateId))}>
      {(template) => <Template key={template.id} template={template} />}
    </Loaded>
  );
}

function Template({ template }: Readonly<{ template: MailingTemplate }>) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const [isAsking, setAsking] = useState(false);
  const toList = () => navigate({ to: '/postausgang/vorlagen' });
  const saved = useSavedForm({
    initial: { name: template.name, de: template.texts.de ?? noText, en: template.texts.en ?? noText },
    send: ({ name, ...texts }, key) => {
      const written = textLanguages.filter((language) => isWritten({ [language]: texts[language] }));
      const kept = Object.fromEntries((written[0] ? written : ['de' as const]).map((one) => [one, texts[one]]));
      return editTemplate(template.id)({ name, texts: kept, version: template.version }, key);
    },
    changes: [TEMPLATES_KEY],
    onSaved: () => toast(t('common.saved')),
    check: ({ name }) => ({ name: name.trim() === '' && 'required' }),
  });
  const { form } = saved;
  const remove = useAction(removeTemplate(template.id), {
    changes: [[...TEMPLATES_KEY, template.networkId]],
    onDone: async () => {
      form.resetDirty();
      await toList();
      toast(t('mailings.templateRemoved'));
    },
  });
  return (
    <Page
      title={template.name}
      above={<Link to="/postausgang/vorlagen">{t('mailings.templates')}</Link>}
      actions={
        <MoreMenu steps={[{ label: t('mailings.removeTemplate'), isDangerous: true, onPick: () => setAsking(true) }]} />
      }
    >
      <Form saved={saved} action={t('common.save')} onCancel={() => void toList()} sticky>
        <FieldGroup title={t('mailings.template')}>
          <TextField form={form} name="name" label={t('mailings.templateName')} maxLength={120} />
        </FieldGroup>
        {textLanguages.map((language) => (
          <FieldGroup key={language} title={t(`mailings.textIn.${language}`)}>
            <TextFields
              language={language}
              text={form.values[language]}
              hasEvent
              onChange={(text) => form.setFieldValue(language, text)}
            />
          </FieldGroup>
        ))}
      </Form>
      {isAsking && (
        <Confirm
          title={t('mailings.removeTemplateTitle', { name: template.name })}
          action={t('mailings.removeTemplate')}
          danger
          isRunning={remove.isRunning}
          problem={remove.problem}
          onConfirm={() => remove.run({ version: template.version })}
          onClose={() => setAsking(false)}
        >
          <p>{t('mailings.removeTemplateText')}</p>
        </Confirm>
      )}
    </Page>
  );
}
