import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { FilterSelect } from '../../components/FilterSelect';
import { ListPage } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { ListRow, Rows } from '../../components/Rows';
import { useMay, useNetwork } from '../session/useNetwork';
import { personsQuery } from './contacts';
import { fullName, laender, landChoices, landOf } from './names';

const route = getRouteApi('/inside/personen');
const states = ['inactive', 'restricted'] as const;

export function PersonsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    personsQuery({
      networkId,
      search: search.suche,
      land: landOf(search.land),
      state: states.find((state) => state === search.zustand),
      page: search.seite ?? 1,
      size: 50,
    }),
  );
  const change = (changes: typeof search): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <ListPage
      title={t('contacts.persons.title')}
      create={useMay('contact:write') && <CreateLink to="/personen/neu" label={t('contacts.persons.new')} />}
      search={search}
      onSearch={change}
      searchLabel={t('contacts.persons.search')}
      filters={
        <>
          <FilterSelect
            label={t('contacts.land')}
            all={t('contacts.everyLand')}
            value={search.land}
            choices={landChoices}
            onChange={(land) => change({ land, seite: undefined })}
          />
          <FilterSelect
            label={t('contacts.stateLabel')}
            all={t('contacts.state.active')}
            value={search.zustand}
            choices={states.map((value) => ({ value, label: t(`contacts.state.${value}`) }))}
            onChange={(zustand) => change({ zustand, seite: undefined })}
          />
        </>
      }
      query={query}
      empty={{ title: t('contacts.persons.empty'), text: t('contacts.persons.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((person) => (
            <ListRow
              key={person.id}
              title={
                <Link to="/personen/$personId" params={{ personId: person.id }}>
                  {fullName(person)}
                </Link>
              }
              text={[person.organisation?.name ?? person.organisationName, person.functionTitle, person.email]
                .filter(Boolean)
                .join(' · ')}
              aside={
                <>
                  {person.emailStatus !== 'ok' && (
                    <Mark tone="error">{t(`contacts.emailStatus.${person.emailStatus}`)}</Mark>
                  )}
                  {person.state !== 'active' && <Mark tone="quiet">{t(`contacts.state.${person.state}`)}</Mark>}
                  {person.land && <abbr title={laender[person.land]}>{person.land}</abbr>}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}
