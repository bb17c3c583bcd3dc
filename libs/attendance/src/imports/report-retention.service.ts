import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, systemCaller } from '#libs/kernel';

/**
 * Deletes the names that reports told (docs/adr/0072): a month after the sheet was confirmed, and three months after they
 * were read in at the latest. That a file was read in, and the marks that came of it, stay.
 */
@Injectable()
export class ReportRetention {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many reports were emptied, and of how many people */
  forget(): Promise<Readonly<{ reports: number; people: number }>> {
    const now = this.clock.certain();
    return this.database.transaction(systemCaller('retention'), async (tx) => {
      const reports = await tx.query<{ id: string }[]>(
        `with gone as (
           update attendance_report r set forgotten_at = $1, file_name = ''
           where forgotten_at is null and (imported_at < $1::timestamptz - interval '3 months' or exists (
             select from attendance_sheet s where s.event_id = r.event_id
               and s.confirmed_at is not null and greatest(s.confirmed_at, r.imported_at) < $1::timestamptz - interval '1 month'))
           returning id)
         select id from gone`,
        [now],
      );
      const ids = reports.map(({ id }) => id);
      await tx.query('delete from attendance_presence where report_id = any($1::uuid[])', [ids]);
      const people = await tx.query<unknown[]>(
        `with gone as (
           delete from attendance_attendee a
           where not exists (select from attendance_presence v where v.attendee_id = a.id) returning 1)
         select * from gone`,
      );
      return { reports: reports.length, people: people.length };
    });
  }
}
