import type { Reader } from '#libs/database';
import type { Language } from '#libs/kernel';
import type { Land, Salutation } from '#libs/networks';
import type { PracticeStage } from '#libs/registration';
import type { InvitationState } from '../invitations/invitation-state.rules.js';

/** An invitation with whom it asks, and what the network knows of them already. */
export type InvitedPerson = Readonly<{
  invitationId: string;
  state: InvitationState;
  sentAt: Date;
  /** Speaks for a promised project: a place is kept for it. */
  isPromised: boolean;
  networkId: string;
  eventId: string;
  personId: string;
  linkVersion: number;
  email: string | null;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  functionTitle: string;
  phone: string;
  organisationId: string | null;
  organisationName: string;
  land: Land | null;
  language: Language;
  /** What they said last, else what is known of the project they speak for. */
  practiceStage: PracticeStage | null;
}>;

/** Null when there is no such invitation. */
export async function findInvitedPerson(reader: Reader, invitationId: string): Promise<InvitedPerson | null> {
  const [found] = await reader.query<InvitedPerson>(
    `select i.id as "invitationId", i.state, i.sent_at as "sentAt",
       i.reasons @> '[{"kind": "obligation"}]' as "isPromised", i.network_id as "networkId",
       i.event_id as "eventId", i.person_id as "personId", p.link_version as "linkVersion", p.email, p.salutation, p.title,
       p.first_name as "firstName", p.last_name as "lastName", p.function_title as "functionTitle", p.phone,
       p.organisation_id as "organisationId", coalesce(nullif(p.organisation_name, ''), o.name, '') as "organisationName",
       coalesce(p.land, o.land) as land, p.language,
       coalesce(
         (select r.practice_stage from registration r where r.person_id = p.id and r.practice_stage is not null
           order by r.requested_at desc limit 1),
         (select j.practice_stage from contact_role c join project j on j.id = c.project_id
           where c.person_id = p.id and c.valid_to is null and j.practice_stage is not null
           order by c.is_primary desc, c.valid_from desc limit 1)) as "practiceStage"
     from invitation i join person p on p.id = i.person_id
     left join organisation o on o.id = p.organisation_id
     where i.id = $1`,
    [invitationId],
  );
  return found ?? null;
}
