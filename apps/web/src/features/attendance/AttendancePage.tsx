import { Button } from '@mantine/core';
import { IconChecks, IconFileImport, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendanceSheet, SheetRow } from '../../api/types';
import { useChosen } from '../../chosen';
import { ChosenBar } from '../../components/ChosenBar';
import { EmptyState } from '../../components/EmptyState';
import { LinkButton } from '../../components/LinkButton';
import { Loaded } from '../../components/Loaded';
import { Note } from '../../components/Note';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { SearchField } from '../../components/SearchField';
import { toast } from '../../components/toast';
import { useSingleKeys } from '../../components/useSingleKeys';
import { instant } from '../../i18n/format';
import { useMay } from '../session/useNetwork';
import { sheetQuery } from './attendance';
import { CheckInLinksPanel } from './CheckInLinksPanel';
import { ConfirmDialog } from './ConfirmDialog';
import { CorrectionsPanel } from './CorrectionsPanel';
import { MarkDialog } from './MarkDialog';
import { MarkTabs } from './MarkTabs';
import type { AttendanceSearch } from './search';
import { SelfCheckInPanel } from './SelfCheckInPanel';
import { marksBack, marksFor, openRows, plain, rowsShown, type Status } from './sheet-rows';
import classes from './AttendancePage.module.css';
import { ScansPanel } from './ScansPanel';
import { SheetTable } from './SheetTable';
import { PrintMenu } from './PrintMenu';
import { RecountDialog } from './RecountDialog';
import { useMarks } from './useMarks';

const route = getRouteApi('/inside/e/$eventId/anwesenheit');

