import type { Reader } from '#libs/database';
import { sqlStatuses } from '#libs/registration';
import type { Expected } from '../matching/matching.rules.js';

/**
 * Who somebody in a report may be: whoever is on the sheet. A personal link to the meeting carries the registration, which
 * nobody else knows.
 */
export const listMatchable = (source: Reader, eventId: string): Promise<Expected[]> =>
  source.query<Expected>(
    `select r.id as "registrationId", p.first_name as "firstName", p.last_name as "lastName", p.email as mail,
       r.organisation_name as organisation, r.id::text as "joinId"
     from registration r join person p on p.id = r.person_id
     where r.event_id = $1 and (r.status in (${sqlStatuses('countsForOrganisation')}) or exists (
       select from attendance_record a where a.registration_id = r.id))
     order by r.id`,
    [eventId],
  );
