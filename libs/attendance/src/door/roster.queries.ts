import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { findEventFacts } from '#libs/events';
import { Clock, NotFound } from '#libs/kernel';
import { sqlStatuses } from '#libs/registration';
import { type SheetUse, doorsOpenAt, useOf } from '../sheet/marking.rules.js';
import type { SheetState } from '../sheet/attendance-status.rules.js';
import type { OpenDoor } from './check-in-devices.service.js';

/** Somebody as the door knows them: name and organisation, and nothing else. Of whoever is `gone` not even those. */
export type RosterPerson = Readonly<{
  registrationId: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  standing: 'place' | 'waiting' | 'gone';
  /** Has a place in the room, so that the counter waits for them. */
  isExpected: boolean;
  mark: 'in' | 'substituted' | null;
  /** Of the mark; 0 without one. */
  version: number;
}>;

export type Roster = Readonly<{
  eventId: string;
  title: string;
  startsAt: string;
  endsAt: string;
  opensAt: string;
  use: SheetUse;
  /** The clock of the server. */
  now: string;
  /** How far the journal of the sheet went: with it only what changed since is asked for. */
  version: number;
  people: readonly RosterPerson[];
}>;

/** What was written before the list was read, and committed after it. */
const LONGEST_TRANSACTION_MS = 60_000;

/** The list that a device takes along. */
@Injectable()
export class RosterQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @param since the version of what the device has, and when it was read: only people whose mark or registration has
   * changed after it; null for all
   */
  async get({ eventId }: OpenDoor, since: Readonly<{ version: number; at: Date }> | null): Promise<Roster> {
    // The number before the rows: what is marked between the two is sent once more, and never left out.
    const [sheet] = await this.database.query<{ state: SheetState; version: number }>(
      'select state, entries as version from attendance_sheet where event_id = $1',
      [eventId],
    );
    const event = await findEventFacts(this.database, eventId);
    if (event === null) throw new NotFound({ thing: 'event' });
    const now = this.clock.now();
    const changed = [since?.version ?? null, since && new Date(since.at.getTime() - LONGEST_TRANSACTION_MS)];
    const people = await this.database.query<RosterPerson>(ROSTER, [eventId, ...changed]);
    return {
      ...{ eventId, title: event.title, use: useOf(event, sheet?.state ?? 'open', now), now: now.toISOString() },
      ...{ startsAt: event.startsAt.toISOString(), endsAt: event.endsAt.toISOString() },
      ...{ opensAt: doorsOpenAt(event.startsAt).toISOString(), version: sheet?.version ?? 0, people },
    };
  }
}

const LIVE = `r.status in (${sqlStatuses('countsForOrganisation')})`;
const SEATED = `r.status in (${sqlStatuses('holdsPlace')})`;

const ROSTER = `
  select r.id as "registrationId", case when ${LIVE} then p.first_name else '' end as "firstName",
    case when ${LIVE} then p.last_name else '' end as "lastName",
    case when ${LIVE} then r.organisation_name else '' end as "organisationName",
    case when ${SEATED} then 'place' when ${LIVE} then 'waiting' else 'gone' end as standing,
    ${SEATED} and r.mode = 'on_site' as "isExpected",
    case when a.status in ('present', 'partial') then 'in' when a.status = 'substituted' then 'substituted' end as mark,
    coalesce(a.version, 0) as version
  from registration r join person p on p.id = r.person_id
    left join attendance_record a on a.event_id = r.event_id and a.person_id = r.person_id
      and (${LIVE} or a.registration_id = r.id)
  where r.event_id = $1 and r.status <> 'requested' and ($2::integer is null or r.updated_at > $3 or r.person_id in (
    select (j.facts ->> 'person')::uuid from attendance_entry j where j.event_id = $1 and j.sequence > $2))
  order by r.id`;
