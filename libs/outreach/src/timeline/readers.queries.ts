import { germanOrder, type Reader } from '#libs/database';
import type { Language, LocalDay } from '#libs/kernel';
import type { Absence } from '#libs/mail';
import { isReachable, type Salutation } from '#libs/networks';
import { sqlWantsToHear } from '../audience/preference.queries.js';

/** Whoever reads a mail of the rhythm, as mails address them. */
export type StepPerson = Readonly<{
  personId: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  organisationName: string;
  email: string;
  language: Language;
  /** The version of the mailbox, for links. */
  linkVersion: number;
}>;

export type InvitedPerson = StepPerson & Readonly<{ invitationId: string; sentAt: Date; hadDeclined: boolean }>;
export type MissedPerson = StepPerson & Readonly<{ absence: Absence }>;

const PERSON = `p.id as "personId", p.salutation, p.title, p.first_name as "firstName", p.last_name as "lastName",
  coalesce(o.name, p.organisation_name) as "organisationName", p.email, p.language, p.link_version as "linkVersion"`;
const ORGANISATION = 'left join organisation o on o.id = p.organisation_id';
const BY_NAME = `${germanOrder('p.last_name', 'p.first_name')}, p.id`;

const TYPE = '(select type from event where id = $1)';

// A form whose mailbox was never proven is no answer.
const HAS_REGISTERED = `exists (select 1 from registration t
  where t.event_id = i.event_id and t.person_id = i.person_id and t.status <> 'requested')`;

/**
 * The invited of an event who have no registration, by name: those who have not answered (domain rule R3), or whatever
 * they answered.
 * Whoever is silent and wants a pause, or other kinds of gathering alone, hears nothing of it.
 * @param sentUntil only whose invitation had left by then
 */
export const listInvited = (
  source: Reader,
  eventId: string,
  states: readonly ('sent' | 'accepted' | 'declined' | 'declined_interested' | 'no_response')[],
  sentUntil: Date,
  today: LocalDay,
): Promise<InvitedPerson[]> =>
  source.query<InvitedPerson>(
    `select ${PERSON}, i.id as "invitationId", i.sent_at as "sentAt", i.state in ('declined', 'declined_interested') as "hadDeclined"
     from invitation i join person p on p.id = i.person_id ${ORGANISATION}
     where i.event_id = $1 and i.state = any($2) and i.sent_at <= $3 and ${isReachable('p')} and not ${HAS_REGISTERED}
       and (i.state <> 'sent' or ${sqlWantsToHear('p.id', '$4::date', TYPE)})
     order by ${BY_NAME}`,
    [eventId, states, sentUntil, today],
  );

/** Those who were not there, by name: cancelled themselves, stayed away, or never answered their invitation. */
export const listMissed = (source: Reader, eventId: string, today: LocalDay): Promise<MissedPerson[]> =>
  source.query<MissedPerson>(
    `with outcome as (
       select distinct on (r.person_id) r.person_id,
         case when r.status = 'no_show' then 'absent'
              when r.status = 'cancelled' and r.cancelled_by = 'person' then 'excused' end as absence
       from registration r where r.event_id = $1 and r.status <> 'requested'
       order by r.person_id, r.status = 'cancelled', r.requested_at desc),
     missed as (
       select person_id, absence from outcome where absence is not null
       union all
       select i.person_id, 'silent' from invitation i
       where i.event_id = $1 and i.state in ('sent', 'no_response') and not exists (
         select 1 from outcome where outcome.person_id = i.person_id)
         and ${sqlWantsToHear('i.person_id', '$2::date', TYPE)})
     select ${PERSON}, m.absence from missed m join person p on p.id = m.person_id ${ORGANISATION}
     where ${isReachable('p')} order by ${BY_NAME}`,
    [eventId, today],
  );