export function AttendancePage() {
  const { t } = useTranslation();
  const { eventId } = route.useParams();
  const query = useQuery(sheetQuery(eventId));
  const [isConfirming, setConfirming] = useState(false);
  const [isRecounting, setRecounting] = useState(false);
  const mayConfirm = useMay('event:write', query.data?.networkId);
  const mayWrite = useMay('registration:write', query.data?.networkId);
  const isOpen = query.data?.use === 'marks' || query.data?.use === 'corrections';
  const walkIn = isOpen && mayWrite && (
    <LinkButton
      variant="default"
      to="/e/$eventId/teilnehmende/neu"
      params={{ eventId }}
      search={{ weg: 'ohne-anmeldung' }}
      leftSection={<IconUserPlus size={18} aria-hidden />}
    >
      {t('attendance.walkIn')}
    </LinkButton>
  );
  const hasBegun = query.data !== undefined && new Date(query.data.startsAt) <= new Date();
  const confirm = query.data?.use === 'marks' && hasBegun && mayConfirm && (
    <Button leftSection={<IconChecks size={18} aria-hidden />} onClick={() => setConfirming(true)}>
      {t('attendance.confirm')}
    </Button>
  );
  return (
    <Page
      title={t('attendance.title')}
      lead={t('attendance.lead')}
      actions={
        <>
          <PrintMenu eventId={eventId} />
          {isOpen && mayWrite && (
            <LinkButton
              variant="default"
              to="/e/$eventId/anwesenheit/bericht"
              params={{ eventId }}
              leftSection={<IconFileImport size={18} aria-hidden />}
            >
              {t('attendance.report.link')}
            </LinkButton>
          )}
          {walkIn}
          {confirm}
        </>
      }
    >
      <Loaded query={query} lines={8}>
        {(sheet) => (
          <>
            <StateNote sheet={sheet} onRecount={mayWrite && isOpen ? () => setRecounting(true) : null} />
            <Sheet sheet={sheet} mayWrite={mayWrite && isOpen} />
            {sheet.use !== 'early' && <ScansPanel sheet={sheet} mayWrite={mayWrite && isOpen} />}
            <CorrectionsPanel sheet={sheet} />
            {mayWrite && (sheet.use === 'marks' || sheet.use === 'early') && (
              <>
                <CheckInLinksPanel eventId={eventId} />
                <SelfCheckInPanel eventId={eventId} />
              </>
            )}
            {isRecounting && <RecountDialog sheet={sheet} onClose={() => setRecounting(false)} />}
            {isConfirming && <ConfirmDialog sheet={sheet} onClose={() => setConfirming(false)} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

type StateNoteProps = Readonly<{ sheet: AttendanceSheet; onRecount: (() => void) | null }>;

function StateNote({ sheet, onRecount }: StateNoteProps) {
  const { t } = useTranslation();
  const { use, confirmedAt, confirmedByName, headcount } = sheet;
  if (use === 'early') return <Note tone="info">{t('attendance.early', { at: instant(sheet.opensAt) })}</Note>;
  if (use === 'off') return <Note tone="info">{t('attendance.off')}</Note>;
  if (confirmedAt === null) return null;
  const by = confirmedByName ?? t('attendance.somebody');
  // Whoever was entered only afterwards.
  const open = openRows(sheet).length;
  return (
    <Note tone="ok" title={t('attendance.confirmedTitle')}>
      <p>{t('attendance.confirmedText', { at: instant(confirmedAt), by })}</p>
      {headcount > 0 && <p>{t('attendance.headcounted', { count: headcount })}</p>}
      {open > 0 && <p>{t('attendance.enteredSince', { count: open })}</p>}
      {onRecount && (
        <Button variant="default" size="xs" className={classes.recount} onClick={onRecount}>
          {t('attendance.recount')}
        </Button>
      )}
    </Note>
  );
}

type Asked = Readonly<{ people: readonly SheetRow[]; status: Status }>;

function Sheet({ sheet, mayWrite }: Readonly<{ sheet: AttendanceSheet; mayWrite: boolean }>) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [chosen, setChosen] = useChosen(`attendance-${sheet.eventId}`);
  const [asked, setAsked] = useState<Asked | null>(null);
  const marking = useMarks(sheet.eventId);
  const rows = rowsShown(sheet.rows, search.suche ?? '', search.vermerk);
  const selected = sheet.rows.filter(({ registrationId }) => chosen.has(registrationId));
  const open = openRows(sheet);
  const change = (changes: Partial<AttendanceSearch>): void =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true, resetScroll: false });
  const say = (people: readonly SheetRow[], status: Status | null): void => {
    if (!mayWrite || people.length === 0) return;
    const needsMore = status === 'partial' || (status === 'substituted' && people.length === 1);
    if (status !== null && (sheet.use === 'corrections' || needsMore)) {
      setAsked({ people, status });
      return;
    }
    if (sheet.use !== 'marks') return;
    const ids = people.map(({ registrationId }) => registrationId);
    marking.run({
      marks: (latest) => marksFor(latest, ids, plain(status)),
      onDone: (before, after) =>
        toast(t(status === null ? 'attendance.takenBack' : 'attendance.marked', { count: ids.length }), {
          label: t('attendance.undo'),
          act: () => marking.run({ marks: () => marksBack(before, after, ids), onDone: () => undefined }),
        }),
    });
    setChosen(new Set());
  };
  const byKey = (status: Status) => (): void => {
    const line = document.activeElement?.closest('tr[data-row]');
    const current = rows.filter(({ registrationId }) => registrationId === line?.getAttribute('data-row'));
    say(selected.length > 0 ? selected : current, status);
    // On to the next: a list is worked through from top to bottom.
    if (selected.length === 0) focusIn(line?.nextElementSibling);
  };
  useSingleKeys({ a: byKey('present'), e: byKey('excused'), u: byKey('absent') });
  const isFiltered = search.suche !== undefined || search.vermerk !== undefined;
  return (
    <>
      <MarkTabs sheet={sheet} chosen={search.vermerk} onChoose={(vermerk) => change({ vermerk })} />
      <SearchField
        label={t('attendance.search')}
        value={search.suche ?? ''}
        onSearch={(suche) => change({ suche: suche || undefined })}
      />
      {mayWrite && (
        <div className={classes.steps}>
          <p className={classes.keys}>{t('attendance.keys')}</p>
          {sheet.use === 'marks' && open.length > 0 && (
            <Button variant="default" onClick={() => say(open, 'absent')}>
              {t('attendance.restAbsent', { count: open.length })}
            </Button>
          )}
        </div>
      )}
      {marking.problem && <ProblemNote problem={marking.problem} />}
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title={t(isFiltered ? 'common.nothingFound' : 'attendance.empty')}>
            {t(isFiltered ? 'common.nothingFoundText' : 'attendance.emptyText')}
          </EmptyState>
        ) : (
          <SheetTable
            rows={rows}
            all={sheet.rows}
            chosen={chosen}
            onChoose={mayWrite ? setChosen : null}
            onMark={(row, status) => say([row], status)}
            mayTakeBack={sheet.use === 'marks'}
          />
        )}
      </Panel>
      {mayWrite && selected.length > 0 && (
        <ChosenBar status={t('attendance.chosen', { count: selected.length })}>
          {(['present', 'excused', 'absent'] as const).map((status) => (
            <Button key={status} variant="default" onClick={() => say(selected, status)}>
              {t(`attendance.say.${status}`)}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => setChosen(new Set())}>
            {t('attendance.chooseNone')}
          </Button>
        </ChosenBar>
      )}
      {asked && (
        <MarkDialog
          {...{ sheet, ...asked }}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

function focusIn(line: Element | null | undefined): void {
  const next = line?.querySelector('input');
  if (next) next.focus();
}
