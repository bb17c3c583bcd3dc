import type { Reader, Tx } from '#libs/database';
import type { Mode, RegistrationStatus } from '#libs/registration';
import type { AttendanceStatus } from './attendance-status.rules.js';
import type { RecordRow } from './chain.rules.js';
import type { Mark, Said } from './marking.rules.js';

/** Somebody of an event, and what the sheet says of them. */
export type Expected = Readonly<{
  registrationId: string;
  personId: string;
  registration: Readonly<{ status: RegistrationStatus; mode: Mode }>;
  record: (Said & Readonly<{ status: AttendanceStatus; version: number; registrationId: string }>) | null;
}>;

/** Those behind these registrations of the event. A record belongs to the person, whichever registration it was. */
export const findExpected = (tx: Tx, eventId: string, registrationIds: readonly string[]): Promise<Expected[]> =>
  tx.query<Expected[]>(
    `select r.id as "registrationId", r.person_id as "personId",
       json_build_object('status', r.status, 'mode', r.mode) as registration,
       case when a.person_id is not null then json_build_object('registrationId', a.registration_id, 'status', a.status,
         'minutes', a.minutes, 'substituteId', a.substitute_id, 'evidence', a.evidence, 'scanId', a.scan_id, 'version', a.version) end as record
     from registration r left join attendance_record a on a.event_id = r.event_id and a.person_id = r.person_id
     where r.event_id = $1 and r.id = any($2::uuid[])`,
    [eventId, registrationIds],
  );

/** The rows of a sheet as its chain covers them. */
export const listRecords = (source: Reader, eventId: string): Promise<RecordRow[]> =>
  source.query<RecordRow>(
    `select person_id as person, registration_id as registration, status, minutes, evidence, substitute_id as substitute,
       scan_id as scan,
       organisation_id as "organisationId", organisation_name as "organisationName", project_name as "projectName", project_ids as "projectIds",
       land, counts_as as "countsAs"
     from attendance_record where event_id = $1 order by person_id`,
    [eventId],
  );

/** The marks that rest on a signed list, as they stand. */
export const listCiting = (tx: Tx, eventId: string, scanId: string): Promise<(Mark & { status: AttendanceStatus })[]> =>
  tx.query(
    `select registration_id as "registrationId", version, status, minutes, substitute_id as "substituteId", evidence,
       scan_id as "scanId"
     from attendance_record where event_id = $1 and scan_id = $2 order by registration_id`,
    [eventId, scanId],
  );
