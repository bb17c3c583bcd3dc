import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportState } from '../../api/types';
import { useAction } from '../../api/useAction';
import { EmptyState } from '../../components/EmptyState';
import { Filters } from '../../components/Filters';
import { FilterSelect } from '../../components/FilterSelect';
import { Loaded } from '../../components/Loaded';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { SearchField } from '../../components/SearchField';
import { toast } from '../../components/toast';
import { count } from '../../i18n/format';
import { useNetwork } from '../session/useNetwork';
import classes from './inbox.module.css';
import { KeysDialog } from './KeysDialog';
import { ProjectsFrame } from './ProjectsFrame';
import { ReportList } from './ReportList';
import { ReportPanel } from './ReportPanel';
import { DECISION_KEYS, reportCountsQuery, reportsQuery, undoDecision } from './reports';
import { neighbourOf } from './neighbour';
import { TakeInButton } from './TakeInButton';
import { type InboxSearch, type ReportList as Which, reportLists } from './search';
import { useSingleKeys } from '../../components/useSingleKeys';

const route = getRouteApi('/inside/projekte');
const SIZE = 50;

/** What people have told of projects: the list at the left, the report at the right; on phones one after the other. */
export function InboxPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const { suche, seite = 1, zustand, meldung } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changes: InboxSearch): void =>
    void navigate({ search: (before) => ({ ...before, seite: undefined, ...changes }), resetScroll: false });
  const query = useQuery(reportsQuery(networkId, { which: zustand ?? 'open', search: suche, page: seite, size: SIZE }));
  const counts = useQuery(reportCountsQuery(networkId)).data;
  const sum = (...states: readonly ReportState[]): number =>
    states.reduce((total, state) => total + (counts?.[state] ?? 0), 0);
  const labelOf = (which: Which): string => {
    const label = t(`projects.state.${which}`);
    // How many wait for an answer no sum of states says.
    if (which === 'unanswered') return label;
    const number = which === 'decided' ? sum('accepted', 'duplicate', 'already_known', 'out_of_scope') : sum(which);
    return `${label} (${count(number)})`;
  };
  const rows = query.data?.rows ?? [];
  const [showsKeys, setShowsKeys] = useState(false);
  const open = (id: string | undefined): void => change({ seite: seite === 1 ? undefined : seite, meldung: id });
  const undo = useAction(undoDecision, {
    changes: DECISION_KEYS,
    onDone: ({ id }) => {
      toast(t('projects.undone'));
      change({ zustand: undefined, meldung: id });
    },
  });
  const step = (by: 1 | -1) => () => open(neighbourOf(rows, meldung, by));
  useSingleKeys({ j: step(1), k: step(-1), '?': () => setShowsKeys(true) });
  const isFiltered = suche !== undefined || zustand !== undefined;
  return (
    <ProjectsFrame
      title={t('projects.title')}
      lead={t('projects.lead')}
      actions={
        <>
          <TakeInButton />
          <Button variant="default" aria-keyshortcuts="?" onClick={() => setShowsKeys(true)}>
            {t('projects.shortcuts')}
          </Button>
        </>
      }
    >
      <Filters
        active={zustand === undefined ? 0 : 1}
        search={
          <SearchField
            label={t('projects.search')}
            value={suche ?? ''}
            onSearch={(text) => change({ suche: text || undefined })}
          />
        }
      >
        <FilterSelect
          label={t('projects.stateLabel')}
          all={t('projects.waiting', { count: sum('in_triage', 'needs_info') })}
          value={zustand}
          choices={reportLists.map((value) => ({
            value,
            label: labelOf(value),
          }))}
          onChange={(value) => change({ zustand: value as Which | undefined, meldung: undefined })}
        />
      </Filters>
      <div className={classes.inbox} data-reading={meldung !== undefined || undefined}>
        <div className={classes.left}>
          <Panel flush>
            <Loaded query={query} lines={8}>
              {({ rows, total, page, size }) =>
                rows.length === 0 ? (
                  <EmptyState title={t(isFiltered ? 'common.nothingFound' : 'projects.empty')}>
                    {t(isFiltered ? 'common.nothingFoundText' : 'projects.emptyText')}
                  </EmptyState>
                ) : (
                  <>
                    <ReportList rows={rows} current={meldung} showsState={zustand !== undefined} />
                    <Pager
                      page={page}
                      size={size}
                      total={total}
                      onPage={(next) => change({ seite: next === 1 ? undefined : next })}
                    />
                  </>
                )
              }
            </Loaded>
          </Panel>
        </div>
        <div className={classes.right}>
          {undo.problem && <ProblemNote problem={undo.problem} />}
          {meldung === undefined ? (
            <Panel>
              <p className={classes.hint}>{t('projects.chooseOne')}</p>
            </Panel>
          ) : (
            <>
              <Link
                to="/projekte"
                search={(before) => ({ ...before, zustand, meldung: undefined })}
                resetScroll={false}
                className={classes.back}
              >
                {t('projects.backToList')}
              </Link>
              <ReportPanel
                key={meldung}
                reportId={meldung}
                onUndo={undo.run}
                // What is decided leaves the list of what waits: the next one takes its place.
                onDecided={() => open(zustand === undefined ? neighbourOf(rows, meldung, 1) : meldung)}
              />
            </>
          )}
        </div>
      </div>
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </ProjectsFrame>
  );
}
