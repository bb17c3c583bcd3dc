import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { shortDay } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { closeOrganisation, organisationQuery, personsQuery, projectsQuery } from './contacts';
import { EndDialog } from './EndDialog';
import { OrganisationLink, PersonLink, ProjectLink } from './links';
import { fullName, laender } from './names';
import { OrganisationForm } from './OrganisationForm';

const newRoute = getRouteApi('/inside/einrichtungen/neu');
const route = getRouteApi('/inside/einrichtungen/$organisationId');

export function NewOrganisationPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <Page
      title={t('contacts.organisations.new')}
      above={<Link to="/einrichtungen">{t('contacts.organisations.title')}</Link>}
      narrow
    >
      <OrganisationForm
        networkId={id}
        organisation={null}
        onSaved={(organisationId) => navigate({ to: '/einrichtungen/$organisationId', params: { organisationId } })}
        onCancel={() => void navigate({ to: '/einrichtungen' })}
      />
    </Page>
  );
}

export function OrganisationDetailPage() {
  const { organisationId } = route.useParams();
  const query = useQuery(organisationQuery(organisationId));
  return <Loaded query={query}>{(organisation) => <Detail organisation={organisation} />}</Loaded>;
}

function Detail({ organisation }: Readonly<{ organisation: OrganisationView }>) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'read' | 'edit' | 'end'>('read');
  const mayWrite = useMay('contact:write', organisation.networkId);
  const above = <Link to="/einrichtungen">{t('contacts.organisations.title')}</Link>;
  const close = (): void => setMode('read');
  if (mode === 'edit') {
    const saved = (): void => {
      close();
      toast(t('common.saved'));
    };
    return (
      <Page title={organisation.name} above={above} narrow>
        <OrganisationForm
          networkId={organisation.networkId}
          organisation={organisation}
          onSaved={saved}
          onCancel={close}
        />
      </Page>
    );
  }
  const actions = mayWrite && organisation.closedOn === null && (
    <>
      <Button variant="default" onClick={() => setMode('end')}>
        {t('common.end')}
      </Button>
      <Button onClick={() => setMode('edit')}>{t('common.edit')}</Button>
    </>
  );
  return (
    <Page title={organisation.name} above={above} actions={actions} narrow>
      <OrganisationFacts organisation={organisation} />
      <OrganisationProjects organisation={organisation} />
      <OrganisationPersons organisation={organisation} />
      {mode === 'end' && (
        <EndDialog
          title={t('contacts.organisations.endTitle')}
          text={t('contacts.organisations.endText')}
          send={({ on }, key) => closeOrganisation(organisation.id)({ version: organisation.version, on }, key)}
          onClose={close}
        />
      )}
    </Page>
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
