import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { useListSearch } from '../../components/useListSearch';
import { shortDay } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { ContactListPage } from './ContactListPage';
import { organisationsQuery } from './contacts';
import { organisationTypes } from './kinds';
import { OrganisationLink } from './links';
import { laender, landOf } from './names';
import { useLandFilter } from './useLandFilter';

export function OrganisationsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [search] = useListSearch();
  const query = useQuery(
    organisationsQuery({
      networkId,
      search: search.suche,
      land: landOf(search.land),
      type: organisationTypes.find((type) => type === search.art),
      includesClosed: search.zustand === 'alle' ? 'true' : undefined,
      page: search.seite ?? 1,
      size: 50,
    }),
  );
  const types: ListFilter = {
    name: 'art',
    label: t('contacts.typeLabel'),
    all: t('contacts.everyType'),
    choices: organisationTypes.map((value) => ({ value, label: t(`contacts.organisationType.${value}`) })),
  };
  const states: ListFilter = {
    name: 'zustand',
    label: t('contacts.stateLabel'),
    all: t('contacts.organisations.open'),
    choices: [{ value: 'alle', label: t('contacts.withEnded') }],
  };
  return (
    <ContactListPage
      of="organisations"
      searchLabel={t('contacts.organisations.search')}
      filters={[types, useLandFilter(), states]}
      query={query}
      line={(row) => ({
        link: <OrganisationLink to={row} />,
        facts: [t(`contacts.organisationType.${row.type}`), row.city, row.land && laender[row.land]],
        marks: row.closedOn && <Mark tone="quiet">{t('common.until', { day: shortDay(row.closedOn) })}</Mark>,
      })}
    />
  );
}
