import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { useListSearch } from '../../components/useListSearch';
import { shortDay } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import { ContactListPage } from './ContactListPage';
import { projectsQuery } from './contacts';
import { engagementStages, practiceStages } from './kinds';
import { ProjectLink } from './links';
import { laender, landOf } from './names';
import { useLandFilter } from './useLandFilter';

const states = ['ohne-kontakt', 'alle'] as const;

export function ProjectsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const [search] = useListSearch();
  const query = useQuery(
    projectsQuery({
      networkId,
      search: search.suche,
      land: landOf(search.land),
      practiceStage: practiceStages.find((stage) => stage === search.art),
      engagement: engagementStages.find((stage) => stage === search.stufe),
      lacksContact: search.zustand === 'ohne-kontakt' ? 'true' : undefined,
      includesEnded: search.zustand === 'alle' ? 'true' : undefined,
      page: search.seite ?? 1,
      size: 50,
    }),
  );
  const stages: ListFilter = {
    name: 'art',
    label: t('contacts.practiceLabel'),
    all: t('contacts.everyPractice'),
    choices: practiceStages.map((value) => ({ value, label: t(`contacts.practice.${value}`) })),
  };
  const engagement: ListFilter = {
    name: 'stufe',
    label: t('contacts.engagementLabel'),
    all: t('contacts.everyEngagement'),
    choices: engagementStages.map((value) => ({ value, label: t(`contacts.engagement.${value}`) })),
  };
  const stateFilter: ListFilter = {
    name: 'zustand',
    label: t('contacts.stateLabel'),
    all: t('contacts.projects.running'),
    choices: states.map((value) => ({ value, label: t(`contacts.projects.filter.${value}`) })),
  };
  return (
    <ContactListPage
      of="projects"
      searchLabel={t('contacts.projects.search')}
      filters={[engagement, stages, useLandFilter(), stateFilter]}
      query={query}
      line={(project) => ({
        link: <ProjectLink to={project} />,
        facts: [
          project.carrier.name,
          project.land && laender[project.land],
          t(`contacts.engagement.${project.engagement}`),
        ],
        marks: (
          <>
            {project.lacksContact && <Mark tone="warning">{t('contacts.projects.lacksContact')}</Mark>}
            {project.isListed && <Mark tone="ok">{t('contacts.projects.listed')}</Mark>}
            {project.endedOn && <Mark tone="quiet">{t('common.until', { day: shortDay(project.endedOn) })}</Mark>}
          </>
        ),
      })}
    />
  );
}
