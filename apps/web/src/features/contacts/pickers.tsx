import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationsQuery, personsQuery, projectsQuery } from './contacts';
import { fullName } from './names';

export type Picked = Readonly<{ id: string | null; name: string; organisationName: string }>;

type Option = Picked & Readonly<{ id: string; label: string }>;
type Named = Readonly<{ id: string; name: string }>;

type Props = Readonly<{
  networkId: string;
  label: string;
  description?: string;
  error?: React.ReactNode;
  id?: string;
  /** What is chosen now. */
  value?: Named | null;
  /** Whether a name that is not in the list may be taken as it stands. */
  allowsOther?: boolean;
  clearable?: boolean;
  onPick: (picked: Picked) => void;
}>;

type Finder = (networkId: string, search: string) => Readonly<{ options: readonly Option[]; isSearching: boolean }>;

const OTHER = 'other:';
const NOBODY: Picked = { id: null, name: '', organisationName: '' };

function Picker({
  find,
  networkId,
  value,
  allowsOther = false,
  clearable = false,
  onPick,
  ...field
}: Props & Readonly<{ find: Finder }>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const { options, isSearching } = find(networkId, search === value?.name ? '' : search);
  const found = options.map(({ id, label }) => ({ value: id, label }));
  const chosen =
    value && !found.some((option) => option.value === value.id) ? [{ value: value.id, label: value.name }] : [];
  const other =
    allowsOther && search.trim() !== ''
      ? [{ value: `${OTHER}${search.trim()}`, label: t('contacts.takeOther', { name: search.trim() }) }]
      : [];
  const pick = (id: string | null): void => {
    if (id === null) return onPick(NOBODY);
    if (id.startsWith(OTHER)) return onPick({ ...NOBODY, name: id.slice(OTHER.length) });
    const option = options.find((one) => one.id === id);
    if (option) onPick(option);
  };
  return (
    <Select
      {...field}
      data={[...chosen, ...found, ...other]}
      value={value?.id ?? null}
      onChange={pick}
      searchable
      clearable={clearable}
      onSearchChange={setTyped}
      // The server has searched already, and knows ä from ae.
      filter={({ options: all }) => all}
      placeholder={t('common.typeToSearch')}
      nothingFoundMessage={isSearching ? t('common.searching') : t('common.nothingFound')}
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
    />
  );
}

const SIZE = 20;

const usePersons: Finder = (networkId, search) => {
  const { data, isFetching } = useQuery(personsQuery({ networkId, search: search || undefined, page: 1, size: SIZE }));
  const options = (data?.rows ?? []).map((person) => {
    const organisationName = person.organisation?.name ?? person.organisationName;
    return {
      id: person.id,
      name: fullName(person),
      organisationName,
      label: [fullName(person), organisationName].filter(Boolean).join(', '),
    };
  });
  return { options, isSearching: isFetching };
};

const useOrganisations: Finder = (networkId, search) => {
  const { data, isFetching } = useQuery(
    organisationsQuery({ networkId, search: search || undefined, page: 1, size: SIZE }),
  );
  const options = (data?.rows ?? []).map(({ id, name, city }) => ({
    id,
    name,
    organisationName: name,
    label: [name, city].filter(Boolean).join(', '),
  }));
  return { options, isSearching: isFetching };
};

const useProjects: Finder = (networkId, search) => {
  const { data, isFetching } = useQuery(projectsQuery({ networkId, search: search || undefined, page: 1, size: SIZE }));
  const options = (data?.rows ?? []).map(({ id, name, carrier }) => ({
    id,
    name,
    organisationName: carrier.name,
    label: `${name}, ${carrier.name}`,
  }));
  return { options, isSearching: isFetching };
};

export const PersonPicker = (props: Props) => <Picker find={usePersons} {...props} />;
export const OrganisationPicker = (props: Props) => <Picker find={useOrganisations} {...props} />;
export const ProjectPicker = (props: Props) => <Picker find={useProjects} {...props} />;
