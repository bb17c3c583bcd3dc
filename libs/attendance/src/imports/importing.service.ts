import { Injectable } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import { type Caller, newId, NotFound } from '#libs/kernel';
import { certainlyOf } from '../matching/matching.rules.js';
import type { Reading } from '../reading/presence.rules.js';
import { type LockedSheet, SheetRecords } from '../sheet/sheet-records.service.js';
import { type SeenAttendee, seenIn, writeAttendees } from './attendee-rows.service.js';
import { knownLayouts, type MappedTable } from './known-layouts.queries.js';
import { listMatchable } from './matchable.queries.js';
import { MatchedMarks, requireOpenDoors } from './matched-marks.service.js';
import { hashOf, type ReportFile, reportOf } from './report-file.rules.js';

export type NewReport = ReportFile & Readonly<{ fileName: string }>;

/** `isNew`: false when this very file was read in before, and nothing has changed. */
export type Imported = Readonly<{ reportId: string; isNew: boolean; people: number; certain: number }>;

/** Reads reports of video meetings in for a gathering, and takes them back. */
@Injectable()
export class ReportImports {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetRecords,
    private readonly matched: MatchedMarks,
  ) {}

  /**
   * Whoever has proven who they are is marked; of everybody else it is asked who they are.
   * @throws {ReportUnreadable}, {AttendanceEarly}, {AttendanceOff}
   */
  import(caller: Caller, eventId: string, file: NewReport): Promise<Imported> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireOpenDoors(locked);
      const { event, now } = locked;
      const sourceHash = hashOf(file.bytes);
      const [known] = await tx.query<{ id: string }[]>(
        'select id from attendance_report where event_id = $1 and source_hash = $2',
        [eventId, sourceHash],
      );
      if (known !== undefined) return { reportId: known.id, isNew: false, people: 0, certain: 0 };
      const reading = reportOf(file, event, await knownLayouts(tx, event.networkId, file.mapping));
      const reportId = newId();
      const by = caller.actor.kind === 'account' ? caller.actor.id : null;
      await tx.query(
        `insert into attendance_report
           (id, event_id, network_id, source_hash, layout, file_name, people, dropped, imported_at, imported_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[reportId, eventId, event.networkId, sourceHash, reading.layout, file.fileName],
          ...[reading.people.length, reading.dropped.length, now, by],
        ],
      );
      if (file.mapping !== null) await remember(locked, file.mapping);
      const seen = seenIn(reading, certainlyOf(await listMatchable(tx, eventId)));
      const registrationIds = await writeAttendees(locked, reportId, seen);
      await this.matched.follow(locked, caller, registrationIds);
      await this.note(locked, caller, 'attendance.report-imported', reading);
      return { reportId, isNew: true, people: reading.people.length, certain: countCertain(seen) };
    });
  }

  /**
   * As if it had never been read in: what only it told is gone, and the marks follow. On a confirmed sheet they stay.
   * @throws {NotFound}
   */
  remove(caller: Caller, eventId: string, reportId: string): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireOpenDoors(locked);
      const seen = await tx.query<{ registrationId: string }[]>(
        `select distinct a.registration_id as "registrationId"
         from attendance_attendee a join attendance_presence v on v.attendee_id = a.id
         where v.report_id = $1 and a.event_id = $2 and a.registration_id is not null`,
        [reportId, eventId],
      );
      const gone = await tx.query<Pick<Reading, 'layout'>[]>(
        `with gone as (delete from attendance_report where id = $1 and event_id = $2 returning layout) select * from gone`,
        [reportId, eventId],
      );
      if (gone.length === 0) throw new NotFound({ thing: 'report' });
      await tx.query(
        `delete from attendance_attendee a where event_id = $1
           and not exists (select from attendance_presence v where v.attendee_id = a.id)`,
        [eventId],
      );
      await this.matched.follow(
        locked,
        caller,
        seen.map(({ registrationId }) => registrationId),
      );
      await this.note(locked, caller, 'attendance.report-removed', gone[0]!);
    });
  }

  private note(
    { tx, event, now }: LockedSheet,
    { actor }: Caller,
    action: string,
    { layout }: Pick<Reading, 'layout'>,
  ): Promise<void> {
    return recordHistory(tx, actor, now, {
      ...{ networkId: event.networkId, thing: 'event', thingId: event.id, action },
      facts: { layout },
    });
  }
}

/** The next table with this header is read by itself. */
async function remember({ tx, event, now }: LockedSheet, { fingerprint, mapping }: MappedTable): Promise<void> {
  await tx.query(
    `insert into attendance_layout (network_id, fingerprint, mapping, updated_at) values ($1, $2, $3, $4)
     on conflict (network_id, fingerprint) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [event.networkId, fingerprint, JSON.stringify(mapping), now],
  );
}

const countCertain = (seen: readonly SeenAttendee[]): number =>
  seen.filter(({ registrationId }) => registrationId !== null).length;
