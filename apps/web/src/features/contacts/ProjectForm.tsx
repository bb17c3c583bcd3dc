import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { CONTACTS_KEYS, createProject, editProject } from './contacts';
import { practiceStages, projectKinds } from './kinds';
import { landChoices } from './names';
import { OrganisationPicker } from './pickers';
import { projectBody, projectValues, type ProjectValues } from './project-values';

type Props = Readonly<{
  networkId: string;
  project: ProjectView | null;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}>;

export function ProjectForm({ networkId, project, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: projectValues(project),
    send: (values: ProjectValues, key) =>
      project
        ? editProject(project.id)({ ...projectBody(values), version: project.version }, key)
        : createProject(networkId)(projectBody(values), key),
    changes: CONTACTS_KEYS,
    onSaved: ({ id }) => onSaved(id),
    nameOf: (field) => (field === 'carrierOrganisationId' ? 'carrier' : field),
    check: ({ name, carrier }) => ({
      name: name.trim() === '' && 'required',
      carrier: carrier === null && 'required',
    }),
  });
  const { form } = saved;
  return (
    <>
      <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
        <FieldGroup title={t('contacts.projects.facts')}>
          <Row>
            <TextField form={form} name="name" label={t('contacts.name')} maxLength={200} />
            <TextField form={form} name="acronym" label={t('contacts.shortName')} maxLength={60} />
          </Row>
          <OrganisationPicker
            id={fieldId('carrier')}
            networkId={networkId}
            label={t('contacts.carrier')}
            description={t('contacts.carrierHint')}
            value={form.values.carrier}
            error={form.errors.carrier}
            onPick={({ id, name }) => form.setFieldValue('carrier', id === null ? null : { id, name })}
          />
          <Row>
            <ChoiceField
              form={form}
              name="kind"
              label={t('contacts.typeLabel')}
              choices={projectKinds.map((value) => ({ value, label: t(`contacts.projectKind.${value}`) }))}
            />
            <ChoiceField
              form={form}
              name="practiceStage"
              label={t('contacts.practiceLabel')}
              choices={[
                { value: '', label: t('common.none') },
                ...practiceStages.map((value) => ({ value, label: t(`contacts.practice.${value}`) })),
              ]}
            />
            <ChoiceField
              form={form}
              name="land"
              label={t('contacts.land')}
              description={t('contacts.projectLandHint')}
              choices={[{ value: '', label: t('contacts.landOfCarrier') }, ...landChoices]}
            />
          </Row>
          <TextField form={form} name="website" label={t('contacts.website')} type="url" maxLength={500} />
        </FieldGroup>
        <FieldGroup title={t('contacts.projects.funding')}>
          <Row>
            <TextField form={form} name="fundingProgramme" label={t('contacts.fundingProgramme')} maxLength={200} />
            <TextField form={form} name="fundingReference" label={t('contacts.fundingReference')} maxLength={120} />
          </Row>
          <Row>
            <TextField form={form} name="fundedFrom" label={t('contacts.fundedFrom')} type="date" />
            <TextField form={form} name="fundedTo" label={t('contacts.fundedTo')} type="date" />
          </Row>
        </FieldGroup>
        <FieldGroup title={t('contacts.projects.scope')} lead={t('contacts.wordsHint')}>
          <TextField form={form} name="regions" label={t('contacts.regions')} />
          <TextField form={form} name="sectors" label={t('contacts.sectors')} />
          <TextField form={form} name="targetGroups" label={t('contacts.targetGroups')} />
          <TickField form={form} name="modelRegion" label={t('contacts.modelRegion')} />
        </FieldGroup>
      </Form>
    </>
  );
}
