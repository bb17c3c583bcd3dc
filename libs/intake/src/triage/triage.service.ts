import { Injectable } from '@nestjs/common';
import { Database, lockInScope, lockRow, recordHistory, type Tx } from '#libs/database';
import { type Caller, Clock, InvalidInput, NotFound, singleLine } from '#libs/kernel';
import { unmakeWithin, type Written } from '#libs/networks';
import { ReportActedOn } from '../intake.errors.js';
import { Obligation } from '../obligations/obligation.entity.js';
import { ObligationAttempt } from '../obligations/obligation-attempt.entity.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { ReportQuestion } from '../reports/report-question.entity.js';
import { Reporter } from '../reports/reporter.entity.js';
import { ContactSearch } from './contact-search.entity.js';
import { lockSeen, saveDecision } from './deciding.service.js';
import { attachDuplicates, recountWithin } from './promised-reports.service.js';
import { handOnWithin } from './shared-contacts.service.js';
import { undoOf } from './undo.rules.js';

/** What becomes of a report that is not taken on, and the way back from every outcome. */
@Injectable()
export class Triage {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * The same project was told of before. Both reporters hear of the one promise, whose clocks run from the earlier report.
   * @throws {ReportDecidedMeanwhile} {NotFound} for a report of another network, {InvalidInput} for itself
   */
  duplicate(caller: Caller, seen: Written, of: string): Promise<Written> {
    return this.database.transaction(caller, (tx) => this.duplicateWithin(tx, caller, seen, of));
  }

  async duplicateWithin(tx: Tx, caller: Caller, seen: Written, of: string): Promise<Written> {
    const report = await lockSeen(tx, caller, seen, 'duplicate');
    const first = await this.firstOf(tx, report, of);
    const at = this.clock.now();
    // Whatever was told a third time as the same as this one is the same as the first.
    await tx.query(`update project_report set duplicate_of = $2, obligation_id = $3 where duplicate_of = $1`, [
      ...[report.id, first.id, first.obligationId],
    ]);
    const facts = { duplicateOf: first.id };
    const decision = { state: 'duplicate', action: 'report.duplicate', facts, duplicateOf: first.id } as const;
    const written = await saveDecision(
      ...([tx, caller, report, { ...decision, obligationId: first.obligationId }, at] as const),
    );
    if (first.obligationId !== null) await recountWithin(tx, first.obligationId, at);
    return written;
  }

  /** @throws {InvalidInput} without a reason: the reporter is told it */
  outOfScope(caller: Caller, seen: Written, reason: string): Promise<Written> {
    return this.database.transaction(caller, (tx) => this.outOfScopeWithin(tx, caller, seen, reason));
  }

  async outOfScopeWithin(tx: Tx, caller: Caller, seen: Written, reason: string): Promise<Written> {
    const report = await lockSeen(tx, caller, seen, 'out_of_scope');
    if (singleLine(reason) === '') throw new InvalidInput({ field: 'reason', fault: 'required' });
    const decision = { state: 'out_of_scope', action: 'report.out-of-scope', reason } as const;
    return saveDecision(tx, caller, report, decision, this.clock.now());
  }

  /**
   * Back into the inbox. What the decision has entered and nobody uses yet is taken back with it.
   * @throws {ReportActedOn} when somebody was written to because of it, {ChangedMeanwhile} {MoveNotAllowed}
   */
  undo(caller: Caller, seen: Written): Promise<Written> {
    return this.database.transaction(caller, async (tx) => {
      const report = await lockSeen(tx, caller, seen, 'in_triage');
      const at = this.clock.now();
      await requireHere(tx, report);
      if (report.contactToldAt !== null) throw new ReportActedOn({ reportId: report.id, because: 'sent' });
      if (report.state === 'needs_info') await takeQuestionBack(tx, report.id);
      else await forgetUnsentQuestion(tx, report);
      const { obligationId, made } = report;
      const back = { state: 'in_triage', action: 'report.undone', projectId: null, obligationId: null } as const;
      const isPromised = report.state === 'accepted' && obligationId !== null;
      const way = isPromised ? await this.requireUndoable(tx, caller, report, obligationId) : 'detach';
      if (report.state === 'accepted') await attachDuplicates(tx, report.id, null);
      if (obligationId !== null) await leaveJoined(tx, report.id);
      const written = await saveDecision(tx, caller, report, { ...back, duplicateOf: null, made: null }, at);
      if (way === 'take-back') await this.takeBack(tx, caller, report, obligationId!, at);
      else if (obligationId !== null) await recountWithin(tx, obligationId, at);
      if (made) {
        await unmakeWithin(tx, caller.actor, at, report.networkId, await handOnWithin(tx, report, made));
      }
      return written;
    });
  }

