import { useTranslation } from 'react-i18next';
import type { GroupView, MembershipView } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Form, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { today } from '../../i18n/format';
import { CONTACTS_KEYS, openMembership } from './contacts';
import { membershipRoles } from './kinds';
import { OrganisationPicker, PersonPicker, ProjectPicker } from './pickers';

const kinds = ['organisation', 'person', 'project'] as const;
const pickers = { organisation: OrganisationPicker, person: PersonPicker, project: ProjectPicker };

const memberOf = (kind: (typeof kinds)[number], id: string) => {
  if (kind === 'person') return { personId: id };
  return kind === 'organisation' ? { organisationId: id } : { projectId: id };
};

export function MemberDialog({ group, onClose }: Readonly<{ group: GroupView; onClose: () => void }>) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: {
      kind: 'organisation' as (typeof kinds)[number],
      member: null as { id: string; name: string } | null,
      role: 'member' as MembershipView['role'],
      validFrom: today(),
      isProposal: false,
    },
    send: ({ kind, member, ...values }, key) =>
      openMembership(group.id)({ ...values, member: memberOf(kind, member?.id ?? '') }, key),
    changes: CONTACTS_KEYS,
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ member, validFrom }) => ({
      member: member === null && 'required',
      validFrom: validFrom === '' && 'not-a-day',
    }),
  });
  const { form } = saved;
  const Picker = pickers[form.values.kind];
  return (
    <Dialog title={t('contacts.memberships.add')} onClose={onClose}>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        <ChoiceField
          form={form}
          name="kind"
          label={t('contacts.memberships.kind')}
          choices={kinds.map((value) => ({ value, label: t(`contacts.memberships.kinds.${value}`) }))}
        />
        <Picker
          key={form.values.kind}
          id={fieldId('member')}
          networkId={group.networkId}
          label={t(`contacts.memberships.kinds.${form.values.kind}`)}
          value={form.values.member}
          error={form.errors.member}
          onPick={({ id, name }) => form.setFieldValue('member', id === null ? null : { id, name })}
        />
        <Row>
          <ChoiceField
            form={form}
            name="role"
            label={t('contacts.memberships.roleLabel')}
            choices={membershipRoles.map((value) => ({ value, label: t(`contacts.memberships.role.${value}`) }))}
          />
          <TextField form={form} name="validFrom" label={t('contacts.validFrom')} type="date" />
        </Row>
        <TickField form={form} name="isProposal" label={t('contacts.memberships.isProposal')} />
      </Form>
    </Dialog>
  );
}
