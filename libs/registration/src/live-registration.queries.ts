import { lock, type Reader, type Tx } from '#libs/database';
import type { PersonState } from '#libs/networks';
import type { Mode, PlaceKind, RegistrationStatus, RegistrationWay } from './registration-status.rules.js';
import { sqlStatuses, standing } from './standing.rules.js';

/** The person behind a registration, as mails address them. */
export type Addressee = Readonly<{
  id: string;
  email: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  state: PersonState;
  linkVersion: number;
}>;

/** A registration with the person it is for. */
export type RegistrationRow = Readonly<{
  id: string;
  networkId: string;
  eventId: string;
  status: RegistrationStatus;
  via: RegistrationWay;
  mode: Mode;
  place: PlaceKind;
  sequence: number | null;
  organisationKey: string;
  organisationName: string;
  requestedAt: Date;
  waitlistClass: number | null;
  waitlistSince: Date | null;
  promisedSince: Date | null;
  respondBy: Date | null;
  offers: number;
  calendarBump: number;
  linkVersion: number;
  version: number;
  language: 'de' | 'en';
  person: Addressee;
}>;

const REGISTRATION = `
  select r.id, r.network_id as "networkId", r.event_id as "eventId", r.status, r.via, r.mode, r.place, r.sequence,
         r.organisation_key as "organisationKey", r.organisation_name as "organisationName",
         r.requested_at as "requestedAt", r.waitlist_class as "waitlistClass", r.waitlist_since as "waitlistSince",
         r.promised_since as "promisedSince",
         r.respond_by as "respondBy", r.offers, r.calendar_bump as "calendarBump", r.link_version as "linkVersion", r.version,
         r.language,
         json_build_object('id', p.id, 'email', p.email, 'salutation', p.salutation, 'title', p.title,
           'firstName', p.first_name, 'lastName', p.last_name, 'state', p.state,
           'linkVersion', p.link_version) as person
  from registration r join person p on p.id = r.person_id`;

/** Every registration of these people for the event, cancelled ones too. */
export const findOfPersons = (tx: Tx, eventId: string, personIds: readonly string[]): Promise<RegistrationRow[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : tx.query<RegistrationRow[]>(`${REGISTRATION} where r.event_id = $1 and r.person_id = any($2)`, [
        eventId,
        personIds,
      ]);

export const isLive = ({ status }: Pick<RegistrationRow, 'status'>): boolean => standing[status].isLive;

export const findRegistrations = (tx: Tx, ids: readonly string[]): Promise<RegistrationRow[]> =>
  ids.length === 0 ? Promise.resolve([]) : tx.query<RegistrationRow[]>(`${REGISTRATION} where r.id = any($1)`, [ids]);

/** All live registrations of an event, in the order of arrival. */
export const listLive = (tx: Tx, eventId: string): Promise<RegistrationRow[]> =>
  tx.query<RegistrationRow[]>(
    `${REGISTRATION} where r.event_id = $1 and r.status in (${sqlStatuses('isLive')}) order by r.sequence nulls last, r.id`,
    [eventId],
  );

/** One registration, locked for the change that follows; null when there is none. */
export async function lockRegistration(tx: Tx, id: string): Promise<RegistrationRow | null> {
  const [row] = await tx.query<RegistrationRow[]>(`${REGISTRATION} where r.id = $1 ${lock.toChange} of r`, [id]);
  return row ?? null;
}

/** The live registrations for an event of everybody behind an address. */
export const listBehind = (
  tx: Tx,
  event: Readonly<{ id: string; networkId: string }>,
  email: string,
): Promise<RegistrationRow[]> =>
  tx.query<RegistrationRow[]>(
    `${REGISTRATION} where r.event_id = $1 and p.network_id = $2 and p.email = $3 and r.status in (${sqlStatuses('isLive')})
     order by r.id`,
    [event.id, event.networkId, email],
  );

/** What somebody has a place for by an entry in their calendar, whatever became of the gathering. */
export const listEntries = (tx: Tx, personId: string): Promise<RegistrationRow[]> =>
  tx.query<RegistrationRow[]>(
    `${REGISTRATION} where r.person_id = $1 and r.status in (${sqlStatuses('holdsPlace', 'isOpen')}) order by r.id`,
    [personId],
  );

/** The waiting list of one mode in its order. */
export const listWaiting = (tx: Reader, eventId: string, mode: Mode): Promise<RegistrationRow[]> =>
  tx.query<RegistrationRow>(
    `${REGISTRATION} where r.event_id = $1 and r.mode = $2 and r.status = 'waitlisted'
     order by r.waitlist_class, r.promised_since, r.waitlist_since, r.sequence`,
    [eventId, mode],
  );

/** As rows are compared; sorted, those without a promise come last by themselves. */
const waitingOrder = (one: string): string =>
  `${one}.waitlist_class, coalesce(${one}.promised_since, 'infinity'), ${one}.waitlist_since, ${one}.sequence`;

/** 1 = next; for each of these that waits. */
export async function findPositions(tx: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; position: number }>(
    `select r.id, 1 + (select count(*) from registration o
       where o.event_id = r.event_id and o.mode = r.mode and o.status = 'waitlisted'
         and (${waitingOrder('o')}) < (${waitingOrder('r')}))::int as position
     from registration r where r.id = any($1) and r.status = 'waitlisted'`,
    [ids],
  );
  return new Map(rows.map(({ id, position }) => [id, position]));
}
