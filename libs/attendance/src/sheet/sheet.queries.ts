import { Injectable } from '@nestjs/common';
import { Database, germanOrder, isoInstant, type Reader } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { allows, Clock, minutesBetween, NotFound, type Scope } from '#libs/kernel';
import {
  type Mode,
  type PlaceKind,
  type RegistrationStatus,
  type RegistrationWay,
  sqlStatuses,
} from '#libs/registration';
import { listScans, type ScanView } from '../scans/scan.queries.js';
import type { AttendanceStatus, SheetState } from './attendance-status.rules.js';
import { countsOf, doorsOpenAt, type Said, type SheetCounts, type SheetUse, useOf } from './marking.rules.js';

/** Somebody who is expected, or was there, and what is said of them. */
export type SheetRow = Readonly<{
  registrationId: string;
  personId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  projectName: string;
  mode: Mode;
  place: PlaceKind;
  via: RegistrationWay;
  registrationStatus: RegistrationStatus;
  mark: (Said & Readonly<{ status: AttendanceStatus; version: number; recordedAt: string }>) | null;
}>;

/**
 * Something that was not so, with the words of whoever said so; null once they had to be erased. Of somebody, of the
 * number of people without a name, or of a signed list that was removed.
 */
export type SheetCorrection = Readonly<{
  sequence: number;
  registrationId: string | null;
  status: AttendanceStatus | null;
  headcount: number | null;
  isScan: boolean;
  reason: string | null;
  at: string;
  actorId: string | null;
}>;

export type SheetView = Readonly<{
  eventId: string;
  networkId: string;
  state: SheetState;
  use: SheetUse;
  opensAt: string;
  startsAt: string;
  /** How long the gathering was. */
  netMinutes: number;
  /** The number of lines of the journal, and the last hash, which belongs on paper. */
  version: number;
  lastHash: string | null;
  headcount: number;
  confirmedAt: string | null;
  confirmedBy: string | null;
  counts: SheetCounts;
  rows: readonly SheetRow[];
  /** The signed lists that were uploaded, in their order. */
  scans: readonly ScanView[];
  corrections: readonly SheetCorrection[];
}>;

const EXPECTED = sqlStatuses('countsForOrganisation');

type Head = Pick<SheetView, 'state' | 'version' | 'lastHash' | 'headcount' | 'confirmedAt' | 'confirmedBy'>;

/**
 * Everybody with a registration that anybody has proven, and those who were marked before they cancelled: one row for
 * each person, and what is said of them stands beside the registration they have now.
 */
export const listRows = (source: Reader, eventId: string): Promise<SheetRow[]> =>
  source.query<SheetRow>(
    `select r.id as "registrationId", r.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName",
       case when h.confirmed_at is null or a.person_id is null then r.organisation_name else a.organisation_name end
         as "organisationName",
       case when h.confirmed_at is null or a.person_id is null then r.project_name else a.project_name end as "projectName",
       r.mode, r.place, r.via, r.status as "registrationStatus",
       case when a.person_id is not null then json_build_object('status', a.status, 'minutes', a.minutes,
         'substituteId', a.substitute_id, 'evidence', a.evidence, 'scanId', a.scan_id, 'version', a.version,
         'recordedAt', ${isoInstant('a.recorded_at')}) end as mark
     from registration r join person p on p.id = r.person_id
       left join attendance_record a on a.event_id = r.event_id and a.person_id = r.person_id
       left join attendance_sheet h on h.event_id = r.event_id
     where r.event_id = $1 and (r.status in (${EXPECTED}) or (a.registration_id = r.id and not exists (
       select from registration n where n.event_id = r.event_id and n.person_id = r.person_id and n.status in (${EXPECTED}))))
     order by ${germanOrder('p.last_name', 'p.first_name')}, r.id`,
    [eventId],
  );

/** The sheet of an event whose reader the caller has looked at. */
export async function viewOf(source: Reader, event: EventFacts, now: Date): Promise<SheetView> {
  const rows = await listRows(source, event.id);
  const [head = NO_SHEET] = await source.query<Head>(HEAD, [event.id]);
  const scans = await listScans(source, event.id);
  const corrections = await source.query<SheetCorrection>(CORRECTIONS, [event.id]);
  return {
    ...{ eventId: event.id, networkId: event.networkId, ...head, use: useOf(event, head.state, now) },
    opensAt: doorsOpenAt(event.startsAt).toISOString(),
    startsAt: event.startsAt.toISOString(),
    netMinutes: minutesBetween(event.startsLocal, event.endsLocal),
    ...{ counts: countsOf(rows.map(({ mark }) => mark?.status ?? null)), rows, scans, corrections },
  };
}

const NO_SHEET: Head = {
  ...{ state: 'open', version: 0, lastHash: null, headcount: 0, confirmedAt: null, confirmedBy: null },
};

const HEAD = `
  select state, entries as version, last_hash as "lastHash", headcount, ${isoInstant('confirmed_at')} as "confirmedAt",
    confirmed_by as "confirmedBy"
  from attendance_sheet where event_id = $1`;

const CORRECTIONS = `
  select sequence, facts ->> 'registration' as "registrationId", facts ->> 'status' as status, (facts ->> 'headcount')::integer as headcount, kind = 'attendance.scan-removed' as "isScan", reason,
    ${isoInstant('at')} as at, case when actor like 'account:%' then substr(actor, 9) end as "actorId"
  from attendance_entry where event_id = $1 and (kind in ('attendance.corrected', 'attendance.recounted') or (kind = 'attendance.scan-removed' and facts ? 'reason'))
  order by sequence desc`;

/** What organisers see of who was there. */
@Injectable()
export class SheetQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} when the event is missing or foreign */
  async get(scope: Scope, eventId: string): Promise<SheetView> {
    const event = await findEventFacts(this.database, eventId);
    if (event === null || !allows(scope, 'registration:read', event.networkId)) throw new NotFound({ thing: 'event' });
    return viewOf(this.database, event, this.clock.now());
  }
}
