import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Chosen, useChosen } from '../../chosen';
import type { ListFilter } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { useListSearch } from '../../components/useListSearch';
import { useMay, useNetwork } from '../session/useNetwork';
import { ContactListPage } from './ContactListPage';
import { personsQuery } from './contacts';
import { PersonLink } from './links';
import { fullName, laender, landOf } from './names';
import { PageTick, PersonsBar, PersonTick } from './PersonTicks';
import { useLandFilter } from './useLandFilter';

const states = ['inactive', 'restricted'] as const;

export function PersonsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [search] = useListSearch();
  const filter = {
    term: search.suche,
    land: landOf(search.land),
    state: states.find((state) => state === search.zustand),
  };
  const { term, ...narrowed } = filter;
  const query = useQuery(personsQuery({ networkId, search: term, ...narrowed, page: search.seite ?? 1, size: 50 }));
  const total = query.data?.total ?? 0;
  const [chosen, setChosen] = useChosen(`persons-${networkId}`);
  const [everybodyIn, setEverybodyIn] = useState<string | null>(null);
  // Whoever filters anew has not said that all of these are meant.
  const isAll = everybodyIn === JSON.stringify(filter);
  const chooseAll = (): void => setEverybodyIn(JSON.stringify(filter));
  const choose = (next: Chosen): void => {
    setEverybodyIn(null);
    setChosen(next);
  };
  const ticking = { chosen, isAll, onChoose: choose };
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
      steps={
        mayMail && total > 0
          ? [{ label: t('registrations.chooseFiltered', { count: total }), icon: IconMail, onPick: chooseAll }]
          : []
      }
      head={(rows) => mayMail && <PageTick ids={rows.map(({ id }) => id)} {...ticking} />}
      foot={mayMail && <PersonsBar {...{ networkId, filter, total }} {...ticking} onAll={chooseAll} />}
      line={(person) => ({
        sign: mayMail && <PersonTick person={person} {...ticking} />,
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
