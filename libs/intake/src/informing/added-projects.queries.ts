import { lock, type Reader, type Tx } from '#libs/database';
import type { Language } from '#libs/kernel';
import { isReachable } from '#libs/networks';
import type { FoundIn } from './information.queries.js';

/** A project that was entered beside those of somebody whom the network knows, and of which they have not heard. */
export type AddedProject = Readonly<{ reportId: string; name: string; foundIn: FoundIn }>;

/** Whom a mail is for, and what they spoke for before. */
export type Speaker = Readonly<{
  id: string;
  networkId: string;
  email: string;
  salutation: string;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
  linkVersion: number;
  others: readonly string[];
}>;

// By a decision that stands, about somebody who was known before it; what was said by others since is left to them.
const ADDED = `
  from project_report r join contact_role k on k.id = (r.made ->> 'contactRoleId')::uuid
    join project j on j.id = k.project_id join person p on p.id = k.person_id
    left join reporter t on t.report_id = r.id left join event e on e.id = r.event_id
  where r.state = 'already_known' and r.contact_told_at is null and r.made is not null
    and r.made ->> 'personId' is null and ${isReachable('p')}`;

export type PersonToTell = Readonly<{ personId: string; networkId: string; email: string }>;

/**
 * Whose last decision was made before the one moment and after the other: everything that is decided of somebody in one go
 * goes into one mail, and nobody hears of old times.
 */
export const listAddedTo = (source: Reader, before: Date, after: Date): Promise<PersonToTell[]> =>
  source.query<PersonToTell>(
    `select p.id as "personId", p.network_id as "networkId", p.email ${ADDED} and r.decided_at > $2
     group by p.id having max(r.decided_at) <= $1 order by p.id`,
    [before, after],
  );

/** What they have to hear, held so that nobody else tells it. */
export const lockAdded = (tx: Tx, personId: string): Promise<AddedProject[]> =>
  (tx as Reader).query<AddedProject>(
    `select r.id as "reportId", j.name, json_build_object('isSelf', coalesce(t.email = p.email, false),
       'reporter', case when t.may_be_named then nullif(t.name, '') end,
       'eventTitle', e.title, 'eventStarts', e.starts_local) as "foundIn"
     ${ADDED} and p.id = $1 order by j.name, r.id ${lock.toChange} of r`,
    [personId],
  );

/** @param added by which reports: the projects that they spoke for without them */
export async function findSpeaker(tx: Tx, personId: string, added: readonly string[]): Promise<Speaker> {
  const [speaker] = await (tx as Reader).query<Speaker>(
    `select p.id, p.network_id as "networkId", p.email, p.salutation, p.title, p.first_name as "firstName",
       p.last_name as "lastName", p.language, p.link_version as "linkVersion",
       coalesce((select json_agg(distinct j.name) from contact_role c join project j on j.id = c.project_id
         where c.person_id = p.id and c.valid_to is null and j.ended_on is null and c.id not in (
           select (r.made ->> 'contactRoleId')::uuid from project_report r where r.id = any($2))), '[]') as others
     from person p where p.id = $1`,
    [personId, added],
  );
  return speaker!;
}
