import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ATTENDANCE_KEY } from '../../api/keys';
import type { AttendanceSheet, ReportReview } from '../../api/types';
import { useAction } from '../../api/useAction';
import { Note } from '../../components/Note';
import { Panel } from '../../components/Panel';
import { ProblemNote } from '../../components/ProblemNote';
import { Rows } from '../../components/Rows';
import { toast } from '../../components/toast';
import { changedWith } from '../registrations/registrations';
import { AttendeeRow } from './AttendeeRow';
import { type Decisions, decide } from './imports';

type Props = Readonly<{ review: ReportReview; sheet: AttendanceSheet; mayDecide: boolean }>;

/** Beyond, a proposal is hardly ever wrong: the same name, or an address that came later. */
const LIKELY = 90;

/** The queue: of everybody whom nothing proves, somebody says who they are. */
export function ReviewPanel({ review, sheet, mayDecide }: Props) {
  const { t } = useTranslation();
  const action = useAction(decide(sheet.eventId), {
    changes: [ATTENDANCE_KEY, ...changedWith(sheet.eventId)],
    onDone: () => toast(t('attendance.report.decided')),
  });
  if (review.reports.length === 0) return null;
  const open = review.people.filter(({ decision }) => decision === 'open');
  const settled = review.people.filter(({ decision }) => decision !== 'open');
  const likely: Decisions = open.flatMap(({ id, version, candidates: [first] }) =>
    first && first.score >= LIKELY
      ? [{ attendeeId: id, version, decision: 'matched' as const, registrationId: first.registrationId }]
      : [],
  );
  const rows = (people: ReportReview['people']) => (
    <Rows>
      {people.map((person) => (
        <AttendeeRow
          key={person.id}
          {...{ person, sheet }}
          onDecide={mayDecide ? (decision) => action.run([decision]) : null}
        />
      ))}
    </Rows>
  );
  return (
    <>
      {action.problem && <ProblemNote problem={action.problem} />}
      <Panel
        title={t('attendance.report.queue', { count: review.counts.open + review.counts.openApart })}
        lead={open.length > 0 && t('attendance.report.queueText')}
        actions={
          mayDecide &&
          likely.length > 1 && (
            <Button variant="default" loading={action.isRunning} onClick={() => action.run(likely)}>
              {t('attendance.report.acceptLikely', { count: likely.length })}
            </Button>
          )
        }
        flush
      >
        {open.length === 0 ? <Note tone="ok">{t('attendance.report.allDecided')}</Note> : rows(open)}
      </Panel>
      {settled.length > 0 && (
        <Panel
          title={t('attendance.report.settled', { count: review.counts.matched })}
          lead={review.counts.unnamed > 0 && t('attendance.report.unnamed', { count: review.counts.unnamed })}
          flush
        >
          {rows(settled)}
        </Panel>
      )}
    </>
  );
}
