import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrganisationView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { shortDay } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { useContactParts } from './contact-parts';
import { ContactPage, type ContactStep } from './ContactPage';
import { closeOrganisation, organisationQuery, personsQuery, projectsQuery } from './contacts';
import { EndDialog } from './EndDialog';
import { OrganisationLink, PersonLink, ProjectLink } from './links';
import { fullName, laender } from './names';
import { NewContactPage } from './NewContactPage';
import { OrganisationForm } from './OrganisationForm';

const newRoute = getRouteApi('/inside/einrichtungen/neu');
const route = getRouteApi('/inside/einrichtungen/$organisationId');

export function NewOrganisationPage() {
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <NewContactPage of="organisations">
      <OrganisationForm
        networkId={id}
        organisation={null}
        onSaved={(organisationId) => navigate({ to: '/einrichtungen/$organisationId', params: { organisationId } })}
        onCancel={() => void navigate({ to: '/einrichtungen' })}
      />
    </NewContactPage>
  );
}

export function OrganisationDetailPage() {
  const { organisationId } = route.useParams();
  const query = useQuery(organisationQuery(organisationId));
  return <Loaded query={query}>{(organisation) => <Detail organisation={organisation} />}</Loaded>;
}

function Detail({ organisation }: Readonly<{ organisation: OrganisationView }>) {
  const parts = useContactParts('organisations');
  const { t } = useTranslation();
  const end: ContactStep = {
    label: t('common.end'),
    isDangerous: true,
    dialog: (onClose) => (
      <EndDialog
        title={t('contacts.organisations.endTitle')}
        text={t('contacts.organisations.endText')}
        send={({ on }, key) => closeOrganisation(organisation.id)({ version: organisation.version, on }, key)}
        onClose={onClose}
      />
    ),
  };
  return (
    <ContactPage
      of="organisations"
      name={organisation.name}
      networkId={organisation.networkId}
      isOver={organisation.closedOn !== null}
      steps={[end]}
      form={(onSaved, onCancel) => (
        <OrganisationForm
          networkId={organisation.networkId}
          organisation={organisation}
          onSaved={onSaved}
          onCancel={onCancel}
        />
      )}
      rail={<OrganisationPersons organisation={organisation} />}
    >
      <OrganisationFacts organisation={organisation} />
      <OrganisationProjects organisation={organisation} />
      {parts.map((Part, index) => (
        <Part key={index} id={organisation.id} networkId={organisation.networkId} />
      ))}
    </ContactPage>
  );
}

function OrganisationFacts({ organisation }: Readonly<{ organisation: OrganisationView }>) {
  const { t } = useTranslation();
  return (
    <Panel>
      <Facts
        rows={[
          [
            t('contacts.stateLabel'),
            organisation.closedOn && (
              <Mark tone="warning">{t('common.until', { day: shortDay(organisation.closedOn) })}</Mark>
            ),
          ],
          [t('contacts.typeLabel'), t(`contacts.organisationType.${organisation.type}`)],
          [t('contacts.contextLabel'), t(`contacts.context.${organisation.context}`)],
          [t('contacts.shortName'), organisation.shortName],
          [t('contacts.legalForm'), organisation.legalForm],
          [t('contacts.city'), organisation.city],
          [t('contacts.district'), organisation.district],
          [t('contacts.land'), organisation.land && laender[organisation.land]],
          [
            t('contacts.website'),
            organisation.website && (
              <a href={organisation.website} rel="noreferrer">
                {organisation.website}
              </a>
            ),
          ],
          [t('contacts.predecessor'), organisation.predecessor && <OrganisationLink to={organisation.predecessor} />],
        ]}
      />
    </Panel>
  );
}

function OrganisationProjects({ organisation: { id, networkId } }: Readonly<{ organisation: OrganisationView }>) {
  const { t } = useTranslation();
  const query = useQuery(projectsQuery({ networkId, carrierOrganisationId: id, size: 100 }));
  return (
    <Panel title={t('contacts.projects.title')} flush>
      <Loaded query={query} lines={2}>
        {({ rows }) => (
          <Rows>
            {rows.length === 0 && <ListRow title={t('contacts.organisations.noProjects')} />}
            {rows.map((project) => (
              <ListRow
                key={project.id}
                title={<ProjectLink to={project} />}
                text={t(`contacts.projectKind.${project.kind}`)}
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Panel>
  );
}

function OrganisationPersons({ organisation: { id, networkId } }: Readonly<{ organisation: OrganisationView }>) {
  const { t } = useTranslation();
  const query = useQuery(personsQuery({ networkId, organisationId: id, size: 100 }));
  return (
    <Panel title={t('contacts.persons.title')} flush>
      <Loaded query={query} lines={2}>
        {({ rows }) => (
          <Rows>
            {rows.length === 0 && <ListRow title={t('contacts.organisations.noPersons')} />}
            {rows.map((person) => (
              <ListRow
                key={person.id}
                title={<PersonLink to={{ id: person.id, name: fullName(person) }} />}
                text={person.functionTitle}
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Panel>
  );
}
