import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, type LocalDay } from '#libs/kernel';
import { deadlineOf, lastDayOf, type Urgency, urgencyOf } from '#libs/ledger';
import { findWorkingCalendar } from '#libs/networks';

/** With the last day on which it is sighted in time. */
export type Clocked<Row> = Row & Readonly<{ dueOn: LocalDay; urgency: Urgency }>;

/** Reports know no clocks, and clocks no reports: here both meet. */
@Injectable()
export class ReportClock {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run<Row extends { receivedAt: string }>(networkId: string, rows: readonly Row[]): Promise<Clocked<Row>[]> {
    if (rows.length === 0) return [];
    const calendar = (await findWorkingCalendar(this.database, networkId))!;
    const now = this.clock.now();
    return rows.map((row) => {
      const deadline = deadlineOf('triage', new Date(row.receivedAt), calendar);
      return { ...row, dueOn: lastDayOf(deadline), urgency: urgencyOf(deadline, now) };
    });
  }
}
