import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Scope } from '#libs/kernel';
import { listMeetings, type Meeting, type MeetingChoice, requireReadable } from './meetings.queries.js';
import { wasPresent } from './present.queries.js';
import { type Counted, type Turnout, turnoutOf } from './turnout.rules.js';

export type MeetingTurnout = Meeting & Counted & Turnout;

/** What became of the registrations of each gathering, from the records of its confirmed sheet. */
@Injectable()
export class TurnoutQueries {
  constructor(private readonly database: Database) {}

  /**
   * The earliest first. Who comes again is counted from the chosen meeting before; who is there for the first time, from
   * the first day of the network.
   * @throws {NotFound} when the network or the group is missing or foreign
   */
  async list(scope: Scope, networkId: string, choice: MeetingChoice): Promise<readonly MeetingTurnout[]> {
    await requireReadable(this.database, scope, networkId, choice);
    const meetings = await listMeetings(this.database, networkId, choice);
    if (meetings.length === 0) return [];
    const rows = await this.database.query<Counted & { eventId: string }>(COUNTED, [
      networkId,
      meetings.map(({ eventId }) => eventId),
    ]);
    const counted = new Map(rows.map(({ eventId, ...of }) => [eventId, of]));
    return meetings.map((meeting) => {
      const of = counted.get(meeting.eventId)!;
      return { ...meeting, ...of, ...turnoutOf(of) };
    });
  }
}

const COUNTED = `
  with meeting as (
    select t.id, t.at, e.starts_at, lag(t.id) over (order by t.at) as before
    from unnest($2::uuid[]) with ordinality as t(id, at) join event e on e.id = t.id),
  record as materialized (
    select a.event_id, a.person_id, a.registration_id, a.organisation_id, a.land, a.counts_as, e.starts_at,
      ${wasPresent} as is_present
    from attendance_record a join event e on e.id = a.event_id
    where a.network_id = $1 and a.counts_as <> 'staff'
      and exists (select from attendance_sheet s where s.event_id = a.event_id and s.meeting_no is not null)),
  present as materialized (select * from record where is_present),
  first as (select person_id, min(starts_at) as at from present group by person_id),
  elig as (
    select event_id, person_id from record where counts_as = 'member'
    union select q.event_id, q.person_id from attendance_asked q where q.network_id = $1 and q.person_id is not null)
  select m.id as "eventId", s.headcount, registration.*, there.*, again.*
  from meeting m join attendance_sheet s on s.event_id = m.id
    cross join lateral (
      select count(*)::int as registered,
        count(*) filter (where r.status = 'cancelled' and r.cancelled_by <> 'event')::int as cancelled
      from registration r where r.event_id = m.id and r.confirmed_at is not null and r.via <> 'walk_in'
        and not (r.status = 'cancelled' and r.cancelled_by = 'event')
        and not exists (
          select from attendance_record a where a.registration_id = r.id and a.counts_as = 'staff')) registration
    cross join lateral (
      select count(*) filter (where r.via <> 'walk_in')::int as came,
        count(*) filter (where r.via = 'walk_in')::int as "walkIns",
        count(*) filter (where f.at = m.starts_at)::int as "firstTimers",
        count(*) filter (where r.practice_stage = 'established')::int as established,
        count(*) filter (where r.practice_stage = 'new')::int as newcomers,
        count(*) filter (where r.practice_stage = 'interested')::int as interested,
        count(distinct p.land)::int as laender,
        count(distinct o.type)::int as "organisationTypes",
        count(distinct o.context)::int as contexts
      from present p join registration r on r.id = p.registration_id join first f on f.person_id = p.person_id
        left join organisation o on o.id = p.organisation_id
      where p.event_id = m.id) there
    cross join lateral (
      select count(*)::int as "askedAgain", count(now.person_id)::int as "cameAgain"
      from present b join elig g on g.event_id = m.id and g.person_id = b.person_id
        left join present now on now.event_id = m.id and now.person_id = b.person_id
      where b.event_id = m.before) again`;
