import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { FilterSelect } from '../../components/FilterSelect';
import { ListPage } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { ListRow, Rows } from '../../components/Rows';
import { shortDay } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { organisationsQuery } from './contacts';
import { organisationTypes } from './kinds';
import { laender, landChoices, landOf } from './names';

const route = getRouteApi('/inside/einrichtungen');

export function OrganisationsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const search = route.useSearch();
  const navigate = route.useNavigate();
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
  const change = (changes: typeof search): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <ListPage
      title={t('contacts.organisations.title')}
      create={useMay('contact:write') && <CreateLink to="/einrichtungen/neu" label={t('contacts.organisations.new')} />}
      search={search}
      onSearch={change}
      searchLabel={t('contacts.organisations.search')}
      filters={
        <>
          <FilterSelect
            label={t('contacts.typeLabel')}
            all={t('contacts.everyType')}
            value={search.art}
            choices={organisationTypes.map((value) => ({ value, label: t(`contacts.organisationType.${value}`) }))}
            onChange={(art) => change({ art, seite: undefined })}
          />
          <FilterSelect
            label={t('contacts.land')}
            all={t('contacts.everyLand')}
            value={search.land}
            choices={landChoices}
            onChange={(land) => change({ land, seite: undefined })}
          />
          <FilterSelect
            label={t('contacts.stateLabel')}
            all={t('contacts.organisations.open')}
            value={search.zustand}
            choices={[{ value: 'alle', label: t('contacts.withEnded') }]}
            onChange={(zustand) => change({ zustand, seite: undefined })}
          />
        </>
      }
      query={query}
      empty={{ title: t('contacts.organisations.empty'), text: t('contacts.organisations.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              title={
                <Link to="/einrichtungen/$organisationId" params={{ organisationId: row.id }}>
                  {row.name}
                </Link>
              }
              text={[t(`contacts.organisationType.${row.type}`), row.city, row.land && laender[row.land]]
                .filter(Boolean)
                .join(' · ')}
              aside={row.closedOn && <Mark tone="quiet">{t('common.until', { day: shortDay(row.closedOn) })}</Mark>}
            />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}
