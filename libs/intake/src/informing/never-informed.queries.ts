import { inNetworks, type Reader, type Tx } from '#libs/database';
import { NAMED_CONTACTS } from '../named-contacts.queries.js';
import { KNOWS_THE_NETWORK } from './speaking.queries.js';

/** Somebody who is known by a report alone, and whom nobody has told of it. */
export type NeverInformed = Readonly<{ personId: string; networkId: string; email: string | null }>;

/**
 * People who came into the directory by a report and were never told; `since` is when their data came in: with the report
 * when it named their address, else when somebody found them. Whoever was known before is not among them.
 */
const NEVER_INFORMED = `
  never_informed as (
    select p.id as person_id, p.network_id, p.email, min(coalesce(k.received_at, p.created_at)) as since
    from person p join contact_role c on c.person_id = p.id join project_report r on r.project_id = c.project_id
      left join ${NAMED_CONTACTS} k on k.report_id = r.id and k.email = p.email
    where p.informed_at is null and p.state in ('active', 'inactive') and p.objection_at is null
      and p.created_at >= r.received_at and not ${KNOWS_THE_NETWORK}
    group by p.id)`;

/** @param before when the data came in, at the latest */
export const listNeverInformed = (source: Reader, before: Date): Promise<NeverInformed[]> =>
  source.query<NeverInformed>(
    `with ${NEVER_INFORMED}
     select person_id as "personId", network_id as "networkId", email from never_informed where since < $1
     order by person_id`,
    [before],
  );

/** The running promises of which each of these people is the contact. */
export const listPromisesOf = (tx: Tx, personId: string): Promise<{ id: string; networkId: string }[]> =>
  tx.query(
    `select o.id, o.network_id as "networkId" from obligation o
     where o.outcome is null and o.project_id in (select project_id from contact_role where person_id = $1) order by o.id`,
    [personId],
  );

/** A promise or a report whose contact has to be told soon, or their data go. */
export type LateInformation = Readonly<{
  networkId: string;
  projectId: string | null;
  reportId: string;
  /** Of the project, as far as it is one, else as it was told. */
  name: string;
  since: Date;
}>;

/**
 * Data of somebody whom nobody has told for long: in the directory, or in a report that is not decided yet. The earliest
 * first, with the report by which they came.
 * @param before when the data came in, at the latest
 * @param networks null for all
 */
export const listLateInformation = (
  source: Reader,
  before: Date,
  networks: readonly string[] | null,
): Promise<LateInformation[]> =>
  source.query<LateInformation>(
    `with ${NEVER_INFORMED},
     late as (
       select n.network_id, c.project_id, n.since,
         (select r.id from project_report r where r.project_id = c.project_id order by r.received_at, r.id limit 1) as report_id
       from never_informed n join contact_role c on c.person_id = n.person_id and c.project_id is not null
       union all
       select k.network_id, r.project_id, k.received_at, r.id
       from report_contact k join project_report r on r.id = k.report_id where r.state in ('in_triage', 'needs_info'))
     select l.network_id as "networkId", l.project_id as "projectId", l.report_id as "reportId",
       coalesce(p.name, r.raw_name) as name, min(l.since) as since
     from late l join project_report r on r.id = l.report_id left join project p on p.id = l.project_id
     where l.since < $1 and ${inNetworks('l.network_id')('$2')}
     group by l.network_id, l.project_id, l.report_id, p.id, r.id order by since, l.report_id`,
    [before, networks],
  );
