import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import { networksIn, type Scope, type WorkItem, type WorkSource } from '#libs/kernel';
import { MOST_OFFERS } from '../offers.rules.js';
import { PlacesQueries } from './places.queries.js';
import { openCount, openUntil, type OpenRegistrations, type RegistrationWorkKind } from './registration-work.rules.js';

/** What registrations leave to the organisers of each event that is not over; the rest goes on by itself. */
@Injectable()
export class RegistrationWork implements WorkSource<RegistrationWorkKind> {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesQueries,
  ) {}

  async listWork(scope: Scope, now: Date): Promise<readonly WorkItem<RegistrationWorkKind>[]> {
    const networks = networksIn(scope, 'registration:read');
    const found = await this.database.query<Row>(OPEN, [networks, now, MOST_OFFERS]);
    const withRoom = await this.withRoom(found.filter(({ kind }) => kind === 'waiting'));
    return found.flatMap((row) => {
      const { kind, networkId, event } = row;
      const count = openCount(row, withRoom.has(event.id), now);
      return count === 0 ? [] : [{ kind, networkId, event, count, until: openUntil(row) }];
    });
  }

  /** The events where somebody waits beside a free place that nobody is kept for. */
  private async withRoom(rows: readonly Row[]): Promise<ReadonlySet<string>> {
    if (rows.length === 0) return new Set();
    const places = await this.places.ofEvents(rows.map(({ event }) => event.id));
    const hasRoom = (eventId: string): boolean =>
      places
        .get(eventId)!
        .some(({ waiting, capacity, taken, held }) => waiting > 0 && (capacity === null || capacity > taken + held));
    return new Set([...places.keys()].filter(hasRoom));
  }
}

type Row = OpenRegistrations & { networkId: string; event: NonNullable<WorkItem['event']> };

// Whoever comes through a request leaves no trace but it: unproven addresses count as long as they can be proven.
const OPEN = `
  select r.kind, e.network_id as "networkId", e.starts_at as "startsAt",
    json_build_object('id', e.id, 'title', e.title, 'startsLocal', e.starts_local, 'zone', e.zone) as event,
    count(*)::int as count, min(r.since) as since, min(r.respond_by) as "respondBy",
    (count(*) filter (where r.offers >= $3))::int as "askedInVain"
  from (
    select event_id, requested_at as since, respond_by, offers,
      case status when 'offered' then 'offer' when 'pending_reconfirmation' then 'reconfirmation'
                  when 'requested' then 'request' else 'waiting' end as kind
    from registration
    where ${inNetworks('network_id')('$1')} and (
      status in ('pending_reconfirmation', 'requested', 'waitlisted')
      or status = 'offered' and respond_by <= $2::timestamptz + interval '24 hours')
  ) r join event e on e.id = r.event_id
  where e.starts_at > $2 and e.state in ('announced', 'open', 'closed', 'running')
  group by e.id, r.kind order by e.starts_at, e.id, r.kind`;
