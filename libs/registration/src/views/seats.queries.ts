import { germanOrder, type Reader } from '#libs/database';
import type { Language } from '#libs/kernel';
import type { Salutation } from '#libs/networks';
import type { Mode, PlaceKind, RegistrationStatus } from '../registration-status.rules.js';
import { sqlStatuses } from '../standing.rules.js';

/** Somebody with a place at an event: what breakouts, attendance lists and mails to everybody start from. */
export type Seat = Readonly<{
  registrationId: string;
  personId: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  /** Null: a name on a list, whom no mail reaches. */
  email: string | null;
  /** The version of the mailbox, for links. */
  linkVersion: number;
  status: RegistrationStatus;
  mode: Mode;
  place: PlaceKind;
  language: Language;
}>;

/** Everybody with a place, by name; in a transaction when it is given one. The caller has checked the scope. */
export const listSeats = (source: Reader, eventId: string): Promise<Seat[]> =>
  source.query<Seat>(
    `select r.id as "registrationId", r.person_id as "personId", p.salutation, p.title,
       p.first_name as "firstName", p.last_name as "lastName",
       r.organisation_name as "organisationName", p.email, p.link_version as "linkVersion", r.status, r.mode, r.place, r.language
     from registration r join person p on p.id = r.person_id
     where r.event_id = $1 and r.status in (${sqlStatuses('holdsPlace')})
     order by ${germanOrder('p.last_name', 'p.first_name')}, r.id`,
    [eventId],
  );
