import { useTranslation } from 'react-i18next';
import type { KnownContact, Report } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField } from '../../components/forms/fields';
import { type SavedForm, useSavedForm } from '../../components/forms/useSavedForm';
import { OrganisationPicker, ProjectPicker } from '../contacts/pickers';
import { acceptBody, acceptFaults, acceptFieldOf, type AcceptValues, acceptValues, knownBody } from './accept-values';
import { ContactPersonFields } from './ContactPersonFields';
import { acceptReport, DECISION_KEYS, noteKnown } from './reports';
import { SparedNote } from './SparedNote';

type Written = Readonly<{ id: string; version: number }>;
type Props = Readonly<{
  report: Report;
  /** Known means that nothing is promised: whoever is named is invited anyway. */
  as: 'accepted' | 'known';
  project: Readonly<{ id: string; name: string }> | null;
  known: readonly KnownContact[];
  onDone: (written: Written) => void;
  onClose: () => void;
}>;

/** Project, carrier and contact, filled with what was told: somebody reads over it before anything is entered. */
export function AcceptDialog({ report, as, project, known, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { id, version } = report;
  const mayBeNew = as === 'accepted';
  const saved = useSavedForm({
    initial: acceptValues(report, project, known, mayBeNew),
    send: (values: AcceptValues, key) =>
      mayBeNew
        ? acceptReport(id)({ version, ...acceptBody(values) }, key)
        : noteKnown(id)({ version, ...knownBody(values) }, key),
    changes: DECISION_KEYS,
    onSaved: (written) => {
      onClose();
      onDone(written);
    },
    check: acceptFaults,
    nameOf: acceptFieldOf,
  });
  return (
    <Dialog shape="wide" title={t(`projects.${as}Title`, { name: report.name })} onClose={onClose}>
      <p>{t(`projects.${as}Text`)}</p>
      <Form saved={saved} action={t(`projects.${as}Action`)} onCancel={onClose}>
        <ProjectFields saved={saved} networkId={report.networkId} />
        <ContactFields saved={saved} networkId={report.networkId} mayBeNew={mayBeNew} />
        {as === 'accepted' && (
          <SparedNote networkId={report.networkId} values={saved.form.values} text={t('projects.spared.text')} />
        )}
      </Form>
    </Dialog>
  );
}

type Fields = Readonly<{ saved: SavedForm<AcceptValues>; networkId: string }>;

function ProjectFields({ saved: { form }, networkId }: Fields) {
  const { t } = useTranslation();
  const { projectIs, project, carrierIs, carrier } = form.values;
  const which = ['new', 'known'] as const;
  return (
    <FieldGroup title={t('projects.fact.project')}>
      <ChoiceField
        form={form}
        name="projectIs"
        label={t('projects.projectIs')}
        choices={which.map((value) => ({ value, label: t(`projects.projectChoice.${value}`) }))}
      />
      {projectIs === 'known' ? (
        <ProjectPicker
          id={fieldId('project')}
          networkId={networkId}
          label={t('projects.fact.project')}
          value={project}
          error={form.errors.project}
          onPick={({ id, name }) => form.setFieldValue('project', id === null ? null : { id, name })}
        />
      ) : (
        <>
          <Row>
            <TextField form={form} name="name" label={t('contacts.name')} maxLength={200} />
            <TextField form={form} name="website" label={t('projects.fact.website')} maxLength={500} />
          </Row>
          <ChoiceField
            form={form}
            name="carrierIs"
            label={t('projects.fact.carrier')}
            choices={which.map((value) => ({ value, label: t(`projects.carrierChoice.${value}`) }))}
          />
          {carrierIs === 'known' ? (
            <OrganisationPicker
              id={fieldId('carrier')}
              networkId={networkId}
              label={t('projects.carrierName')}
              value={carrier}
              error={form.errors.carrier}
              onPick={({ id, name }) => form.setFieldValue('carrier', id === null ? null : { id, name })}
            />
          ) : (
            <Row>
              <TextField form={form} name="carrierName" label={t('projects.carrierName')} maxLength={200} />
              <TextField form={form} name="carrierCity" label={t('projects.fact.city')} maxLength={120} />
            </Row>
          )}
        </>
      )}
    </FieldGroup>
  );
}

function ContactFields({ saved: { form }, networkId, mayBeNew }: Fields & Readonly<{ mayBeNew: boolean }>) {
  const { t } = useTranslation();
  const choices = mayBeNew ? (['new', 'known', 'none'] as const) : (['known', 'nobody'] as const);
  return (
    <FieldGroup title={t('projects.fact.contact')}>
      <ChoiceField
        form={form}
        name="contactIs"
        label={t('projects.contactIs')}
        choices={choices.map((value) => ({
          value: value === 'nobody' ? 'none' : value,
          label: t(`projects.contactChoice.${value}`),
        }))}
      />
      <ContactPersonFields
        form={form}
        networkId={networkId}
        onPick={(contact) => form.setFieldValue('contact', contact)}
      />
    </FieldGroup>
  );
}
