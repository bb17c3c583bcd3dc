import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PersonPage as PersonPageData, PersonView } from '../../api/types';
import { HistoryList } from '../../components/history/HistoryList';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { useMay, useNetwork } from '../session/useNetwork';
import { ContactPage, type ContactStep } from './ContactPage';
import { useContactParts } from './contact-parts';
import { personQuery } from './contacts';
import { fullName } from './names';
import { NewContactPage } from './NewContactPage';
import { PersonConsents } from './PersonConsents';
import { PersonFacts } from './PersonFacts';
import { PersonForm } from './PersonForm';
import { PersonMoveDialog, type PersonTarget } from './PersonMoveDialog';
import { MembershipsPanel } from './MembershipsPanel';
import { PersonRoles } from './PersonRoles';

const newRoute = getRouteApi('/inside/personen/neu');
const route = getRouteApi('/inside/personen/$personId');

export function NewPersonPage() {
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <NewContactPage of="persons">
      <PersonForm
        networkId={id}
        person={null}
        onSaved={(personId) => navigate({ to: '/personen/$personId', params: { personId } })}
        onCancel={() => void navigate({ to: '/personen' })}
      />
    </NewContactPage>
  );
}

export function PersonDetailPage() {
  const { personId } = route.useParams();
  const query = useQuery(personQuery(personId));
  return <Loaded query={query}>{(data) => <PersonDetail data={data} />}</Loaded>;
}

const targets: Record<PersonView['state'], readonly PersonTarget[]> = {
  unproven: [],
  active: ['inactive', 'restricted'],
  inactive: ['active'],
  restricted: ['active'],
  anonymised: [],
};

function PersonDetail({ data }: Readonly<{ data: PersonPageData }>) {
  const { t } = useTranslation();
  const { person } = data;
  const mayWrite = useMay('contact:write', person.networkId);
  const parts = useContactParts('persons');
  const steps = targets[person.state].map((target): ContactStep => ({
    label: t(`contacts.move.${target}.action`),
    isDangerous: target !== 'active',
    dialog: (onClose) => <PersonMoveDialog person={person} target={target} onClose={onClose} />,
  }));
  return (
    <ContactPage
      of="persons"
      name={fullName(person)}
      networkId={person.networkId}
      steps={steps}
      form={(onSaved, onCancel) => (
        <PersonForm networkId={person.networkId} person={person} onSaved={onSaved} onCancel={onCancel} />
      )}
      rail={
        <>
          <MembershipsPanel memberships={data.memberships} />
          <PersonConsents consents={data.consents} />
          <Panel title={t('common.history')}>
            <HistoryList entries={data.history} />
          </Panel>
        </>
      }
    >
      <PersonFacts person={person} />
      <PersonRoles person={person} roles={data.contactRoles} mayWrite={mayWrite} />
      {parts.map((Part, index) => (
        <Part key={index} id={person.id} networkId={person.networkId} />
      ))}
    </ContactPage>
  );
}
