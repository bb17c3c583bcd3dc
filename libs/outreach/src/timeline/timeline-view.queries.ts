import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import {
  allows,
  Clock,
  isId,
  type LocalTime,
  NotFound,
  type Scope,
  systemCaller,
  toLocal,
  type Zone,
} from '#libs/kernel';
import type { MailStatus } from '#libs/mail';
import type { WorkingCalendar } from '#libs/networks';
import { beginTimeline, type PlannedStep } from './planning.rules.js';
import { verdictOn } from './running.rules.js';
import { StepWriting } from './step-writing.service.js';
import { findPlannedGround, listSteps, type StepRow } from './timeline.queries.js';
import { type DayNote, reckon } from './timing.rules.js';
import { listUsualSteps } from './usual-timeline.queries.js';

/** A step as organisers see it. */
export type StepView = Omit<StepRow, 'id' | 'eventId'> &
  Readonly<{
    /** Null while nobody knows of the event: then its timeline has not begun. */
    id: string | null;
    dueLocal: LocalTime;
    zone: Zone;
    /** Of one that is planned: the day to which it gave way. */
    note: DayNote | null;
    /** How many would get it now; of a step that was sent, how many did. */
    readers: number;
    /** Why it would not go out although it is planned. */
    wouldNot: 'same_day' | null;
    /** What became of the mails that were sent. */
    mails: Readonly<Partial<Record<MailStatus, number>>>;
  }>;

/** The timeline of an event: every mail that is planned, was sent, skipped or missed. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly writing: StepWriting,
  ) {}

  /** @throws {NotFound} also for an event of another network */
  async get(scope: Scope, eventId: string): Promise<readonly StepView[]> {
    return this.database.transaction(systemCaller('timeline'), async (tx) => {
      const event = isId(eventId) ? await findEventFacts(tx, eventId) : null;
      if (event === null || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
      const steps = await listSteps(tx, eventId);
      if (steps.length === 0) return this.expected(tx, event);
      const now = this.clock.now();
      const readers = await this.writing.countReaders(tx, event);
      const mails = await countMails(tx, eventId);
      const { calendar } = await findPlannedGround(tx, eventId);
      return steps.map((step) => ({
        ...step,
        dueLocal: toLocal(step.dueAt, event.zone),
        zone: event.zone,
        note: noteOf(step, event, calendar),
        readers: step.recipients ?? readers(step.kind),
        wouldNot: step.state === 'planned' ? hindrance(step, steps, event, now) : null,
        mails: mails.get(step.id) ?? {},
      }));
    });
  }

  /** What the timeline of a draft will be. */
  private async expected(tx: Tx, event: EventFacts): Promise<readonly StepView[]> {
    if (event.state !== 'draft') return [];
    const { calendar } = await findPlannedGround(tx, event.id);
    const usual = await listUsualSteps(tx, [event]);
    return beginTimeline(usual.get(event.id)!, { event, calendar, now: this.clock.now() }).map((step) => ({
      ...{ ...step, id: null, remark: '', texts: {}, recipients: null, decidedAt: null, version: 0 },
      ...{ dueLocal: toLocal(step.dueAt, event.zone), zone: event.zone, readers: 0, wouldNot: null, mails: {} },
      note: noteOf(step, event, calendar),
    }));
  }
}

const noteOf = ({ kind, timing, state }: PlannedStep, event: EventFacts, calendar: WorkingCalendar): DayNote | null =>
  state === 'planned' ? reckon(kind, timing, event, calendar).note : null;

/**
 * What two mails on one day do to each other can be said beforehand; everything else may still change. Until then those
 * before it will have gone out, each in its time.
 */
function hindrance(step: StepRow, steps: readonly StepRow[], event: EventFacts, now: Date): StepView['wouldNot'] {
  const at = step.dueAt > now ? step.dueAt : now;
  const goesBefore = ({ state, dueAt }: StepRow) => state === 'planned' && dueAt > now && dueAt < at;
  const then = steps.map((one): StepRow => (goesBefore(one) ? { ...one, state: 'sent', decidedAt: one.dueAt } : one));
  const verdict = verdictOn(step, then, event, at);
  return typeof verdict === 'object' && verdict.reason === 'same_day' ? verdict.reason : null;
}

async function countMails(tx: Tx, eventId: string): Promise<ReadonlyMap<string, Partial<Record<MailStatus, number>>>> {
  const rows = await tx.query<{ id: string; status: MailStatus; count: number }[]>(
    `select s.id, m.status, count(*)::int as count from outreach_step s join mail_message m on m.batch_id = s.id
     where s.event_id = $1 and s.state = 'sent' group by s.id, m.status`,
    [eventId],
  );
  const counts = new Map<string, Partial<Record<MailStatus, number>>>();
  for (const { id, status, count } of rows) counts.set(id, { ...counts.get(id), [status]: count });
  return counts;
}
