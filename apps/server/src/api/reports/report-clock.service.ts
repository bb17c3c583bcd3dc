import { Injectable } from '@nestjs/common';
import type { ReportState } from '#libs/intake';
import { Database } from '#libs/database';
import { Clock, type LocalDay } from '#libs/kernel';
import { lastDayOf, type Sighted, sightingDeadline, type Urgency, urgencyOf } from '#libs/ledger';
import { findWorkingCalendar } from '#libs/networks';

/** With the last day on which it is sighted in time; while its reporter is asked, with the last day for their answer. */
export type Clocked<Row> = Row & Readonly<{ dueOn: LocalDay; urgency: Urgency }>;

/** Reports know no clocks, and clocks no reports: here both meet. */
@Injectable()
export class ReportClock {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

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
