import type { Tx } from '#libs/database';

export type Forgotten = Readonly<{ id: string; networkId: string }>;

/**
 * Words of a report that say who somebody is: their address, telephone or name. A name of two or three letters is looked for
 * as a word of its own, or it would be found in others. Forms of address are nobody's.
 */
const names = (words: string): string => `exists (
  select 1 from unnest(array[u.email, u.phone] || regexp_split_to_array(u.name, '\\s+')) one
  where lower(one) not in ('frau', 'herr', 'herrn') and (
    length(one) > 3 and position(lower(one) in lower(${words})) > 0
    -- Written as a name is: "von" and "de" are in every text.
    or length(one) > 1 and one <> lower(one) and one = any(regexp_split_to_array(${words}, '[[:space:][:punct:]]+'))))`;

/** @param unwanted of whom the free words of the report shall not tell either */
const forget = (which: string, unwanted: string): string => `
  with named as (delete from report_contact where ${which} returning report_id, network_id, name, email, phone),
    before as (delete from report_contact_before where ${which} returning report_id, network_id, name, email, phone),
    gone as (select * from named union all select * from before),
    unwanted as (select u.* from gone u where ${unwanted}),
    noted as (
      update project_report r set raw_note = '' from unwanted u where r.id = u.report_id and ${names('r.raw_note')}),
    added as (delete from report_supplement s using unwanted u where s.report_id = u.report_id and ${names('s.note')})
  select distinct report_id as id, network_id as "networkId" from gone`;

const IS_UNKNOWN = `not exists (select 1 from person p
  where p.network_id = u.network_id and p.email = u.email and p.state <> 'anonymised')`;

/**
 * Whom reports have named for a month. Of whoever is not in the directory by now nobody has told them: what the free words
 * of the report say of them goes as well (Art. 14(3) GDPR). The rest of the report stays.
 * @returns the reports
 */
export const forgetNamedBefore = (tx: Tx, before: Date): Promise<Forgotten[]> =>
  tx.query(forget('received_at < $1', IS_UNKNOWN), [before]);

/** Whom these reports name by these addresses, in their words, too: they have objected, and of their address a keyed hash stays (E7). */
export const forgetObjected = (
  tx: Tx,
  named: readonly Readonly<{ reportId: string; email: string }>[],
): Promise<Forgotten[]> =>
  tx.query(forget('(report_id, email) in (select * from unnest($1::uuid[], $2::text[]))', 'true'), [
    named.map(({ reportId }) => reportId),
    named.map(({ email }) => email),
  ]);
