import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupsQuery } from '../contacts/contacts';

type Props = Readonly<{
  id: string;
  error: ReactNode;
  networkId: string;
  value: string;
  onChange: (groupId: string) => void;
}>;

/** A group of the network. One that was dissolved stays in sight where it is chosen. */
export function GroupChoice({ networkId, value, onChange, ...field }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(groupsQuery({ networkId, page: 1, size: 200 }));
  const groups = (data?.rows ?? []).filter(({ id, state }) => state !== 'dissolved' || id === value);
  return (
    <NativeSelect
      {...field}
      label={t('segments.group')}
      data={[
        { value: '', label: t('segments.pleaseChoose') },
        ...groups.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
