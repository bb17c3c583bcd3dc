import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AnyForm, ChoiceField, TextField } from '../../components/forms/fields';
import { Row } from '../../components/forms/Form';
import { groupsQuery } from '../contacts/contacts';

/** Whose members belong to every date of the series, and how the dates are counted. */
export function GroupFields({ form, networkId }: Readonly<{ form: AnyForm; networkId: string }>) {
  const { t } = useTranslation();
  const { data } = useQuery(groupsQuery({ networkId, page: 1, size: 200 }));
  const groups = (data?.rows ?? []).filter(({ state }) => state !== 'dissolved');
  return (
    <Row>
      <ChoiceField
        form={form}
        name="groupId"
        label={t('series.group')}
        description={t('series.groupHint')}
        choices={[
          { value: '', label: t('series.noGroup') },
          ...groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField
        form={form}
        name="numberingFrom"
        label={t('series.numberingFrom')}
        description={t('series.numberingHint')}
        inputMode="numeric"
      />
    </Row>
  );
}
