import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Caller, InvalidInput, NotFound } from '#libs/kernel';
import { AttendanceChanged } from '../attendance.errors.js';
import { type LockedSheet, SheetRecords } from '../sheet/sheet-records.service.js';
import type { AttendeeDecision } from './attendee.rules.js';
import { type Adopted, MatchedMarks, requireOpenDoors } from './matched-marks.service.js';

/** What somebody says of somebody in a report; `version` is that of the row they have read. */
export type Decision = Readonly<{
  attendeeId: string;
  version: number;
  decision: AttendeeDecision;
  /** Who it is; null unless `matched`. */
  registrationId: string | null;
}>;

type Row = Readonly<{ id: string; version: number; decision: AttendeeDecision; registrationId: string | null }>;

/** Says who the people in reports are, and where a report is right over what somebody has entered. */
@Injectable()
export class AttendeeDecisions {
  constructor(
    private readonly database: Database,
    private readonly sheets: SheetRecords,
    private readonly matched: MatchedMarks,
  ) {}

  /**
   * All of them or none; `open` takes a decision back. Marks follow as long as the sheet is not confirmed.
   * @throws {AttendanceChanged} when somebody else has decided otherwise, {NotFound}, {NotRegistered}
   */
  decide(caller: Caller, eventId: string, decisions: readonly Decision[]): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      requireOpenDoors(locked);
      const rows = await listRows(locked, decisions);
      const changed = decisions.filter((decision) => !isSaid(decision, rows.get(decision.attendeeId)!));
      if (changed.some(({ attendeeId, version }) => rows.get(attendeeId)!.version !== version)) {
        throw new AttendanceChanged({ eventId });
      }
      const chosen = changed.flatMap(({ registrationId }) => registrationId ?? []);
      await this.sheets.expected(locked, [...new Set(chosen)]);
      await write(locked, caller, changed);
      const before = changed.flatMap(({ attendeeId }) => rows.get(attendeeId)!.registrationId ?? []);
      await this.matched.follow(locked, caller, [...before, ...chosen]);
    });
  }

  /**
   * Takes over what reports tell of these people, also against an organiser's mark.
   * @param reason needed once the sheet is confirmed: then it is a correction
   */
  adopt(caller: Caller, eventId: string, people: readonly Adopted[], reason: string): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const locked = await this.sheets.lock(tx, caller, eventId);
      await this.sheets.expected(
        locked,
        people.map(({ registrationId }) => registrationId),
      );
      await this.matched.adopt(locked, caller, people, reason);
    });
  }
}

async function listRows({ tx, event }: LockedSheet, decisions: readonly Decision[]): Promise<ReadonlyMap<string, Row>> {
  const ids = decisions.map(({ attendeeId }) => attendeeId);
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (twice >= 0) throw new InvalidInput({ field: `decisions.${twice}.attendeeId`, fault: 'twice' });
  const rows = await tx.query<Row[]>(
    `select id, version, decision, registration_id as "registrationId"
     from attendance_attendee where event_id = $1 and id = any($2::uuid[])`,
    [event.id, ids],
  );
  if (rows.length < ids.length) throw new NotFound({ thing: 'attendee' });
  return new Map(rows.map((row) => [row.id, row]));
}

/** A second press changes nothing. */
const isSaid = ({ decision, registrationId }: Decision, row: Row): boolean =>
  decision === row.decision && registrationId === row.registrationId;

async function write({ tx, now }: LockedSheet, { actor }: Caller, decisions: readonly Decision[]): Promise<void> {
  await tx.query(
    `update attendance_attendee a set decision = r.decision, registration_id = r."registrationId", reason = null,
       decided_at = $1, decided_by = $2, version = a.version + 1
     from json_to_recordset($3::json) as r("attendeeId" uuid, decision text, "registrationId" uuid)
     where a.id = r."attendeeId"`,
    [now, actor.kind === 'account' ? actor.id : null, JSON.stringify(decisions)],
  );
}
