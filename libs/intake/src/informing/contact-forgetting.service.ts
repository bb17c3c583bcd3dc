import type { Tx } from '#libs/database';

/** Words of a report that say who somebody is: their address, telephone or name. Forms of address are nobody's. */
const names = (words: string): string => `exists (
  select 1 from unnest(array[u.email, u.phone] || regexp_split_to_array(u.name, '\\s+')) one
  where length(one) > 3 and lower(one) not in ('frau', 'herr', 'herrn') and position(lower(one) in lower(${words})) > 0)`;

/**
 * Whom reports have named for a month. Of whoever is not in the directory by now nobody has told them: what the free words
 * of the report say of them goes as well (Art. 14(3) GDPR). The rest of the report stays.
 * @returns the reports
 */
export const forgetContacts = (tx: Tx, before: Date): Promise<{ id: string; networkId: string }[]> =>
  tx.query(
    `with gone as (delete from report_contact where received_at < $1 returning report_id, network_id, name, email, phone),
       untold as (
         select u.* from gone u where not exists (select 1 from person p
           where p.network_id = u.network_id and p.email = u.email and p.state <> 'anonymised')),
       noted as (
         update project_report r set raw_note = '' from untold u where r.id = u.report_id and ${names('r.raw_note')}),
       added as (delete from report_supplement s using untold u where s.report_id = u.report_id and ${names('s.note')})
     select report_id as id, network_id as "networkId" from gone`,
    [before],
  );
