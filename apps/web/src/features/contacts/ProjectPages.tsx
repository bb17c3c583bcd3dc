import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectView } from '../../api/types';
import { Facts } from '../../components/Facts';
import { Loaded } from '../../components/Loaded';
import { Mark } from '../../components/Mark';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { shortDay } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { endProject, listProject, personsQuery, projectQuery } from './contacts';
import { EndDialog } from './EndDialog';
import { OrganisationLink, PersonLink, ProjectLink } from './links';
import { fullName, laender } from './names';
import { ProjectForm } from './ProjectForm';

const newRoute = getRouteApi('/inside/projekte/neu');
const route = getRouteApi('/inside/projekte/$projectId');

export function NewProjectPage() {
  const { t } = useTranslation();
  const { id } = useNetwork();
  const navigate = newRoute.useNavigate();
  return (
    <Page title={t('contacts.projects.new')} above={<Link to="/projekte">{t('contacts.projects.title')}</Link>} narrow>
      <ProjectForm
        networkId={id}
        project={null}
        onSaved={(projectId) => navigate({ to: '/projekte/$projectId', params: { projectId } })}
        onCancel={() => void navigate({ to: '/projekte' })}
      />
    </Page>
  );
}

export function ProjectDetailPage() {
  const { projectId } = route.useParams();
  const query = useQuery(projectQuery(projectId));
  return <Loaded query={query}>{(project) => <Detail project={project} />}</Loaded>;
}

function Detail({ project }: Readonly<{ project: ProjectView }>) {
  const { t } = useTranslation();
  const [mode, setMode] = useState<'read' | 'edit' | 'end' | 'list'>('read');
  const mayWrite = useMay('contact:write', project.networkId);
  const above = <Link to="/projekte">{t('contacts.projects.title')}</Link>;
  const close = (): void => setMode('read');
  if (mode === 'edit') {
    const saved = (): void => {
      close();
      toast(t('common.saved'));
    };
    return (
      <Page title={project.name} above={above} narrow>
        <ProjectForm networkId={project.networkId} project={project} onSaved={saved} onCancel={close} />
      </Page>
    );
  }
  const listing = project.isListed ? 'unlist' : 'list';
  const actions = mayWrite && project.endedOn === null && (
    <>
      <Button variant="default" onClick={() => setMode('list')}>
        {t(`contacts.projects.${listing}.action`)}
      </Button>
      <Button variant="default" onClick={() => setMode('end')}>
        {t('common.end')}
      </Button>
      <Button onClick={() => setMode('edit')}>{t('common.edit')}</Button>
    </>
  );
  return (
    <Page title={project.name} above={above} actions={actions} narrow>
      {project.lacksContact && (
        <Note tone="warning" title={t('contacts.projects.lacksContact')}>
          <p>{t('contacts.projects.lacksContactText')}</p>
        </Note>
      )}
      <ProjectFacts project={project} />
      <ProjectContacts project={project} />
      {mode === 'end' && (
        <EndDialog
          title={t('contacts.projects.endTitle')}
          text={t('contacts.projects.endText')}
          send={({ on }, key) => endProject(project.id)({ version: project.version, on }, key)}
          onClose={close}
        />
      )}
      {mode === 'list' && (
        <EndDialog
          title={t(`contacts.projects.${listing}.action`)}
          text={t(`contacts.projects.${listing}.text`)}
          action={t(`contacts.projects.${listing}.action`)}
          send={({ on }, key) => listProject(project.id)({ from: on, isListed: !project.isListed }, key)}
          onClose={close}
        />
      )}
    </Page>
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
