import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type AnswerHindrance, informationClock, InformingWork, ReporterAnswers } from '#libs/intake';
import { type Deadline, reckoning, type Urgency, urgencyOf } from './clock.rules.js';
import { sightingDeadline } from './sighting.rules.js';
import { calendarsOf, listWaitingReports } from './waiting-reports.queries.js';

/** A report for which a clock runs that stands at no promise. */
export type RunningReport = Readonly<{
  id: string;
  networkId: string;
  name: string;
  deadline: Deadline;
  urgency: Urgency;
}>;

export type OwedReport = RunningReport & Readonly<{ why: AnswerHindrance; obligationId: string | null }>;

/** `projectId` is null while the report is not decided. */
export type UninformedReport = RunningReport & Readonly<{ projectId: string | null }>;

/** The clocks of reports: until when they are sighted, their reporters answered and whom they name informed (domain rule R6). */
@Injectable()
export class RunningReports {
  constructor(
    private readonly database: Database,
    private readonly answers: ReporterAnswers,
    private readonly informing: InformingWork,
  ) {}

  /** Those that wait for a decision. The caller has checked the scope. @param networkIds null for all */
  async waiting(networkIds: readonly string[] | null, now: Date): Promise<readonly RunningReport[]> {
    const reports = await listWaitingReports(this.database, networkIds);
    return reports.map(({ calendar, id, networkId, name, ...sighted }) =>
      running({ id, networkId, name }, sightingDeadline(sighted, calendar), now),
    );
  }

  /** Those whose reporters have not been told what became of them. */
  async owed(
    networkIds: readonly string[] | null,
    now: Date,
    which?: Readonly<{ reportId?: string; obligationId?: string }>,
  ): Promise<readonly OwedReport[]> {
    const owed = await this.answers.listOwed(networkIds, which);
    const calendars = await calendarsOf(this.database, [...new Set(owed.map(({ networkId }) => networkId))]);
    const reckonings = new Map([...calendars].map(([id, calendar]) => [id, reckoning(calendar)]));
    return owed.map(({ reportId: id, networkId, name, obligationId, since, why }) => {
      const deadline = reckonings.get(networkId)!('answer', since);
      return { ...running({ id, networkId, name }, deadline, now), why, obligationId };
    });
  }

  /** Those of whose contacts nobody has taken care for three weeks: in a week their data go (Art. 14 GDPR). */
  async uninformed(networkIds: readonly string[] | null, now: Date): Promise<readonly UninformedReport[]> {
    const late = await this.informing.listDue(now, networkIds);
    return late.map(({ reportId: id, networkId, name, projectId, since, stripsAt: dueAt }) => {
      const { escalatesAt: amberAt, overAt: escalatesAt } = informationClock(since);
      const deadline: Deadline = { clock: 'information', since, amberAt, dueAt, escalatesAt };
      return { ...running({ id, networkId, name }, deadline, now), projectId };
    });
  }
}

const running = (
  report: Pick<RunningReport, 'id' | 'networkId' | 'name'>,
  deadline: Deadline,
  now: Date,
): RunningReport => ({ ...report, deadline, urgency: urgencyOf(deadline, now) });
