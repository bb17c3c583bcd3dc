import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory } from '#libs/database';
import { type Caller, Clock, InvalidInput, isStorable, requirePermission, type Scope } from '#libs/kernel';
import { ProjectReport } from '../reports/project-report.entity.js';
import { Reporter } from '../reports/reporter.entity.js';
import { type OwedAnswer, owedAnswer } from './answer.rules.js';
import { listReporters, type WhichReports } from './report-news.queries.js';

/** A report whose reporter waits for an answer. */
export type UnansweredReport = OwedAnswer &
  Readonly<{
    reportId: string;
    networkId: string;
    name: string;
    /** To whose promise it led. */ obligationId: string | null;
  }>;

export const LONGEST_ANSWER_NOTE = 500;

/** Who has told of a project and has not been answered (domain rule R6), and that somebody has seen to it. */
@Injectable()
export class ReporterAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The caller has checked the scope. @param networks null for all */
  async listOwed(networks: readonly string[] | null, which?: WhichReports): Promise<readonly UnansweredReport[]> {
    const reporters = await listReporters(this.database, networks, which);
    return reporters.flatMap((one) => {
      const owed = owedAnswer(one);
      const { reportId, networkId, name, obligationId } = one;
      return owed === null ? [] : [{ reportId, networkId, name, obligationId, ...owed }];
    });
  }

  /** @throws {NotFound} for a foreign network */
  async owedIn(scope: Scope, networkId: string): Promise<readonly UnansweredReport[]> {
    requirePermission(scope, 'contact:read', networkId);
    return this.listOwed([networkId]);
  }

  /**
   * They were told otherwise, or nobody can be reached: the note says how. What they hear next is owed anew. Said twice
   * it counts once.
   * @throws {NotFound} {InvalidInput}
   */
  answered(caller: Caller, reportId: string, typed: string): Promise<void> {
    const reason = noteOf(typed);
    return this.database.transaction(caller, async (tx) => {
      const { scope, actor } = caller;
      const { networkId } = await lockInScope(tx, ProjectReport, 'project-report', scope, 'contact:write', reportId);
      const owed = (await listReporters(tx, [networkId], { reportId })).map(owedAnswer);
      if (!owed.some((one) => one !== null)) return;
      const now = this.clock.now();
      await tx.update(Reporter, { reportId }, { answeredAt: now });
      const entry = { networkId, thing: 'project-report', thingId: reportId, action: 'reporter.answered' };
      await recordHistory(tx, actor, now, { ...entry, reason });
    });
  }
}

/** @throws {InvalidInput} */
function noteOf(typed: string): string {
  const note = typed.trim();
  if (!isStorable(note)) throw new InvalidInput({ field: 'note', fault: 'not-storable' });
  if (note === '') throw new InvalidInput({ field: 'note', fault: 'required' });
  if (note.length > LONGEST_ANSWER_NOTE) throw new InvalidInput({ field: 'note', fault: 'too-long' });
  return note;
}
