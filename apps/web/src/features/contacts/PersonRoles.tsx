import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage, PersonView } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Mark } from '../../components/Mark';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { today } from '../../i18n/format';
import { assignRole, CONTACTS_KEYS, endRole } from './contacts';
import { EndDialog } from './EndDialog';
import { OrganisationLink, ProjectLink } from './links';
import { OrganisationPicker, ProjectPicker } from './pickers';
import { usePeriod } from './usePeriod';

type Role = PersonPage['contactRoles'][number];
type Props = Readonly<{ person: PersonView; roles: readonly Role[]; mayWrite: boolean }>;

/** For whom the person speaks, from when to when. */
export function PersonRoles({ person, roles, mayWrite }: Props) {
  const { t } = useTranslation();
  const period = usePeriod();
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Role | null>(null);
  const add = mayWrite && (
    <Button variant="default" size="xs" onClick={() => setAdding(true)}>
      {t('contacts.roles.add')}
    </Button>
  );
  return (
    <Panel title={t('contacts.roles.title')} actions={add} flush={roles.length > 0}>
      {roles.length === 0 && <p>{t('contacts.roles.empty')}</p>}
      <Rows>
        {roles.map((role) => (
          <ListRow
            key={role.id}
            title={
              role.project ? (
                <ProjectLink to={role.project} />
              ) : (
                role.organisation && <OrganisationLink to={role.organisation} />
              )
            }
            text={period(role)}
            aside={
              <>
                {role.isPrimary && <Mark tone="info">{t('contacts.roles.primary')}</Mark>}
                {mayWrite && role.validTo === null && (
                  <Button variant="default" size="xs" onClick={() => setEnding(role)}>
                    {t('common.end')}
                  </Button>
                )}
              </>
            }
          />
        ))}
      </Rows>
      {isAdding && <AddDialog person={person} onClose={() => setAdding(false)} />}
      {ending && (
        <EndDialog
          title={t('contacts.roles.endTitle')}
          text={t('contacts.roles.endText')}
          send={({ on }, key) => endRole(ending.id)({ on }, key)}
          onClose={() => setEnding(null)}
        />
      )}
    </Panel>
  );
}

function AddDialog({ person, onClose }: Readonly<{ person: PersonView; onClose: () => void }>) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: {
      kind: 'project' as 'project' | 'organisation',
      thing: null as { id: string; name: string } | null,
      isPrimary: false,
      validFrom: today(),
    },
    send: ({ kind, thing, isPrimary, validFrom }, key) =>
      assignRole(person.id)(
        { validFrom, isPrimary, ...(kind === 'project' ? { projectId: thing?.id } : { organisationId: thing?.id }) },
        key,
      ),
    changes: CONTACTS_KEYS,
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ thing, validFrom }) => ({
      thing: thing === null && 'required',
      validFrom: validFrom === '' && 'not-a-day',
    }),
    nameOf: (field) => (field === 'projectId' || field === 'organisationId' ? 'thing' : field),
  });
  const { form } = saved;
  const Picker = form.values.kind === 'project' ? ProjectPicker : OrganisationPicker;
  return (
    <Dialog title={t('contacts.roles.add')} onClose={onClose}>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="kind"
          label={t('contacts.roles.kind')}
          choices={(['project', 'organisation'] as const).map((value) => ({
            value,
            label: t(`contacts.roles.${value}`),
          }))}
        />
        <Picker
          key={form.values.kind}
          id={fieldId('thing')}
          networkId={person.networkId}
          label={t(`contacts.roles.${form.values.kind}`)}
          value={form.values.thing}
          error={form.errors.thing}
          onPick={({ id, name }) => form.setFieldValue('thing', id === null ? null : { id, name })}
        />
        <TextField form={form} name="validFrom" label={t('contacts.validFrom')} type="date" />
        <TickField form={form} name="isPrimary" label={t('contacts.roles.isPrimary')} />
      </Form>
    </Dialog>
  );
}
