import { Injectable } from '@nestjs/common';
import { Database, lockInScope, lockRow, recordHistory, type Reader, type Tx } from '#libs/database';
import {
  BERLIN,
  type Caller,
  Clock,
  InvalidInput,
  isStorable,
  requireMove,
  type Scope,
  systemCaller,
  toDay,
  toLocal,
} from '#libs/kernel';
import { isSuppressed, Suppressions } from '#libs/mail';
import { findWorkingCalendar, plusWorkingDays, type Written } from '#libs/networks';
import { NobodyToAsk, ReportAskedAlready } from '../intake.errors.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ReportQuestion } from '../reports/report-question.entity.js';
import { isDecided, reportMoves } from '../reports/report-state.rules.js';
import { Reporter } from '../reports/reporter.entity.js';
import { lockSeen, saveDecision } from './deciding.service.js';
import { ReportQueries } from './report.queries.js';

/** Working days for which the answer of a reporter is waited for. */
export const ANSWER_DAYS = 5;
export const LONGEST_QUESTION = 1_000;

/** Why whoever told of a project cannot be asked about it. */
export const askHindrances = ['asked', 'no-address', 'suppressed'] as const;
export type AskHindrance = (typeof askHindrances)[number];

const SYSTEM = systemCaller('unanswered questions');

/** Asks whoever told of a project for what is missing, once (domain rule E10); nothing waits for an answer for ever. */
@Injectable()
export class Questions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly suppressions: Suppressions,
    private readonly reports: ReportQueries,
  ) {}

  /** Null when they can be asked. @throws {NotFound} when it is missing or foreign */
  async hindranceOf(scope: Scope, reportId: string): Promise<AskHindrance | null> {
    const { networkId, question, reporter } = await this.reports.get(scope, reportId);
    return question === null ? this.hindranceAt(networkId, reporter?.email ?? null) : 'asked';
  }

  /**
   * The mail goes out once the decision has rested, as all that reporters are told.
   * @throws {ReportAskedAlready} {NobodyToAsk} {InvalidInput} {ReportDecidedMeanwhile} {ChangedMeanwhile} {NotFound}
   */
  ask(caller: Caller, seen: Written, typed: string): Promise<Written> {
    const question = questionOf(typed);
    return this.database.transaction(caller, async (tx) => {
      await this.requireUnasked(tx, caller, seen.id);
      const report = await lockSeen(tx, caller, seen, 'needs_info');
      const { id: reportId, networkId } = report;
      const reporter = await tx.findOneBy(Reporter, { reportId });
      const hindrance = await this.hindranceAt(networkId, reporter?.email ?? null);
      if (hindrance !== null) throw new NobodyToAsk({ reportId, because: hindrance });
      const at = this.clock.now();
      const until = await lastDayFrom(tx, networkId, at);
      await tx.insert(ReportQuestion, {
        ...{ reportId, purpose: 'sighting', networkId, question },
        ...{ askedAt: at, until, sentAt: null, mailId: null, answeredAt: null },
      });
      return saveDecision(tx, caller, report, { state: 'needs_info', action: 'report.asked', facts: { until } }, at);
    });
  }

  /** Reports of which nobody has answered in time go back to whoever sights: they decide by what is known. @returns how many */
  async returnUnanswered(): Promise<number> {
    const today = toDay(toLocal(this.clock.certain(), BERLIN));
    const late = await this.database.query<{ id: string }>(
      `select r.id from project_report r join report_question q on q.report_id = r.id and q.purpose = 'sighting'
       where r.state = 'needs_info' and q.until < $1::date order by q.until, r.id`,
      [today],
    );
    let returned = 0;
    for (const { id } of late) returned += await this.database.transaction(SYSTEM, (tx) => this.returnOne(tx, id));
    return returned;
  }

  private async returnOne(tx: Tx, id: string): Promise<number> {
    const report = await lockRow(tx, ProjectReport, { id });
    // Answered or decided while this waited for the row.
    if (report?.state !== 'needs_info') return 0;
    const { networkId, state: from, version } = report;
    requireMove('project-report', reportMoves, from, 'in_triage');
    const now = this.clock.now();
    await tx.update(ProjectReport, { id }, { state: 'in_triage', version: version + 1, updatedAt: now });
    const entry = { networkId, thing: 'project-report', thingId: id, action: 'report.unanswered' };
    await recordHistory(tx, SYSTEM.actor, now, { ...entry, from, to: 'in_triage' });
    return 1;
  }

  /** Says so before anything else: whoever asks from an older page learns what they came for. */
  private async requireUnasked(tx: Tx, { scope }: Caller, reportId: string): Promise<void> {
    const report = await lockInScope(tx, ProjectReport, 'project-report', scope, 'contact:write', reportId);
    const asked = await tx.findOneBy(ReportQuestion, { reportId, purpose: 'sighting' });
    if (asked && !isDecided(report.state)) throw new ReportAskedAlready({ reportId, askedAt: asked.askedAt });
  }

  /** The caller has checked the scope. @param address of whoever told of a project */
  async hindranceAt(networkId: string, address: string | null): Promise<AskHindrance | null> {
    if (address === null) return 'no-address';
    const entries = (await this.suppressions.find([address])).get(address) ?? [];
    return isSuppressed('account', networkId, entries) ? 'suppressed' : null;
  }
}

/** @throws {InvalidInput} */
export function questionOf(typed: string): string {
  const question = typed.trim();
  if (!isStorable(question)) throw new InvalidInput({ field: 'question', fault: 'not-storable' });
  if (question === '') throw new InvalidInput({ field: 'question', fault: 'required' });
  if (question.length > LONGEST_QUESTION) throw new InvalidInput({ field: 'question', fault: 'too-long' });
  return question;
}

/** Until when an answer is waited for. */
export async function lastDayFrom(reader: Reader, networkId: string, at: Date) {
  const calendar = (await findWorkingCalendar(reader, networkId))!;
  return plusWorkingDays(toDay(toLocal(at, BERLIN)), ANSWER_DAYS, calendar);
}
