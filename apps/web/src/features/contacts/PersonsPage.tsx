import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { useListSearch } from '../../components/useListSearch';
import { beginMail } from '../../mail-draft';
import { useMay, useNetwork } from '../session/useNetwork';
import { ContactListPage } from './ContactListPage';
import { personsQuery } from './contacts';
import { PersonLink } from './links';
import { fullName, laender, landOf } from './names';
import { useLandFilter } from './useLandFilter';

const states = ['inactive', 'restricted'] as const;

export function PersonsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [search] = useListSearch();
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
  const navigate = useNavigate();
  const total = query.data?.total ?? 0;
  const filter = {
    term: search.suche,
    land: landOf(search.land),
    state: states.find((state) => state === search.zustand),
  };
  const write = {
    label: t('mailings.write', { count: total }),
    icon: IconMail,
    onPick: () => {
      const entwurf = beginMail({ networkId, eventId: null, selection: { kind: 'contacts', filter } });
      void navigate({ to: '/postausgang/e-mails/neu', search: { entwurf } });
    },
  };
  const mayMail = useMay('event:write');
  const stateFilter: ListFilter = {
    name: 'zustand',
    label: t('contacts.stateLabel'),
    all: t('contacts.state.active'),
    choices: states.map((value) => ({ value, label: t(`contacts.state.${value}`) })),
  };
  return (
    <ContactListPage
      of="persons"
      searchLabel={t('contacts.persons.search')}
      filters={[useLandFilter(), stateFilter]}
      query={query}
      steps={mayMail && total > 0 ? [write] : []}
      line={(person) => ({
        link: <PersonLink to={{ id: person.id, name: fullName(person) }} />,
        facts: [person.organisation?.name ?? person.organisationName, person.functionTitle, person.email],
        marks: (
          <>
            {person.emailStatus !== 'ok' && <Mark tone="error">{t(`contacts.emailStatus.${person.emailStatus}`)}</Mark>}
            {person.state !== 'active' && <Mark tone="quiet">{t(`contacts.state.${person.state}`)}</Mark>}
            {person.land && <abbr title={laender[person.land]}>{person.land}</abbr>}
          </>
        ),
      })}
    />
  );
}
