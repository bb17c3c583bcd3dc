import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { shortDay } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { ContactPage, type ContactStep } from './ContactPage';
import { endProject, listProject, membershipsQuery, personsQuery, projectQuery } from './contacts';
import { EndDialog } from './EndDialog';
import { MemberDialog } from './MemberDialog';
import { MembershipsPanel } from './MembershipsPanel';
import { OrganisationLink, PersonLink, ProjectLink } from './links';
import { fullName, laender } from './names';
import { NewContactPage } from './NewContactPage';
import { ProjectForm } from './ProjectForm';

const newRoute = getRouteApi('/inside/projekte/neu');
const route = getRouteApi('/inside/projekte/$projectId');

export function NewProjectPage() {
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <NewContactPage of="projects">
      <ProjectForm
        networkId={id}
        project={null}
        onSaved={(projectId) => navigate({ to: '/projekte/$projectId', params: { projectId } })}
        onCancel={() => void navigate({ to: '/projekte/alle' })}
      />
    </NewContactPage>
  );
}

export function ProjectDetailPage() {
  const { projectId } = route.useParams();
  const query = useQuery(projectQuery(projectId));
  return <Loaded query={query}>{(project) => <Detail project={project} />}</Loaded>;
}

function Detail({ project }: Readonly<{ project: ProjectView }>) {
  const { t } = useTranslation();
  const listing = project.isListed ? 'unlist' : 'list';
  const list: ContactStep = {
    label: t(`contacts.projects.${listing}.action`),
    dialog: (onClose) => (
      <EndDialog
        title={t(`contacts.projects.${listing}.action`)}
        text={t(`contacts.projects.${listing}.text`)}
        action={t(`contacts.projects.${listing}.action`)}
        send={({ on }, key) => listProject(project.id)({ from: on, isListed: !project.isListed }, key)}
        onClose={onClose}
      />
    ),
  };
  const join: ContactStep = {
    label: t('contacts.memberships.join'),
    dialog: (onClose) => <MemberDialog networkId={project.networkId} project={project} onClose={onClose} />,
  };
  const end: ContactStep = {
    label: t('common.end'),
    isDangerous: true,
    dialog: (onClose) => (
      <EndDialog
        title={t('contacts.projects.endTitle')}
        text={t('contacts.projects.endText')}
        asksSuccessorIn={project.networkId}
        send={({ on, successor }, key) =>
          endProject(project.id)({ version: project.version, on, successorProjectId: successor?.id ?? null }, key)
        }
        onClose={onClose}
      />
    ),
  };
  return (
    <ContactPage
      of="projects"
      name={project.name}
      networkId={project.networkId}
      isOver={project.endedOn !== null}
      steps={[join, list, end]}
      form={(onSaved, onCancel) => (
        <ProjectForm networkId={project.networkId} project={project} onSaved={onSaved} onCancel={onCancel} />
      )}
      rail={
        <>
          <ProjectContacts project={project} />
          <ProjectMemberships project={project} />
        </>
      }
    >
      {project.lacksContact && (
        <Note tone="warning" title={t('contacts.projects.lacksContact')}>
          <p>{t('contacts.projects.lacksContactText')}</p>
        </Note>
      )}
      <ProjectFacts project={project} />
    </ContactPage>
  );
}

function ProjectFacts({ project }: Readonly<{ project: ProjectView }>) {
  const { t } = useTranslation();
  const { fundedFrom, fundedTo, practiceStage, practiceStageAsOf } = project;
  const funded =
    fundedFrom && fundedTo
      ? t('common.fromTo', { from: shortDay(fundedFrom), to: shortDay(fundedTo) })
      : (fundedFrom ?? fundedTo);
  const stage =
    practiceStage &&
    [
      t(`contacts.practice.${practiceStage}`),
      practiceStageAsOf && t('contacts.practiceAsOf', { day: shortDay(practiceStageAsOf) }),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <Panel>
      <Facts
        rows={[
          [
            t('contacts.stateLabel'),
            project.endedOn && <Mark tone="warning">{t('common.until', { day: shortDay(project.endedOn) })}</Mark>,
          ],
          [
            t('contacts.projects.listedLabel'),
            <Mark key="listed" tone={project.isListed ? 'ok' : 'quiet'}>
              {t(project.isListed ? 'contacts.projects.listed' : 'contacts.projects.unlisted')}
            </Mark>,
          ],
          [t('contacts.engagementLabel'), t(`contacts.engagement.${project.engagement}`)],
          [t('contacts.typeLabel'), t(`contacts.projectKind.${project.kind}`)],
          [t('contacts.carrier'), <OrganisationLink key="carrier" to={project.carrier} />],
          [t('contacts.practiceLabel'), stage],
          [t('contacts.land'), project.land && laender[project.land]],
          [
            t('contacts.fundingProgramme'),
            [project.fundingProgramme, project.fundingReference].filter(Boolean).join(', '),
          ],
          [t('contacts.fundedLabel'), funded],
          [t('contacts.regions'), project.regions.join(', ')],
          [t('contacts.sectors'), project.sectors.join(', ')],
          [t('contacts.targetGroups'), project.targetGroups.join(', ')],
          [t('contacts.modelRegion'), project.modelRegion && t('common.yes')],
          [
            t('contacts.website'),
            project.website && (
              <a href={project.website} rel="noreferrer">
                {project.website}
              </a>
            ),
          ],
          [t('contacts.successor'), project.successor && <ProjectLink to={project.successor} />],
        ]}
      />
    </Panel>
  );
}

function ProjectContacts({ project: { id, networkId } }: Readonly<{ project: ProjectView }>) {
  const { t } = useTranslation();
  const query = useQuery(personsQuery({ networkId, projectId: id, size: 100 }));
  return (
    <Panel title={t('contacts.projects.contacts')} flush>
      <Loaded query={query} lines={2}>
        {({ rows }) => (
          <Rows>
            {rows.length === 0 && (
              <ListRow title={t('contacts.projects.noContacts')} text={t('contacts.projects.noContactsText')} />
            )}
            {rows.map((person) => (
              <ListRow
                key={person.id}
                title={<PersonLink to={{ id: person.id, name: fullName(person) }} />}
                text={[person.functionTitle, person.email].filter(Boolean).join(' · ')}
              />
            ))}
          </Rows>
        )}
      </Loaded>
    </Panel>
  );
}

function ProjectMemberships({ project: { id: projectId, networkId } }: Readonly<{ project: ProjectView }>) {
  const query = useQuery(membershipsQuery({ networkId, projectId, size: 100 }));
  return <Loaded query={query}>{({ rows }) => <MembershipsPanel memberships={rows} />}</Loaded>;
}
