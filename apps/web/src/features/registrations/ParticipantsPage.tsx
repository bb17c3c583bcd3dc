import { Button, NativeSelect } from '@mantine/core';
import { IconDownload, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton';
import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Filters } from '../../components/Filters';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { SearchField } from '../../components/SearchField';
import { today } from '../../i18n/format';
import type { ParticipantsSearch } from './search';
import { eventQuery } from '../events/events';
import { useMay } from '../session/useNetwork';
import { BulkBar } from './BulkBar';
import { ColumnChoice } from './ColumnChoice';
import { download, toCsv } from './csv';
import { hiddenOf, hiddenText, sortingOf, sortingText } from './participant-table';
import { ParticipantsTable } from './ParticipantsTable';
import { countsQuery, participantsQuery } from './registrations';
import { RegistrationPanel } from './RegistrationPanel';
import { StatusTabs, statusesOf } from './StatusTabs';
import { useCsvRows } from './useCsvRows';

const route = getRouteApi('/inside/e/$eventId/teilnehmende');

const MODES = { 'vor-ort': 'on_site', online: 'online' } as const;
const NOBODY: readonly RegistrationRow[] = [];

export function ParticipantsPage() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const event = useQuery(eventQuery(eventId));
  const mayWrite = useMay('registration:write', event.data?.networkId);
  const counts = useQuery(countsQuery(eventId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const csvRows = useCsvRows();
  const query = useQuery(
    participantsQuery({
      eventId,
      status: statusesOf(search.status),
      mode: search.form && MODES[search.form],
      search: search.suche,
    }),
  );
  const rows = query.data ?? NOBODY;
  const change = (changes: Partial<ParticipantsSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  const filter = (changes: Partial<ParticipantsSearch>): void => {
    setChosen(new Set());
    change({ seite: undefined, ...changes });
  };
  const isFiltered = Boolean(search.suche ?? search.form ?? search.status);
  const isHybrid = event.data?.format === 'hybrid';
  const hidden = hiddenOf(search.ohne, isHybrid);
  const enter = mayWrite && (
    <LinkButton
      to="/e/$eventId/teilnehmende/neu"
      params={{ eventId }}
      leftSection={<IconUserPlus size={18} aria-hidden />}
    >
      {t('registrations.enter')}
    </LinkButton>
  );
  const save = (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      disabled={rows.length === 0}
      onClick={() => download(`${event.data?.slug ?? 'termin'}-${today()}.csv`, toCsv(csvRows(rows)))}
    >
      {t('registrations.csv', { count: rows.length })}
    </Button>
  );
  return (
    <Page
      title={t('registrations.title')}
      actions={
        <>
          {save}
          {enter}
        </>
      }
    >
      <StatusTabs counts={counts.data?.statuses} chosen={search.status} onChoose={(status) => filter({ status })} />
      <Filters>
        <SearchField
          label={t('registrations.search')}
          value={search.suche ?? ''}
          onSearch={(suche) => filter({ suche: suche || undefined })}
        />
        {isHybrid && (
          <NativeSelect
            aria-label={t('registrations.column.mode')}
            value={search.form ?? ''}
            data={[
              { value: '', label: t('registrations.everyMode') },
              { value: 'vor-ort', label: t('events.mode.on_site') },
              { value: 'online', label: t('events.mode.online') },
            ]}
            onChange={(change_) =>
              filter({ form: (change_.currentTarget.value || undefined) as ParticipantsSearch['form'] })
            }
          />
        )}
        <ColumnChoice hidden={hidden} onChange={(columns) => change({ ohne: hiddenText(columns, isHybrid) })} />
      </Filters>
      <Panel flush>
        <Loaded query={query} lines={8}>
          {() =>
            rows.length === 0 ? (
              <EmptyState
                title={isFiltered ? t('common.nothingFound') : t('registrations.empty')}
                action={
                  isFiltered ? (
                    <Button
                      variant="default"
                      onClick={() => filter({ suche: undefined, form: undefined, status: undefined })}
                    >
                      {t('common.resetFilters')}
                    </Button>
                  ) : (
                    enter
                  )
                }
              >
                {isFiltered ? t('common.nothingFoundText') : t('registrations.emptyText')}
              </EmptyState>
            ) : (
              <ParticipantsTable
                rows={rows}
                hidden={hidden}
                sorting={sortingOf(search.sortiert)}
                page={search.seite ?? 1}
                chosen={chosen}
                onChoose={mayWrite ? setChosen : null}
                onSort={(sorting) => change({ sortiert: sortingText(sorting) })}
                onPage={(seite) => change({ seite: seite === 1 ? undefined : seite })}
                onOpen={(wer) => change({ wer })}
              />
            )
          }
        </Loaded>
      </Panel>
      {mayWrite && <BulkBar eventId={eventId} rows={rows} chosen={chosen} onChoose={setChosen} />}
      {search.wer && (
        <RegistrationPanel
          registrationId={search.wer}
          eventId={eventId}
          mayWrite={mayWrite}
          onClose={() => change({ wer: undefined })}
        />
      )}
    </Page>
  );
}
