import { lockInScope, recordHistory, type Tx } from '#libs/database';
import { type Caller, ChangedMeanwhile, requireMove, singleLine } from '#libs/kernel';
import type { Written } from '#libs/networks';
import { ReportDecidedMeanwhile } from '../intake.errors.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { isDecided, reportMoves, type ReportState } from '../reports/report-state.rules.js';

/**
 * A report as the caller saw it, held for their decision.
 * @throws {NotFound} {Forbidden} {ReportDecidedMeanwhile} when somebody was faster, {ChangedMeanwhile} when it says
 * something else by now
 */
export async function lockSeen(tx: Tx, { scope }: Caller, seen: Written, to: ReportState): Promise<ProjectReport> {
  const report = await lockInScope(tx, ProjectReport, 'project-report', scope, 'contact:write', seen.id);
  const { id: reportId, state, version } = report;
  if (version !== seen.version) {
    if (isDecided(state) && to !== 'in_triage') throw new ReportDecidedMeanwhile({ reportId, state });
    throw new ChangedMeanwhile({ thing: 'project-report', version: seen.version });
  }
  requireMove('project-report', reportMoves, state, to);
  return report;
}

/** What a decision leaves on the row. */
export type Decision = Readonly<{ action: string; facts?: Readonly<Record<string, unknown>> }> &
  Partial<Pick<ProjectReport, 'projectId' | 'obligationId' | 'duplicateOf' | 'made'>> &
  Readonly<{ state: ReportState; reason?: string }>;

/** Saves it and notes it in the history. */
export async function saveDecision(
  tx: Tx,
  { actor }: Caller,
  report: ProjectReport,
  { action, facts = {}, reason = '', ...fields }: Decision,
  at: Date,
): Promise<Written> {
  const { id, networkId, state: from } = report;
  const [version, why] = [report.version + 1, singleLine(reason)];
  const decidedAt = isDecided(fields.state) ? at : null;
  await tx.update(ProjectReport, { id }, { ...fields, reason: why, decidedAt, version, updatedAt: at } as object);
  await recordHistory(tx, actor, at, {
    ...{ networkId, thing: 'project-report', thingId: id, action, from, to: fields.state, facts },
    reason: why,
  });
  return { id, version };
}
