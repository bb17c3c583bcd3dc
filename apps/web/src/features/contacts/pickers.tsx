import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '../../api/types';
import { organisationsQuery, personsQuery, projectsQuery } from './contacts';
import { fullName } from './names';
import classes from './pickers.module.css';

/** `row` is what the list knows; null when a name was taken as it stands, or nothing. */
export type Picked<Row = unknown> = Readonly<{
  id: string | null;
  name: string;
  organisationName: string;
  row: Row | null;
}>;

type Option<Row> = Picked<Row> & Readonly<{ id: string; /** Tells apart who has the same name. */ detail: string }>;
type Named = Readonly<{ id: string; name: string }>;

type Props<Row = unknown> = Readonly<{
  networkId: string;
  label: string;
  description?: string;
  error?: React.ReactNode;
  id?: string;
  /** What is chosen now. */
  value?: Named | null;
  /** Whether a name that is not in the list may be taken as it stands. */
  allowsOther?: boolean;
  /** How the choice of such a name is called. */
  otherLabel?: (name: string) => string;
  clearable?: boolean;
  onPick: (picked: Picked<Row>) => void;
}>;

type Finder<Row> = (
  networkId: string,
  search: string,
) => Readonly<{ options: readonly Option<Row>[]; isSearching: boolean }>;

const OTHER = 'other:';
const NOBODY = { id: null, name: '', organisationName: '', row: null };

function Picker<Row>({
  find,
  networkId,
  value,
  allowsOther = false,
  otherLabel,
  clearable = false,
  onPick,
  ...field
}: Props<Row> & Readonly<{ find: Finder<Row> }>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const { options, isSearching } = find(networkId, search === value?.name ? '' : search);
  const found = options.map(({ id, name }) => ({ value: id, label: name }));
  const details = new Map(options.map(({ id, detail }) => [id, detail]));
  const chosen =
    value && !found.some((option) => option.value === value.id) ? [{ value: value.id, label: value.name }] : [];
  const nameOther = otherLabel ?? ((name: string) => t('contacts.takeOther', { name }));
  const other =
    allowsOther && search.trim() !== '' ? [{ value: `${OTHER}${search.trim()}`, label: nameOther(search.trim()) }] : [];
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
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          <span className={classes.detail}>{details.get(option.value)}</span>
        </span>
      )}
      placeholder={t('common.typeToSearch')}
      nothingFoundMessage={isSearching ? t('common.searching') : t('common.nothingFound')}
      clearButtonProps={{ 'aria-label': t('common.remove') }}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed', transitionProps: { duration: 0 } }}
      maxDropdownHeight={280}
    />
  );
}

const SIZE = 20;

const usePersons: Finder<PersonSummary> = (networkId, search) => {
  const { data, isFetching } = useQuery(personsQuery({ networkId, search: search || undefined, page: 1, size: SIZE }));
  const options = (data?.rows ?? []).map((person) => {
    const organisationName = person.organisation?.name ?? person.organisationName;
    return {
      id: person.id,
      name: fullName(person),
      organisationName,
      detail: [organisationName, person.email].filter(Boolean).join(' · '),
      row: person,
    };
  });
  return { options, isSearching: isFetching };
};

const useOrganisations: Finder<unknown> = (networkId, search) => {
  const { data, isFetching } = useQuery(
    organisationsQuery({ networkId, search: search || undefined, page: 1, size: SIZE }),
  );
  const options = (data?.rows ?? []).map(({ id, name, city }) => ({
    id,
    name,
    organisationName: name,
    detail: city,
    row: null,
  }));
  return { options, isSearching: isFetching };
};

const useProjects: Finder<unknown> = (networkId, search) => {
  const { data, isFetching } = useQuery(projectsQuery({ networkId, search: search || undefined, page: 1, size: SIZE }));
  const options = (data?.rows ?? []).map(({ id, name, carrier }) => ({
    id,
    name,
    organisationName: carrier.name,
    detail: carrier.name,
    row: null,
  }));
  return { options, isSearching: isFetching };
};

export const PersonPicker = (props: Props<PersonSummary>) => <Picker find={usePersons} {...props} />;
export const OrganisationPicker = (props: Props) => <Picker find={useOrganisations} {...props} />;
export const ProjectPicker = (props: Props) => <Picker find={useProjects} {...props} />;
