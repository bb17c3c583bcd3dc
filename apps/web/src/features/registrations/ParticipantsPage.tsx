import { Button } from '@mantine/core';
import { IconDownload, IconMail, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RegistrationRow } from '../../api/types';
import { useChosen } from '../../chosen';
import { EmptyState } from '../../components/EmptyState';
import { Filters } from '../../components/Filters';
import { FilterSelect } from '../../components/FilterSelect';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { MoreMenu } from '../../components/MoreMenu';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { SearchField } from '../../components/SearchField';
import { today } from '../../i18n/format';
import { beginMail, type MailSelection } from '../../mail-draft';
import { landChoices, landOf } from '../contacts/names';
import { isOff } from '../events/called-off';
import { eventQuery } from '../events/events';
import { useMay } from '../session/useNetwork';
import { BulkBar } from './BulkBar';
import { ColumnChoice } from './ColumnChoice';
import { download, toCsv } from './csv';
import { hiddenOf, hiddenText, sortingOf, sortingText } from './participant-table';
import { ParticipantsTable } from './ParticipantsTable';
import { countsQuery, participantsQuery } from './registrations';
import { RegistrationPanel } from './RegistrationPanel';
import { type ParticipantsSearch, placeKinds } from './search';
import { StatusTabs, statusesOf } from './StatusTabs';
import { useCsvRows } from './useCsvRows';

const route = getRouteApi('/inside/e/$eventId/teilnehmende');

const MODES = { 'vor-ort': 'on_site', online: 'online' } as const;
const forms = Object.keys(MODES) as readonly (keyof typeof MODES)[];
const unfiltered: ParticipantsSearch = {
  suche: undefined,
  form: undefined,
  land: undefined,
  platz: undefined,
  status: undefined,
};
const everybodyWithPlace: MailSelection = {
  kind: 'participants',
  filter: { status: ['confirmed', 'pending_reconfirmation'] },
};
const NOBODY: readonly RegistrationRow[] = [];

export function ParticipantsPage() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const event = useQuery(eventQuery(eventId));
  const mayWrite = useMay('registration:write', event.data?.networkId);
  const mayMail = useMay('event:write', event.data?.networkId) && event.data !== undefined;
  const goTo = useNavigate();
  const counts = useQuery(countsQuery(eventId));
  const [chosen, setChosen] = useChosen(`registrations-${eventId}`);
  const csvRows = useCsvRows();
  const query = useQuery(
    participantsQuery({
      eventId,
      status: statusesOf(search.status),
      mode: search.form && MODES[search.form],
      land: search.land,
      place: search.platz,
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
  const narrowed = [search.form, search.land, search.platz].filter((one) => one !== undefined).length;
  const isFiltered = narrowed > 0 || search.suche !== undefined || search.status !== undefined;
  const isHybrid = event.data?.format === 'hybrid';
  const gathering = { isHybrid, isCalledOff: event.data !== undefined && isOff(event.data) };
  const hidden = hiddenOf(search.ohne, gathering);
  const enter = mayWrite && (
    <LinkButton
      to="/e/$eventId/teilnehmende/neu"
      params={{ eventId }}
      leftSection={<IconUserPlus size={18} aria-hidden />}
    >
      {t('registrations.enter')}
    </LinkButton>
  );
  const save = {
    label: t('registrations.csv', { count: rows.length }),
    icon: IconDownload,
    onPick: () => download(`${event.data?.slug ?? 'termin'}-${today()}.csv`, toCsv(csvRows(rows))),
  };
  const write = {
    label: t('mailings.writeEvent'),
    icon: IconMail,
    onPick: () =>
      void goTo({
        to: '/postausgang/e-mails/neu',
        search: { entwurf: beginMail({ networkId: event.data!.networkId, eventId, selection: everybodyWithPlace }) },
      }),
  };
  return (
    <Page
      title={t('registrations.title')}
      actions={
        <>
          {enter}
          <MoreMenu steps={[...(mayMail ? [write] : []), ...(rows.length > 0 ? [save] : [])]} />
        </>
      }
    >
      <StatusTabs counts={counts.data?.statuses} chosen={search.status} onChoose={(status) => filter({ status })} />
      <Filters
        active={narrowed}
        search={
          <SearchField
            label={t('registrations.search')}
            value={search.suche ?? ''}
            onSearch={(suche) => filter({ suche: suche || undefined })}
          />
        }
      >
        {isHybrid && (
          <FilterSelect
            label={t('registrations.column.mode')}
            all={t('registrations.everyMode')}
            value={search.form}
            choices={forms.map((value) => ({ value, label: t(`events.mode.${MODES[value]}`) }))}
            onChange={(form) => filter({ form: forms.find((one) => one === form) })}
          />
        )}
        <FilterSelect
          label={t('contacts.land')}
          all={t('contacts.everyLand')}
          value={search.land}
          choices={landChoices}
          onChange={(land) => filter({ land: landOf(land) })}
        />
        <FilterSelect
          label={t('registrations.placeKind')}
          all={t('registrations.everyPlace')}
          value={search.platz}
          choices={placeKinds.map((value) => ({ value, label: t(`registrations.place.${value}`) }))}
          onChange={(platz) => filter({ platz: placeKinds.find((kind) => kind === platz) })}
        />
        <ColumnChoice hidden={hidden} onChange={(columns) => change({ ohne: hiddenText(columns, gathering) })} />
      </Filters>
      <Panel flush>
        <Loaded query={query} lines={8}>
          {() =>
            rows.length === 0 ? (
              <EmptyState
                title={isFiltered ? t('common.nothingFound') : t('registrations.empty')}
                action={
                  isFiltered ? (
                    <Button variant="default" onClick={() => filter(unfiltered)}>
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
                onChoose={mayWrite || mayMail ? setChosen : null}
                onSort={(sorting) => change({ sortiert: sortingText(sorting) })}
                onPage={(seite) => change({ seite: seite === 1 ? undefined : seite })}
                onOpen={(wer) => change({ wer })}
              />
            )
          }
        </Loaded>
      </Panel>
      {event.data && (
        <BulkBar
          {...{ eventId, mayWrite, mayMail, rows, chosen }}
          networkId={event.data.networkId}
          onChoose={setChosen}
        />
      )}
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
