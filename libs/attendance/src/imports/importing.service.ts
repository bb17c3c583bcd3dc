import { Injectable } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { type Caller, newId, NotFound } from '#libs/kernel';
import { AttendanceChanged } from '../attendance.errors.js';
import type { Reading } from '../reading/presence.rules.js';
import { type LockedSheet, SheetRecords } from '../sheet/sheet-records.service.js';
import { writeAttendees } from './attendee-rows.service.js';
import { ReportComparison } from './comparison.queries.js';
import type { MappedTable } from './mapped-table.rules.js';
import { MatchedMarks, requireOpenDoors } from './matched-marks.service.js';
import { hashOf, type ReportFile } from './report-file.rules.js';
import type { ReadPeople } from './report-work.rules.js';

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
    private readonly comparison: ReportComparison,
  ) {}

  /**
   * Whoever has proven who they are is marked; of everybody else it is asked who they are. The file is read before the
   * sheet is locked: nobody else at the gathering waits for that.
   * @param signal ends the reading; once it is written nothing ends it
   * @throws {ReportUnreadable}, {AttendanceEarly}, {AttendanceOff}; {AttendanceChanged} when the gathering was moved meanwhile
   */
  async import(caller: Caller, eventId: string, file: NewReport, signal?: AbortSignal): Promise<Imported> {
    const sourceHash = hashOf(file.bytes);
    const before = await this.begin(caller, eventId, sourceHash);
    if ('reportId' in before) return before;
    const read = await this.comparison.compare('read', before, file, signal);
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireOpenDoors(locked);
      if (!isAtSameTime(before, locked.event)) throw new AttendanceChanged({ eventId });
      const known = await findReport(locked, sourceHash);
      if (known !== null) return known;
      const reportId = await write(locked, caller, { ...read, fileName: file.fileName, sourceHash });
      if (file.mapping !== null) await remember(locked, file.mapping);
      const registrationIds = await writeAttendees(locked, reportId, read.rows);
      await this.matched.follow(locked, caller, registrationIds);
      await this.note(locked, caller, 'attendance.report-imported', read);
      return { reportId, isNew: true, people: read.people, certain: read.certain };
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

  /** What would be refused, or changes nothing, is said before anybody reads ten megabytes. */
  private begin(caller: Caller, eventId: string, sourceHash: string): Promise<EventFacts | Imported> {
    return this.database.transaction({ ...caller, idempotency: undefined }, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireOpenDoors(locked);
      return (await findReport(locked, sourceHash)) ?? locked.event;
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

const isAtSameTime = (one: EventFacts, other: EventFacts): boolean =>
  (['startsAt', 'endsAt'] as const).every((at) => one[at].getTime() === other[at].getTime()) && one.zone === other.zone;

async function findReport({ tx, event }: LockedSheet, sourceHash: string): Promise<Imported | null> {
  const [known] = await tx.query<{ id: string }[]>(
    'select id from attendance_report where event_id = $1 and source_hash = $2',
    [event.id, sourceHash],
  );
  return known === undefined ? null : { reportId: known.id, isNew: false, people: 0, certain: 0 };
}

type Written = Omit<ReadPeople, 'rows' | 'certain'> & Readonly<{ fileName: string; sourceHash: string }>;

async function write({ tx, event, now }: LockedSheet, { actor }: Caller, report: Written): Promise<string> {
  const reportId = newId();
  await tx.query(
    `insert into attendance_report
       (id, event_id, network_id, source_hash, layout, file_name, people, dropped, imported_at, imported_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[reportId, event.id, event.networkId, report.sourceHash, report.layout, report.fileName],
      ...[report.people, report.dropped, now, actor.kind === 'account' ? actor.id : null],
    ],
  );
  return reportId;
}
