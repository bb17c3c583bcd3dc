import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FieldGroup, Form } from '../../components/forms/Form';
import { AreaField, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Page } from '../../components/Page';
import { sessionQuery } from '../session/session';
import { createNetwork, NETWORKS_KEY } from './networks';
import { slugOf } from './slug';
import { rememberNetwork } from '../session/useNetwork';

export function NewNetworkPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const saved = useSavedForm({
    initial: { name: '', slug: '', purpose: '' },
    send: ({ slug, ...values }, key) => createNetwork({ ...values, slug: slug || slugOf(values.name) }, key),
    changes: [NETWORKS_KEY],
    onSaved: async () => {
      const { slug, name } = saved.form.getValues();
      rememberNetwork(slug || slugOf(name));
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/netz', search: { netz: slug || slugOf(name) } });
    },
    check: ({ name }) => ({ name: name.trim() === '' && 'required' }),
  });
  const { form } = saved;
  return (
    <Page title={t('networks.newTitle')} shape="grid">
      <Form saved={saved} action={t('common.create')}>
        <FieldGroup title={t('networks.facts')}>
          <TextField form={form} name="name" label={t('networks.name')} maxLength={200} />
          <TextField
            form={form}
            name="slug"
            label={t('networks.slug')}
            description={t('networks.slugHint')}
            placeholder={slugOf(form.values.name)}
            maxLength={60}
          />
          <AreaField form={form} name="purpose" label={t('networks.purpose')} rows={3} maxLength={4000} />
        </FieldGroup>
      </Form>
    </Page>
  );
}
