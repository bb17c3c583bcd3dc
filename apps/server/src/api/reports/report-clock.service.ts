import { Injectable } from '@nestjs/common';
import type { AnswerHindrance, ReportState } from '#libs/intake';
import { Database } from '#libs/database';
import { Clock, type LocalDay } from '#libs/kernel';
import {
  lastDayOf,
  listStandingPromises,
  type NearGathering,
  NearGatherings,
  openOf,
  RunningReports,
  type Sighted,
  sightingDeadline,
  type Urgency,
  urgencyOf,
} from '#libs/ledger';
import { findWorkingCalendar } from '#libs/networks';

/** With the last day on which it is sighted in time; while its reporter is asked, with the last day for their answer. */
export type Clocked<Row> = Row & Readonly<{ dueOn: LocalDay; urgency: Urgency }>;

/** That its reporter has not been told, and until when they are to be. */
export type OwedAnswer = Readonly<{ dueOn: LocalDay; urgency: Urgency; why: AnswerHindrance }>;

type Promised = Readonly<{ networkId: string; obligationId: string | null }>;

/** Reports know no clocks, and clocks no reports: here both meet. */
@Injectable()
export class ReportClock {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reports: RunningReports,
    private readonly near: NearGatherings,
  ) {}

  /** What its reporter is owed; null when they have been told what there is to tell. */
  async answerOf({ id, networkId }: Readonly<{ id: string; networkId: string }>): Promise<OwedAnswer | null> {
    const [owed] = await this.reports.owed([networkId], this.clock.now(), { reportId: id });
    return owed ? { dueOn: lastDayOf(owed.deadline), urgency: owed.urgency, why: owed.why } : null;
  }

  /** The gathering to which the project may be invited though it comes too soon for the promise (E2). */
  async nearOf({ networkId, obligationId: id }: Promised): Promise<NearGathering | null> {
    if (id === null) return null;
    const promises = await listStandingPromises(this.database, { networkIds: [networkId], id }, this.clock.now());
    return openOf((await this.near.of(this.database, promises)).get(id));
  }

  async run<Row extends Sighted & { state: ReportState }>(
    networkId: string,
    rows: readonly Row[],
  ): Promise<Clocked<Row>[]> {
    if (rows.length === 0) return [];
    const calendar = (await findWorkingCalendar(this.database, networkId))!;
    const now = this.clock.now();
    return rows.map((row) => {
      const deadline = sightingDeadline(row, calendar);
      const urgency = urgencyOf(deadline, now);
      // As long as somebody else has to answer, nobody here is late.
      const isWaiting = row.state === 'needs_info' && urgency !== 'red';
      return { ...row, dueOn: lastDayOf(deadline), urgency: isWaiting ? 'green' : urgency };
    });
  }
}
