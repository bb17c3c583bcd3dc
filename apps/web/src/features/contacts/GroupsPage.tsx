import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { FilterSelect } from '../../components/FilterSelect';
import { ListPage } from '../../components/ListPage';
import { ListRow, Rows } from '../../components/Rows';
import { useMay, useNetwork } from '../session/useNetwork';
import { groupsQuery } from './contacts';
import { GroupStateMark } from './GroupStateMark';
import { groupTypes } from './kinds';

const route = getRouteApi('/inside/gruppen');

export function GroupsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    groupsQuery({ networkId, type: groupTypes.find((type) => type === search.art), page: search.seite ?? 1, size: 50 }),
  );
  const change = (changes: typeof search): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <ListPage
      title={t('contacts.groups.title')}
      create={useMay('network:write') && <CreateLink to="/gruppen/neu" label={t('contacts.groups.new')} />}
      search={search}
      onSearch={change}
      filters={
        <FilterSelect
          label={t('contacts.typeLabel')}
          all={t('contacts.everyType')}
          value={search.art}
          choices={groupTypes.map((value) => ({ value, label: t(`contacts.groups.type.${value}`) }))}
          onChange={(art) => change({ art, seite: undefined })}
        />
      }
      query={query}
      empty={{ title: t('contacts.groups.empty'), text: t('contacts.groups.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((group) => (
            <ListRow
              key={group.id}
              title={
                <Link to="/gruppen/$groupId" params={{ groupId: group.id }}>
                  {group.name}
                </Link>
              }
              text={[
                t(`contacts.groups.type.${group.type}`),
                group.cadence,
                group.lead && t('contacts.groups.ledBy', { name: group.lead.name }),
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={<GroupStateMark state={group.state} />}
            />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}
