import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState';
import { Filters } from '../../components/Filters';
import { FilterSelect } from '../../components/FilterSelect';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { Pager } from '../../components/Pager';
import { Panel } from '../../components/Panel';
import { Rows } from '../../components/Rows';
import { SearchField } from '../../components/SearchField';
import { ProjectsFrame } from '../projects/ProjectsFrame';
import { useMay, useNetwork } from '../session/useNetwork';
import { BalanceNote } from './BalanceNote';
import { balanceQuery, ledgerQuery } from './ledger';
import { PromiseLine } from './PromiseLine';
import { PromiseRowMenu } from './PromiseRowMenu';
import { type RegisterSearch, type Turn, turns } from './search';
import { StandingTabs } from './StandingTabs';
import { useGatherings } from './useGatherings';

const route = getRouteApi('/inside/projekte/register');
const SIZE = 50;

/** Every promised invitation and where it stands, the most urgent first. */
export function RegisterPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const mayWrite = useMay('contact:write', networkId);
  const { suche, seite = 1, stand, dran, termin } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (changes: RegisterSearch): void =>
    void navigate({ search: (before) => ({ ...before, seite: undefined, ...changes }), resetScroll: false });
  const filter = {
    ...{ text: suche, turn: dran, eventId: termin, page: seite, size: SIZE },
    ...(stand === 'dringend'
      ? { pressing: 'yes' as const }
      : stand === 'angehalten'
        ? { held: 'yes' as const }
        : { standing: stand }),
  };
  const query = useQuery(ledgerQuery(networkId, filter));
  const balance = useQuery(balanceQuery(networkId)).data;
  const gatherings = useGatherings(networkId);
  const isFiltered = [suche, stand, dran, termin].some((one) => one !== undefined);
  return (
    <ProjectsFrame
      title={t('ledger.title')}
      lead={t('ledger.lead')}
      actions={
        <LinkButton variant="default" to="/projekte/register/nachweis">
          {t('ledger.toRecord')}
        </LinkButton>
      }
    >
      {balance && <BalanceNote balance={balance} />}
      <StandingTabs counts={query.data?.counts} chosen={stand} onChoose={(one) => change({ stand: one })} />
      <Filters
        active={[dran, termin].filter((one) => one !== undefined).length}
        search={
          <SearchField
            label={t('ledger.search')}
            value={suche ?? ''}
            onSearch={(text) => change({ suche: text || undefined })}
          />
        }
      >
        <FilterSelect
          label={t('ledger.turnLabel')}
          all={t('ledger.everyTurn')}
          value={dran}
          choices={turns.map((value) => ({ value, label: t(`ledger.turn.${value}`) }))}
          onChange={(value) => change({ dran: value as Turn | undefined })}
        />
        <FilterSelect
          label={t('ledger.event')}
          all={t('ledger.everyEvent')}
          value={termin}
          choices={gatherings}
          onChange={(value) => change({ termin: value })}
        />
      </Filters>
      <Panel flush>
        <Loaded query={query} lines={8}>
          {({ rows, total, page, size }) =>
            rows.length === 0 ? (
              <EmptyState title={t(isFiltered ? 'common.nothingFound' : 'ledger.empty')}>
                {t(isFiltered ? 'common.nothingFoundText' : 'ledger.emptyText')}
              </EmptyState>
            ) : (
              <>
                <Rows>
                  {rows.map((row) => (
                    <PromiseLine
                      key={row.id}
                      row={row}
                      networkId={networkId}
                      steps={mayWrite && <PromiseRowMenu row={row} />}
                    />
                  ))}
                </Rows>
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
    </ProjectsFrame>
  );
}
