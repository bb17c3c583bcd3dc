import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report, Suggestions } from '../../api/types';
import { useAction } from '../../api/useAction';
import { HistoryList } from '../../components/history/HistoryList';
import { Loaded } from '../../components/Loaded';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { toast } from '../../components/toast';
import { useMay } from '../session/useNetwork';
import { AcceptDialog } from './AcceptDialog';
import { AskDialog } from './AskDialog';
import type { Deciding } from './deciding';
import { DuplicateDialog } from './DuplicateDialog';
import { HandOverDialog } from './HandOverDialog';
import { OwedAnswerPanel } from './OwedAnswerPanel';
import { QuestionPanel } from './QuestionPanel';
import { ReportActions } from './ReportActions';
import { ReportSheet } from './ReportSheet';
import { DECISION_KEYS, noteDuplicate, reportQuery, suggestionsQuery } from './reports';
import { ShortNoticePanel } from './ShortNoticePanel';
import { SuggestionsPanel } from './SuggestionsPanel';
import { UnfitDialog } from './UnfitDialog';
import { useSingleKeys } from '../../components/useSingleKeys';

type Written = Readonly<{ id: string; version: number }>;
type After = Readonly<{ onDecided: () => void; onUndo: (seen: Written) => void }>;

/** Everything that was told of one project, and what can be decided about it. */
export function ReportPanel({ reportId, ...others }: Readonly<{ reportId: string }> & After) {
  const query = useQuery(reportQuery(reportId));
  return <Loaded query={query}>{(report) => <Decisions report={report} {...others} />}</Loaded>;
}

const NONE: Suggestions = { rows: [], knownContacts: [] };

function Decisions({ report, onDecided, onUndo }: Readonly<{ report: Report }> & After) {
  const { t } = useTranslation();
  const mayWrite = useMay('contact:write', report.networkId);
  const mayInvite = useMay('event:write', report.networkId);
  const isOpen = report.state === 'in_triage' || report.state === 'needs_info';
  const suggestions = useQuery({ ...suggestionsQuery(report.id), enabled: isOpen }).data ?? NONE;
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const same = useAction(noteDuplicate(report.id), { changes: DECISION_KEYS, onDone: (written) => done(written) });
  const done = (written: Written, said: 'decided' | 'askDone' = 'decided'): void => {
    // The way stays at the report itself when the word has gone.
    toast(t(`projects.${said}`, { name: report.name }), { label: t('projects.undo'), act: () => onUndo(written) });
    onDecided();
  };
  const begin =
    (what: Deciding['what'], project: Deciding['project'] = null) =>
    () =>
      setDeciding({ what, project });
  const close = (): void => setDeciding(null);
  const whenOpen = (act: () => void) => (isOpen && mayWrite ? act : undefined);
  // Whoever was asked by mistake is not written to when that is taken back in time.
  const isUndoable = report.handedOverTo === null && (!isOpen || report.state === 'needs_info');
  const back = isUndoable && mayWrite ? () => onUndo({ id: report.id, version: report.version }) : undefined;
  useSingleKeys({
    a: whenOpen(begin('accepted')),
    d: whenOpen(begin('duplicate')),
    b: whenOpen(begin('known')),
    n: whenOpen(begin('unfit')),
    u: whenOpen(begin('over')),
    r: report.askHindrance === null ? whenOpen(begin('ask')) : undefined,
    z: back,
  });
  const shared = { report, onDone: done, onClose: close };
  return (
    <>
      <ReportSheet
        report={report}
        actions={
          mayWrite && (
            <ReportActions
              isOpen={isOpen}
              onAsk={report.askHindrance === null ? begin('ask') : null}
              onBegin={(what) => setDeciding({ what, project: null })}
              onUndo={back}
            />
          )
        }
      />
      <OwedAnswerPanel report={report} mayWrite={mayWrite} />
      <ShortNoticePanel report={report} mayInvite={mayInvite} />
      <QuestionPanel report={report} />
      {same.problem && <ProblemNote problem={same.problem} />}
      {isOpen && (
        <SuggestionsPanel
          suggestions={suggestions}
          onSame={
            mayWrite
              ? (one) =>
                  one.kind === 'project'
                    ? setDeciding({ what: 'accepted', project: one })
                    : same.run({ version: report.version, of: one.id })
              : null
          }
          onContact={mayWrite ? (what, contact) => setDeciding({ what, project: null, contact }) : null}
        />
      )}
      <Panel title={t('projects.history')}>
        <HistoryList entries={report.history} />
      </Panel>
      {(deciding?.what === 'accepted' || deciding?.what === 'known') && (
        <AcceptDialog
          {...shared}
          as={deciding.what}
          project={deciding.project}
          known={deciding.contact ? [deciding.contact] : suggestions.knownContacts}
        />
      )}
      {deciding?.what === 'duplicate' && <DuplicateDialog {...shared} />}
      {deciding?.what === 'over' && (
        <HandOverDialog
          {...shared}
          onDone={() => {
            toast(t('projects.handedOver', { name: report.name }));
            onDecided();
          }}
        />
      )}
      {deciding?.what === 'ask' && <AskDialog {...shared} onDone={(written) => done(written, 'askDone')} />}
      {deciding?.what === 'unfit' && <UnfitDialog {...shared} />}
    </>
  );
}
