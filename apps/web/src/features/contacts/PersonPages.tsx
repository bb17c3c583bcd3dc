import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonPage as PersonPageData } from '../../api/types';
import { HistoryList } from '../../components/HistoryList';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { toast } from '../../components/toast';
import { useMay, useNetwork } from '../session/useNetwork';
import { personQuery } from './contacts';
import { fullName } from './names';
import { PersonConsents } from './PersonConsents';
import { PersonFacts } from './PersonFacts';
import { PersonForm } from './PersonForm';
import { PersonMemberships } from './PersonMemberships';
import { PersonRoles } from './PersonRoles';
import { PersonStateButtons } from './PersonStateButtons';

const newRoute = getRouteApi('/inside/personen/neu');
const route = getRouteApi('/inside/personen/$personId');

export function NewPersonPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <Page title={t('contacts.persons.new')} above={<Link to="/personen">{t('contacts.persons.title')}</Link>} narrow>
      <PersonForm
        networkId={id}
        person={null}
        onSaved={(personId) => navigate({ to: '/personen/$personId', params: { personId } })}
        onCancel={() => void navigate({ to: '/personen' })}
      />
    </Page>
  );
}

export function PersonDetailPage() {
  const { personId } = route.useParams();
  const query = useQuery(personQuery(personId));
  return <Loaded query={query}>{(data) => <PersonDetail data={data} />}</Loaded>;
}

function PersonDetail({ data }: Readonly<{ data: PersonPageData }>) {
  const { t } = useTranslation();
  const { person } = data;
  const [isEditing, setEditing] = useState(false);
  const mayWrite = useMay('contact:write', person.networkId);
  const above = <Link to="/personen">{t('contacts.persons.title')}</Link>;
  if (isEditing) {
    const close = (): void => {
      setEditing(false);
      toast(t('common.saved'));
    };
    return (
      <Page title={fullName(person)} above={above} narrow>
        <PersonForm networkId={person.networkId} person={person} onSaved={close} onCancel={() => setEditing(false)} />
      </Page>
    );
  }
  const actions = mayWrite && (
    <>
      <PersonStateButtons person={person} />
      <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>
    </>
  );
  return (
    <Page title={fullName(person)} above={above} actions={actions} narrow>
      <PersonFacts person={person} />
      <PersonRoles person={person} roles={data.contactRoles} mayWrite={mayWrite} />
      <PersonMemberships memberships={data.memberships} />
      <PersonConsents consents={data.consents} />
      <Panel title={t('common.history')}>
        <HistoryList entries={data.history} />
      </Panel>
    </Page>
  );
}
