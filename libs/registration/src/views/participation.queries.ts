import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import type { EventState } from '#libs/events';
import {
  isId,
  type LocalTime,
  networksIn,
  NotFound,
  type Page,
  type PageRequest,
  type Scope,
  type Zone,
} from '#libs/kernel';
import { findPositions } from '../live-registration.queries.js';
import type { CancelledBy, Mode, RegistrationStatus } from '../registration-status.rules.js';

/** That somebody was registered for an event, and what became of it. */
export type ParticipationView = Readonly<{
  id: string;
  personId: string;
  personName: string;
  eventId: string;
  eventTitle: string;
  eventState: EventState;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: Zone;
  status: RegistrationStatus;
  mode: Mode;
  cancelledBy: CancelledBy | null;
  /** In the waiting list: 1 = next; null for everybody who does not wait. */
  position: number | null;
}>;

const COLUMNS = `r.id, r.person_id as "personId", concat_ws(' ', nullif(p.first_name, ''), p.last_name) as "personName",
  e.id as "eventId", e.title as "eventTitle", e.state as "eventState", e.starts_local as "startsLocal",
  e.ends_local as "endsLocal", e.zone, r.status, r.mode, r.cancelled_by as "cancelledBy"`;

// Somebody who cancelled and registered again was at one event, not at two. A request nobody proved is no registration.
const LATEST = `r.status <> 'requested' and not exists (
  select 1 from registration l where l.person_id = r.person_id and l.event_id = r.event_id and l.status <> 'requested'
    and (l.requested_at, l.id) > (r.requested_at, r.id))`;

/** The registrations of a contact over the years. */
@Injectable()
export class ParticipationQueries {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} when the person is missing, foreign or erased */
  async ofPerson(scope: Scope, personId: string, page: PageRequest): Promise<Page<ParticipationView>> {
    await this.requireContact(scope, 'person', personId);
    return this.list(
      visible(scope).and(personId, (p) => `r.person_id = ${p}`),
      page,
    );
  }

  /** Of everybody who came for the organisation, or belongs to it. @throws {NotFound} when it is missing or foreign */
  async ofOrganisation(scope: Scope, organisationId: string, page: PageRequest): Promise<Page<ParticipationView>> {
    await this.requireContact(scope, 'organisation', organisationId);
    return this.list(
      visible(scope).and(
        organisationId,
        // As one set of ids both indexes serve.
        (p) => `r.id in (select id from registration where organisation_id = ${p} union
          select m.id from registration m join person q on q.id = m.person_id where q.organisation_id = ${p})`,
      ),
      page,
    );
  }

  private async list(where: Where, page: PageRequest): Promise<Page<ParticipationView>> {
    const from = 'registration r join event e on e.id = r.event_id join person p on p.id = r.person_id';
    const orderBy = `e.starts_at desc, e.id, ${germanOrder('p.last_name', 'p.first_name')}, r.id`;
    const found = await readPage<Omit<ParticipationView, 'position'>>(
      this.database,
      { columns: COLUMNS, from, where: where.when(true, LATEST), orderBy },
      page,
    );
    const waiting = found.rows.filter(({ status }) => status === 'waitlisted').map(({ id }) => id);
    const positions = await findPositions(this.database, waiting);
    return { ...found, rows: found.rows.map((row) => ({ ...row, position: positions.get(row.id) ?? null })) };
  }

  // An empty list must not stand for a contact of somebody else.
  private async requireContact(scope: Scope, thing: keyof typeof contacts, id: string): Promise<void> {
    const where = new Where()
      .and(id, (p) => `id = ${p}`)
      .and(networksIn(scope, 'contact:read'), inNetworks('network_id'));
    const sql = `select 1 from ${contacts[thing]} and ${where.toString()}`;
    const found = isId(id) ? await this.database.query(sql, where.parameters) : [];
    if (found.length === 0) throw new NotFound({ thing });
  }
}

const contacts = { person: "person where state <> 'anonymised'", organisation: 'organisation where true' } as const;

const visible = (scope: Scope): Where =>
  new Where().and(networksIn(scope, 'registration:read'), inNetworks('r.network_id'));
