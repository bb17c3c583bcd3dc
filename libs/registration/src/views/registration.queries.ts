import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, isoInstant, readPage, Where } from '#libs/database';
import { type Actor, looseSql, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { Land } from '#libs/networks';
import { findPositions } from '../live-registration.queries.js';
import type {
  CancelledBy,
  Mode,
  PlaceKind,
  PracticeStage,
  RegistrationStatus,
  RegistrationWay,
} from '../registration-status.rules.js';
import type { WaitReason } from '../places/waitlist.rules.js';
import { WaitReasonQueries } from './wait-reason.queries.js';

/** One line of the list of participants. */
export type ParticipantRow = Readonly<{
  id: string;
  personId: string;
  firstName: string;
  lastName: string;
  email: string | null;
  organisationName: string;
  projectName: string;
  land: Land | null;
  status: RegistrationStatus;
  mode: Mode;
  place: PlaceKind;
  via: RegistrationWay;
  practiceStage: PracticeStage | null;
  sequence: number | null;
  requestedAt: string;
  confirmedAt: string | null;
  cancelledAt: string | null;
  respondBy: string | null;
  cancelledBy: CancelledBy | null;
  /** What it was before: had a place, waited, was open. */
  cancelledFrom: RegistrationStatus | null;
  /** In the waiting list of the mode: 1 = next; null for everybody who does not wait. */
  position: number | null;
  version: number;
}>;

/** Everything about one registration. Needs are shown to organisers only here, one person at a time. */
export type ParticipantView = ParticipantRow &
  Readonly<{
    eventId: string;
    networkId: string;
    functionTitle: string;
    phone: string;
    isFirstTime: boolean | null;
    question: string;
    dietary: string;
    accessNeeds: string;
    listsName: boolean;
    listsEmail: boolean;
    cancelReason: string;
    substituteForId: string | null;
    waitReason: WaitReason | null;
    history: readonly Readonly<{
      action: string;
      from: string | null;
      to: string | null;
      reason: string | null;
      at: string;
      actorKind: Actor['kind'];
      actorId: string | null;
      /** Of what acted by itself. */
      actorName: string | null;
    }>[];
  }>;

type Counts = Readonly<Partial<Record<RegistrationStatus, number>>>;

/** How many there are in each status, and what those had been whom the event took with it when it was called off. */
export type ParticipantCounts = Readonly<{ statuses: Counts; calledOff: Counts }>;

export type ParticipantFilter = Readonly<{
  status?: readonly RegistrationStatus[];
  mode?: Mode;
  land?: Land;
  place?: PlaceKind;
  search?: string;
}>;

const ROW = `
  r.id, r.person_id as "personId", p.first_name as "firstName", p.last_name as "lastName", p.email,
  r.organisation_name as "organisationName", r.project_name as "projectName", r.land, r.status, r.mode, r.place, r.via,
  r.practice_stage as "practiceStage", r.sequence, r.version,
  r.cancelled_by as "cancelledBy", r.cancelled_from as "cancelledFrom",
  ${instant('r.requested_at', 'requestedAt')}, ${instant('r.confirmed_at', 'confirmedAt')},
  ${instant('r.cancelled_at', 'cancelledAt')}, ${instant('r.respond_by', 'respondBy')}`;

// What was said at the registration may differ from what the network knows of the person: both are looked through.
const SEARCHED = `p.search || ' ' || ${looseSql("r.organisation_name || ' ' || r.project_name")}`;

const OF_EVENT = `event_id = $1 and ${inNetworks('network_id')('$2')}`;

const FROM = 'registration r join person p on p.id = r.person_id';

const matching = (scope: Scope, eventId: string, filter: ParticipantFilter): Where =>
  new Where()
    .and(eventId, (p) => `r.event_id = ${p}`)
    .and(networksIn(scope, 'registration:read'), inNetworks('r.network_id'))
    .when(filter.status === undefined, `r.status <> 'requested'`)
    .and(filter.status, (p) => `r.status = any(${p})`)
    .and(filter.mode, (p) => `r.mode = ${p}`)
    .and(filter.land, (p) => `r.land = ${p}`)
    .and(filter.place, (p) => `r.place = ${p}`)
    .matching(filter.search, (p) => `${SEARCHED} like any(${p})`);

const whileWaiting = (column: string) => `case when r.status = 'waitlisted' then ${column} end`;
const IN_ORDER = [
  ...['r.waitlist_class', 'r.promised_since', 'r.waitlist_since', 'r.sequence'].map(whileWaiting),
  germanOrder('p.last_name', 'p.first_name'),
  'r.id',
].join(', ');

/** What organisers see of registrations. */
@Injectable()
export class RegistrationQueries {
  constructor(
    private readonly database: Database,
    private readonly waiting: WaitReasonQueries,
  ) {}

  /**
   * The waiting list in its order, everybody else by name. Requests from addresses that nobody has proven are listed
   * only when they are asked for.
   * @throws {NotFound} when the event is missing or foreign
   */
  async list(
    scope: Scope,
    eventId: string,
    filter: ParticipantFilter,
    page: PageRequest,
  ): Promise<Page<ParticipantRow>> {
    await this.requireEvent(scope, eventId);
    const where = matching(scope, eventId, filter);
    const found = await readPage<Omit<ParticipantRow, 'position'>>(
      this.database,
      { columns: ROW, from: FROM, where, orderBy: IN_ORDER },
      page,
    );
    const waiting = found.rows.filter(({ status }) => status === 'waitlisted').map(({ id }) => id);
    const positions = await findPositions(this.database, waiting);
    return { ...found, rows: found.rows.map((row) => ({ ...row, position: positions.get(row.id) ?? null })) };
  }

  /**
   * Everybody whom the list shows, each once.
   * @throws {NotFound} when the event is missing or foreign
   */
  async listPersons(scope: Scope, eventId: string, filter: ParticipantFilter): Promise<string[]> {
    await this.requireEvent(scope, eventId);
    const where = matching(scope, eventId, filter);
    const rows = await this.database.query<{ id: string }>(
      `select distinct r.person_id as id from ${FROM} where ${where.toString()}`,
      where.parameters,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * The people behind registrations for one event.
   * @throws {NotFound} when one of them is missing, foreign or for another event
   */
  async personsBehind(scope: Scope, eventId: string, registrationIds: readonly string[]): Promise<string[]> {
    const ids = [...new Set(registrationIds)];
    const rows = await this.database.query<{ id: string }>(
      `select person_id as id from registration where ${OF_EVENT} and id = any($3::uuid[])`,
      [eventId, networksIn(scope, 'registration:read'), ids],
    );
    if (rows.length < ids.length) throw new NotFound({ thing: 'registration' });
    return [...new Set(rows.map(({ id }) => id))];
  }

  /** @throws {NotFound} when the event is missing or foreign */
  async counts(scope: Scope, eventId: string): Promise<ParticipantCounts> {
    await this.requireEvent(scope, eventId);
    const rows = await this.database.query<{ status: RegistrationStatus; isCalledOff: boolean; count: number }>(
      `select status, false as "isCalledOff", count(*)::int as count from registration where ${OF_EVENT} group by status
       union all
       select cancelled_from, true, count(*)::int from registration
       where ${OF_EVENT} and cancelled_by = 'event' and cancelled_from is not null group by cancelled_from`,
      [eventId, networksIn(scope, 'registration:read')],
    );
    const those = (isCalledOff: boolean): Counts =>
      Object.fromEntries(
        rows.filter((row) => row.isCalledOff === isCalledOff).map(({ status, count }) => [status, count]),
      );
    return { statuses: those(false), calledOff: those(true) };
  }

  /** @throws {NotFound} also for registrations of other networks */
  async get(scope: Scope, registrationId: string): Promise<ParticipantView> {
    const [row] = await this.database.query<Omit<ParticipantView, 'position' | 'waitReason' | 'history'>>(
      `select ${ROW}, r.event_id as "eventId", r.network_id as "networkId", p.function_title as "functionTitle", p.phone,
         r.is_first_time as "isFirstTime", r.question, coalesce(n.dietary, '') as dietary,
         coalesce(n.access_needs, '') as "accessNeeds", r.lists_name as "listsName", r.lists_email as "listsEmail",
         r.cancel_reason as "cancelReason", r.substitute_for_id as "substituteForId"
       from registration r join person p on p.id = r.person_id left join registration_need n on n.registration_id = r.id
       where r.id = $1 and ${inNetworks('r.network_id')('$2')}`,
      [registrationId, networksIn(scope, 'registration:read')],
    );
    if (!row) throw new NotFound({ thing: 'registration' });
    const [history, list] = await Promise.all([
      this.history(registrationId),
      row.status === 'waitlisted' ? this.waiting.ofMode(row.eventId, row.mode) : [],
    ]);
    const mine = list.find(({ id }) => id === registrationId);
    return { ...row, history, position: mine?.position ?? null, waitReason: mine?.reason ?? null };
  }

  // An empty list must not stand for an event of somebody else.
  private async requireEvent(scope: Scope, eventId: string): Promise<void> {
    const found = await this.database.query(`select 1 from event where id = $1 and ${inNetworks('network_id')('$2')}`, [
      eventId,
      networksIn(scope, 'registration:read'),
    ]);
    if (found.length === 0) throw new NotFound({ thing: 'event' });
  }

  private history(registrationId: string): Promise<ParticipantView['history']> {
    return this.database.query(
      `select h.action, h.from_state as "from", h.to_state as "to", h.reason, ${instant('h.at', 'at')},
         h.actor_kind as "actorKind", h.actor_id as "actorId", h.actor_name as "actorName"
       from history_entry h
       where h.thing_id = $1 order by h.at, h.id`,
      [registrationId],
    );
  }
}

function instant(column: string, name: string): string {
  return `${isoInstant(column)} as "${name}"`;
}
