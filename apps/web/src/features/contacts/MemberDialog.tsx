import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MembershipView } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { Form, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField, TickField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { toast } from '../../components/toast';
import { today } from '../../i18n/format';
import { CONTACTS_KEYS, groupsQuery, openMembership } from './contacts';
import { membershipRoles } from './kinds';
import { OrganisationPicker, PersonPicker, ProjectPicker } from './pickers';

const kinds = ['organisation', 'person', 'project'] as const;
const pickers = { organisation: OrganisationPicker, person: PersonPicker, project: ProjectPicker };

const memberOf = (kind: (typeof kinds)[number], id: string) => {
  if (kind === 'person') return { personId: id };
  return kind === 'organisation' ? { organisationId: id } : { projectId: id };
};

type Named = Readonly<{ id: string; name: string }>;
type Props = Readonly<{
  networkId: string;
  /** Asked for where it is not given. */
  group?: Named;
  /** Who joins; somebody is chosen where it is not given. */
  project?: Named;
  onClose: () => void;
}>;

/** Somebody becomes a member of a group. */
export function MemberDialog({ networkId, group, project, onClose }: Props) {
  const { t } = useTranslation();
  const groups = useQuery({ ...groupsQuery({ networkId, size: 200 }), enabled: group === undefined });
  const running = groups.data?.rows.filter(({ state }) => state !== 'dissolved') ?? [];
  const saved = useSavedForm({
    initial: {
      groupId: group?.id ?? '',
      kind: (project ? 'project' : 'organisation') as (typeof kinds)[number],
      member: (project ?? null) as Named | null,
      role: 'member' as MembershipView['role'],
      validFrom: today(),
      isProposal: false,
    },
    send: ({ groupId, kind, member, ...values }, key) =>
      openMembership(groupId)({ ...values, member: memberOf(kind, member?.id ?? '') }, key),
    changes: CONTACTS_KEYS,
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ groupId, member, validFrom }) => ({
      groupId: groupId === '' && 'required',
      member: member === null && 'required',
      validFrom: validFrom === '' && 'not-a-day',
    }),
  });
  const { form } = saved;
  const Picker = pickers[form.values.kind];
  return (
    <Dialog title={t(project ? 'contacts.memberships.join' : 'contacts.memberships.add')} onClose={onClose}>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        {!group && (
          <ChoiceField
            form={form}
            name="groupId"
            label={t('contacts.memberships.group')}
            choices={[
              { value: '', label: t('common.none') },
              ...running.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        {!project && (
          <>
            <ChoiceField
              form={form}
              name="kind"
              label={t('contacts.memberships.kind')}
              choices={kinds.map((value) => ({ value, label: t(`contacts.memberships.kinds.${value}`) }))}
            />
            <Picker
              key={form.values.kind}
              id={fieldId('member')}
              networkId={networkId}
              label={t(`contacts.memberships.kinds.${form.values.kind}`)}
              value={form.values.member}
              error={form.errors.member}
              onPick={({ id, name }) => form.setFieldValue('member', id === null ? null : { id, name })}
            />
          </>
        )}
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
