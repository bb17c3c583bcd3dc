import { useTranslation } from 'react-i18next';
import type { GroupView } from '../../api/types';
import { FieldGroup, Form, Row } from '../../components/forms/Form';
import { ChoiceField, fieldId, TextField } from '../../components/forms/fields';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { CONTACTS_KEYS, createGroup, editGroup } from './contacts';
import { groupTypes } from './kinds';
import { PersonPicker } from './pickers';

type Props = Readonly<{
  networkId: string;
  group: GroupView | null;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}>;

type Named = { id: string; name: string } | null;
const offices = ['lead', 'minuteTaker', 'listKeeper'] as const;

export function GroupForm({ networkId, group, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const saved = useSavedForm({
    initial: {
      type: group?.type ?? ('working_group' as const),
      name: group?.name ?? '',
      openness: group?.openness ?? ('open' as const),
      lead: (group?.lead ?? null) as Named,
      minuteTaker: (group?.minuteTaker ?? null) as Named,
      listKeeper: (group?.listKeeper ?? null) as Named,
      cadence: group?.cadence ?? '',
      quorum: group?.quorum == null ? '' : String(group.quorum),
      inviteLeadDays: String(group?.inviteLeadDays ?? 14),
      objectionDays: String(group?.objectionDays ?? 14),
      listSharing: group?.listSharing ?? ('members' as const),
    },
    send: ({ lead, minuteTaker, listKeeper, quorum, inviteLeadDays, objectionDays, ...values }, key) => {
      const body = {
        ...values,
        leadPersonId: lead?.id ?? null,
        minuteTakerPersonId: minuteTaker?.id ?? null,
        listKeeperPersonId: listKeeper?.id ?? null,
        quorum: quorum.trim() === '' ? null : Number(quorum),
        inviteLeadDays: Number(inviteLeadDays),
        objectionDays: Number(objectionDays),
      };
      return group ? editGroup(group.id)({ ...body, version: group.version }, key) : createGroup(networkId)(body, key);
    },
    changes: CONTACTS_KEYS,
    onSaved: ({ id }) => onSaved(id),
    nameOf: (field) => field.replace(/PersonId$/, ''),
    check: ({ name }) => ({ name: name.trim() === '' && 'required' }),
  });
  const { form } = saved;
  return (
    <>
      <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
        <FieldGroup title={t('contacts.groups.facts')}>
          <TextField form={form} name="name" label={t('contacts.name')} maxLength={200} />
          <Row>
            <ChoiceField
              form={form}
              name="type"
              label={t('contacts.typeLabel')}
              choices={groupTypes.map((value) => ({ value, label: t(`contacts.groups.type.${value}`) }))}
            />
            <ChoiceField
              form={form}
              name="openness"
              label={t('contacts.groups.opennessLabel')}
              choices={(['open', 'on_request', 'closed'] as const).map((value) => ({
                value,
                label: t(`contacts.groups.openness.${value}`),
              }))}
            />
          </Row>
          <TextField
            form={form}
            name="cadence"
            label={t('contacts.groups.cadence')}
            description={t('contacts.groups.cadenceHint')}
            maxLength={200}
          />
        </FieldGroup>
        <FieldGroup title={t('contacts.groups.offices')}>
          {offices.map((office) => (
            <PersonPicker
              key={office}
              id={fieldId(office)}
              networkId={networkId}
              label={t(`contacts.groups.${office}`)}
              clearable
              value={form.values[office]}
              onPick={({ id, name }) => form.setFieldValue(office, id === null ? null : { id, name })}
            />
          ))}
        </FieldGroup>
        <FieldGroup title={t('contacts.groups.rules')}>
          <Row>
            <TextField
              form={form}
              name="inviteLeadDays"
              label={t('contacts.groups.inviteLeadDays')}
              type="number"
              min={0}
              max={365}
            />
            <TextField
              form={form}
              name="objectionDays"
              label={t('contacts.groups.objectionDays')}
              type="number"
              min={0}
              max={365}
            />
            <TextField
              form={form}
              name="quorum"
              label={t('contacts.groups.quorum')}
              description={t('contacts.groups.quorumHint')}
              type="number"
              min={1}
            />
          </Row>
          <ChoiceField
            form={form}
            name="listSharing"
            label={t('contacts.groups.listSharingLabel')}
            choices={(['members', 'optin', 'none'] as const).map((value) => ({
              value,
              label: t(`contacts.groups.listSharing.${value}`),
            }))}
          />
        </FieldGroup>
      </Form>
    </>
  );
}
