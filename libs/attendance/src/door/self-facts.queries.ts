import type { Reader } from '#libs/database';
import type { SelfFacts } from './self-arrival.rules.js';

/** A registration with all that its own check-in depends on, and whose mailbox proves it. */
export type OwnFacts = SelfFacts &
  Readonly<{ registrationId: string; personId: string; linkVersion: number; eventId: string; version: number }>;

export const findOwnFacts = (source: Reader, registrationIds: readonly string[]): Promise<OwnFacts[]> =>
  source.query<OwnFacts>(
    `select r.id as "registrationId", r.person_id as "personId", p.link_version as "linkVersion", r.event_id as "eventId",
       coalesce(s.is_on, false) as "isOn", coalesce(s.version, 0) as version, r.status, a.status as mark,
       coalesce(h.state, 'open') as sheet, e.state, e.starts_at as "startsAt", e.ends_at as "endsAt"
     from registration r join person p on p.id = r.person_id join event e on e.id = r.event_id
       left join self_check_in s on s.event_id = r.event_id
       left join attendance_sheet h on h.event_id = r.event_id
       left join attendance_record a on a.event_id = r.event_id and a.person_id = r.person_id
     where r.id = any($1::uuid[])`,
    [registrationIds],
  );
