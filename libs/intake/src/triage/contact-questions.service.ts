import { Injectable } from '@nestjs/common';
import { Database, isoInstant, lockInScope, lockRow, recordHistory, type Reader } from '#libs/database';
import {
  allows,
  type Caller,
  Clock,
  isId,
  type Language,
  MoveNotAllowed,
  NotFound,
  requirePermission,
  type Scope,
} from '#libs/kernel';
import type { Written } from '#libs/networks';
import { ContactNotAsked } from '../intake.errors.js';
import { Obligation } from '../obligations/obligation.entity.js';
import { hasContact } from '../obligations/valid-role.queries.js';
import { askedQuestion, type AskedQuestionView } from '../reports/asked-question.queries.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ReportQuestion } from '../reports/report-question.entity.js';
import { type ContactHindrance, suggestedQuestion, whomToAsk } from './contact-question.rules.js';
import { lastDayFrom, questionOf, Questions } from './questions.service.js';

/** What whoever told of a promised project says of somebody to write to. */
export type ContactAnswer = Readonly<{
  reportId: string;
  reference: string;
  question: AskedQuestionView | null;
  /** As they wrote it after the decision; nobody has been written to because of it. */
  notes: readonly Readonly<{ note: string; writtenAt: string }>[];
  contact: Readonly<{ name: string; email: string | null; phone: string }> | null;
}>;

/** `suggestion`: the question as it may be asked. */
export type ContactQuestionView = Readonly<{
  hindrance: ContactHindrance | null;
  suggestion: string;
  answers: readonly ContactAnswer[];
}>;

type Told = Omit<ContactAnswer, 'notes' | 'contact'> &
  Readonly<{
    language: Language;
    name: string;
    address: string | null;
    notes: ContactAnswer['notes'];
    contact: ContactAnswer['contact'];
    hasAnswered: boolean;
  }>;

/**
 * Whoever told of a project is asked for somebody to write to once it is promised (domain rule E10): where no contact is
 * known, or mails to it come back. Once for each report, whatever was asked when it was sighted, in the words of an organiser.
 */
@Injectable()
export class ContactQuestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: Questions,
  ) {}

  /** @throws {NotFound} also for a promise of a foreign network */
  async of(scope: Scope, obligationId: string): Promise<ContactQuestionView> {
    const promise = await this.find(this.database, obligationId);
    if (promise === null || !allows(scope, 'contact:read', promise.networkId))
      throw new NotFound({ thing: 'obligation' });
    const told = await listTold(this.database, obligationId, this.clock.now());
    const whom = await this.whom(promise.networkId, told);
    const hindrance = promise.isEnded
      ? 'ended'
      : promise.isReachable
        ? 'reachable'
        : typeof whom === 'string'
          ? null
          : whom.because;
    const asked = told.find(({ reportId }) => reportId === whom) ?? told[0];
    return {
      hindrance,
      suggestion: suggestedQuestion(asked?.language ?? 'de', asked?.name ?? ''),
      answers: told
        .filter(({ question, hasAnswered }) => question !== null || hasAnswered)
        .map(({ reportId, reference, question, notes, contact, hasAnswered }) => ({
          ...{ reportId, reference, question, notes, contact: hasAnswered ? contact : null },
        })),
    };
  }

  /**
   * The mail goes out once the question has rested, unless somebody was found by then.
   * @throws {NotFound} {Forbidden} {InvalidInput} {MoveNotAllowed} when the promise has ended, {ContactNotAsked}
   */
  async ask(caller: Caller, obligationId: string, typed: string): Promise<Written> {
    const question = questionOf(typed);
    return this.database.transaction(caller, async (tx) => {
      const promise = await this.find(tx, obligationId);
      if (promise === null) throw new NotFound({ thing: 'obligation' });
      requirePermission(caller.scope, 'contact:write', promise.networkId, 'obligation');
      const whom = await this.whom(promise.networkId, await listTold(tx, obligationId, this.clock.now()));
      // Reports are locked before their promises, as whoever answers or undoes does.
      const report = typeof whom === 'string' ? await lockRow(tx, ProjectReport, { id: whom }) : null;
      const { id, networkId, outcome, version } = await lockInScope(
        ...([tx, Obligation, 'obligation', caller.scope, 'contact:write', obligationId] as const),
      );
      if (outcome !== null) throw new MoveNotAllowed({ thing: 'obligation', from: outcome, to: 'asked' });
      if (promise.isReachable) throw new ContactNotAsked({ obligationId: id, because: 'reachable' });
      if (typeof whom !== 'string') throw new ContactNotAsked({ obligationId: id, ...whom });
      const isAsked = await tx.existsBy(ReportQuestion, { reportId: whom, purpose: 'contact' });
      if (report === null || isAsked) throw new ContactNotAsked({ obligationId: id, because: 'asked' });
      const at = this.clock.now();
      const until = await lastDayFrom(tx, networkId, at);
      await tx.insert(ReportQuestion, {
        ...{ reportId: whom, purpose: 'contact', networkId, question },
        ...{ askedAt: at, until, sentAt: null, mailId: null, answeredAt: null },
      });
      const entry = { networkId, thing: 'project-report', thingId: whom, action: 'report.asked' };
      await recordHistory(tx, caller.actor, at, { ...entry, facts: { until, obligationId: id } });
      return { id, version };
    });
  }

  private async whom(networkId: string, told: readonly Told[]) {
    const askable = [];
    for (const { reportId, question, address } of told) {
      const hindrance = question === null ? await this.questions.hindranceAt(networkId, address) : 'asked';
      askable.push({ reportId, hindrance });
    }
    return whomToAsk(askable);
  }

  private async find(reader: Reader, id: string): Promise<Standing | null> {
    if (!isId(id)) return null;
    const [found] = await reader.query<Standing>(
      `select o.network_id as "networkId", o.outcome is not null as "isEnded", ${hasContact('o', '$2')} as "isReachable"
       from obligation o where o.id = $1`,
      [id, this.clock.now()],
    );
    return found ?? null;
  }
}

type Standing = Readonly<{ networkId: string; isEnded: boolean; isReachable: boolean }>;

/** Reports that led to a promise, the earliest first; what was written before the decision helped to decide. */
const listTold = (reader: Reader, obligationId: string, now: Date): Promise<Told[]> =>
  reader.query<Told>(
    `select r.id as "reportId", r.reference, r.language, r.raw_name as name, b.email as address,
       case when q.report_id is not null then ${askedQuestion(`o.outcome is not null or ${hasContact('o', '$2')}`)} end as question,
       (select coalesce(json_agg(json_build_object('note', s.note, 'writtenAt', ${isoInstant('s.written_at')})
          order by s.written_at, s.id), '[]')
        from report_supplement s where s.report_id = r.id and s.written_at > r.decided_at) as notes,
       case when c.report_id is not null then json_build_object('name', c.name, 'email', c.email, 'phone', c.phone) end as contact,
       exists (select 1 from history_entry h where h.thing_id = r.id and h.action = 'report.supplemented'
         and h.at > r.decided_at) as "hasAnswered"
     from project_report r join obligation made on made.id = r.obligation_id
       left join reporter b on b.report_id = r.id left join report_question q on q.report_id = r.id and q.purpose = 'contact'
       left join mail_message qm on qm.id = q.mail_id cross join (select * from obligation where id = $1) o
       left join report_contact c on c.report_id = r.id
     where (made.id = $1 or made.inherited_by = $1) and r.state in ('accepted', 'duplicate')
     order by r.received_at, r.reference`,
    [obligationId, now],
  );