  /** The first report of the same project, however often it was told. */
  private async firstOf(tx: Tx, { id, networkId }: ProjectReport, of: string): Promise<ProjectReport> {
    const [named] = await tx.query<{ first: string }[]>(
      `select coalesce(case when state = 'duplicate' then duplicate_of end, id) as first
       from project_report where id = $1 and network_id = $2`,
      [of, networkId],
    );
    if (!named) throw new NotFound({ thing: 'project-report' });
    if (named.first === id) throw new InvalidInput({ field: 'of', fault: 'is-itself' });
    const first = await lockRow(tx, ProjectReport, { id: named.first });
    return first!;
  }

  private async requireUndoable(
    tx: Tx,
    { scope }: Caller,
    { id: reportId }: ProjectReport,
    obligationId: string,
  ): Promise<'detach' | 'take-back'> {
    const promise = await lockInScope(tx, Obligation, 'obligation', scope, 'contact:write', obligationId, 'toRemove');
    const [others] = await tx.query<{ count: number }[]>(
      `select count(*)::int as count from project_report r join obligation p on p.id = r.obligation_id
       where (p.id = $1 or p.inherited_by = $1) and r.state = 'accepted' and r.id <> $2`,
      [obligationId, reportId],
    );
    const attempts = await tx.countBy(ObligationAttempt, { obligationId });
    const searches = await tx.countBy(ContactSearch, { obligationId });
    const way = undoOf({
      ...{ others: others!.count, attempts, searches, isInformed: promise.firstInformedAt !== null },
      hasEnded: promise.outcome !== null,
    });
    if (way !== 'detach' && way !== 'take-back') throw new ReportActedOn({ reportId, because: way });
    return way;
  }

  /** The promise was never acted upon: it is as if it had not been made, but for the history. */
  private async takeBack(tx: Tx, { actor }: Caller, report: ProjectReport, id: string, at: Date): Promise<void> {
    const { networkId, projectId } = report;
    await tx.query('delete from obligation where id = $1', [id]);
    const entry = { networkId, thing: 'obligation', thingId: id, facts: { projectId } };
    await recordHistory(tx, actor, at, { ...entry, action: 'obligation.taken-back' });
  }
}

/** What nobody has read yet was not asked. @throws {ReportActedOn} once it was written to the reporter */
async function takeQuestionBack(tx: Tx, reportId: string): Promise<void> {
  const reporter = await tx.findOneBy(Reporter, { reportId });
  if (reporter?.told === 'question') throw new ReportActedOn({ reportId, because: 'sent' });
  await tx.delete(ReportQuestion, { reportId, purpose: 'sighting' });
}

/** What was asked after the decision, and has not left, is asked no more: it may be asked once the report is decided anew. */
async function forgetUnsentQuestion(tx: Tx, { id, decidedAt }: ProjectReport): Promise<void> {
  await tx.query(
    `delete from report_question where report_id = $1 and purpose = 'contact' and asked_at > $2 and sent_at is null and answered_at is null`,
    [id, decidedAt],
  );
}

/** What was handed over to another network is decided about there. */
async function requireHere(tx: Tx, { id: reportId }: ProjectReport): Promise<void> {
  const over = await tx.query<unknown[]>('select 1 from project_report where handed_over_from = $1', [reportId]);
  if (over.length > 0) throw new ReportActedOn({ reportId, because: 'handed-over' });
}

/** A promise that was joined to another one and stands for no report any more is not brought back by splitting them. */
async function leaveJoined(tx: Tx, reportId: string): Promise<void> {
  const left = await tx.query<{ id: string }[]>(
    `with gone as (select id from project_report where id = $1 or duplicate_of = $1),
     left_of as (
       update obligation_join set report_ids = array(select unnest(report_ids) except select id from gone order by 1)
       where report_ids @> array[$1::uuid] returning id)
     select id from left_of`,
    [reportId],
  );
  const ids = left.map(({ id }) => id);
  await tx.query(`delete from obligation_join where id = any($1) and report_ids = '{}' and inherited_ids = '{}'`, [
    ids,
  ]);
}
