import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CreateLink } from '../../components/CreateLink';
import { FilterSelect } from '../../components/FilterSelect';
import { ListPage } from '../../components/ListPage';
import { Mark } from '../../components/Mark';
import { ListRow, Rows } from '../../components/Rows';
import { shortDay } from '../../i18n/format';
import { useMay, useNetwork } from '../session/useNetwork';
import { projectsQuery } from './contacts';
import { practiceStages } from './kinds';
import { laender, landChoices, landOf } from './names';

const route = getRouteApi('/inside/projekte');
const states = ['ohne-kontakt', 'alle'] as const;

export function ProjectsPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    projectsQuery({
      networkId,
      search: search.suche,
      land: landOf(search.land),
      practiceStage: practiceStages.find((stage) => stage === search.art),
      lacksContact: search.zustand === 'ohne-kontakt' ? 'true' : undefined,
      includesEnded: search.zustand === 'alle' ? 'true' : undefined,
      page: search.seite ?? 1,
      size: 50,
    }),
  );
  const change = (changes: typeof search): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true });
  return (
    <ListPage
      title={t('contacts.projects.title')}
      create={useMay('contact:write') && <CreateLink to="/projekte/neu" label={t('contacts.projects.new')} />}
      search={search}
      onSearch={change}
      searchLabel={t('contacts.projects.search')}
      filters={
        <>
          <FilterSelect
            label={t('contacts.practiceLabel')}
            all={t('contacts.everyPractice')}
            value={search.art}
            choices={practiceStages.map((value) => ({ value, label: t(`contacts.practice.${value}`) }))}
            onChange={(art) => change({ art, seite: undefined })}
          />
          <FilterSelect
            label={t('contacts.land')}
            all={t('contacts.everyLand')}
            value={search.land}
            choices={landChoices}
            onChange={(land) => change({ land, seite: undefined })}
          />
          <FilterSelect
            label={t('contacts.stateLabel')}
            all={t('contacts.projects.running')}
            value={search.zustand}
            choices={states.map((value) => ({ value, label: t(`contacts.projects.filter.${value}`) }))}
            onChange={(zustand) => change({ zustand, seite: undefined })}
          />
        </>
      }
      query={query}
      empty={{ title: t('contacts.projects.empty'), text: t('contacts.projects.emptyText') }}
    >
      {(rows) => (
        <Rows>
          {rows.map((project) => (
            <ListRow
              key={project.id}
              title={
                <Link to="/projekte/$projectId" params={{ projectId: project.id }}>
                  {project.name}
                </Link>
              }
              text={[project.carrier.name, project.land && laender[project.land]].filter(Boolean).join(' · ')}
              aside={
                <>
                  {project.lacksContact && <Mark tone="warning">{t('contacts.projects.lacksContact')}</Mark>}
                  {project.isListed && <Mark tone="ok">{t('contacts.projects.listed')}</Mark>}
                  {project.endedOn && <Mark tone="quiet">{t('common.until', { day: shortDay(project.endedOn) })}</Mark>}
                </>
              }
            />
          ))}
        </Rows>
      )}
    </ListPage>
  );
}
