import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from '../../components/ListPage';
import { useListSearch } from '../../components/useListSearch';
import { useNetwork } from '../session/useNetwork';
import { ContactListPage } from './ContactListPage';
import { groupsQuery } from './contacts';
import { GroupStateMark } from './GroupStateMark';
import { groupTypes } from './kinds';
import { GroupLink } from './links';

export function GroupsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [search] = useListSearch();
  const query = useQuery(
    groupsQuery({ networkId, type: groupTypes.find((type) => type === search.art), page: search.seite ?? 1, size: 50 }),
  );
  const types: ListFilter = {
    name: 'art',
    label: t('contacts.typeLabel'),
    all: t('contacts.everyType'),
    choices: groupTypes.map((value) => ({ value, label: t(`contacts.groups.type.${value}`) })),
  };
  return (
    <ContactListPage
      of="groups"
      filters={[types]}
      query={query}
      line={(group) => ({
        link: <GroupLink to={group} />,
        facts: [
          t(`contacts.groups.type.${group.type}`),
          group.cadence,
          group.lead && t('contacts.groups.ledBy', { name: group.lead.name }),
        ],
        marks: <GroupStateMark state={group.state} />,
      })}
    />
  );
}
