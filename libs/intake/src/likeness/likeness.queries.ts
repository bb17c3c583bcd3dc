import type { Reader, Tx } from '#libs/database';
import { emailDomain } from '#libs/kernel';
import { ALIKE, type Common } from './likeness.rules.js';
import { ownDomain } from './shared-domains.rules.js';

/** What is known of a project that was told of. */
export type Told = Readonly<{
  /** Of a report that is not to be found beside itself. */
  reportId: string | null;
  networkId: string;
  name: string;
  carrier: string;
  city: string;
  website: string;
  email: string | null;
}>;

/** A project of the network, or another report that waits, and what it has in common with what was told. */
export type Candidate = Common &
  Readonly<{
    kind: 'project' | 'report';
    id: string;
    name: string;
    carrier: string;
    city: string;
    /** Of a report. */
    reference: string | null;
  }>;

/** Of more than these nobody reads the rest. */
const MOST = 20;

/** The nearest in the order of the index: names are not folded again, however many are similar enough. */
const nearest = (table: string, name: string): string => `(select id from ${table}
  where network_id = $1 and likeness_words(${name}) % likeness_words($2)
  order by likeness_words(${name}) <-> likeness_words($2) limit ${MOST})`;

// Each way of being alike has an index of its own; only what one of them finds is compared in full.
const FOUND_PROJECTS = `
  ${nearest('project', 'name')}
  union select id from project where network_id = $1 and likeness_acronyms(name, acronym) && likeness_acronyms($2, '')
  union select id from project where network_id = $1 and likeness_site(website) = $5
  union select c.project_id from person p join contact_role c on c.person_id = p.id
    where p.network_id = $1 and p.email = $6 and c.project_id is not null
  union select c.project_id from person p join contact_role c on c.person_id = p.id
      join project j on j.id = c.project_id join organisation o on o.id = j.carrier_organisation_id
    where p.network_id = $1 and split_part(p.email, '@', 2) = $7 and likeness_words(o.city) = likeness_words($4)`;

// Those that wait are few, and have an index of their own.
const FOUND_REPORTS = `
  ${nearest('project_report', 'raw_name')}
  union select report_id from report_contact where network_id = $1 and email = $6
  union select r.id from project_report r left join report_contact c on c.report_id = r.id
    where r.network_id = $1 and r.state in ('in_triage', 'needs_info') and (
      likeness_site(r.raw_website) = $5 or likeness_acronyms(r.raw_name, '') && likeness_acronyms($2, '')
      or split_part(c.email, '@', 2) = $7 and likeness_words(r.raw_city) = likeness_words($4))`;

const speaking = (which: string): string => `exists (select 1 from contact_role c join person p on p.id = c.person_id
  where c.project_id = j.id and ${which})`;

// Folded once for each candidate; without the offset the database would fold again wherever a word is asked for.
const folded = (name: string, carrier: string, city: string): string => `cross join lateral (
  select likeness_words(${name}) as name, likeness_words(${carrier}) as carrier, likeness_words(${city}) as city offset 0) w`;

const COMPARED = `
  replace(w.name, ' ', '') = replace(likeness_words($2), ' ', '') as "sameName",
  similarity(w.name, likeness_words($2)) as similarity,
  $3 <> '' and w.carrier <> '' and replace(w.carrier, ' ', '') = replace(likeness_words($3), ' ', '') as "sameCarrier",
  case when $4 <> '' and w.city <> '' then w.city = likeness_words($4) end as "sameCity"`;

// What speaks strongest stands first, so that nearer names push nothing of it out.
const SIMILAR = `
  select 'project' as kind, j.id, j.name, o.name as carrier, o.city, null as reference,
    ${COMPARED},
    likeness_acronyms(j.name, j.acronym) && likeness_acronyms($2, '') as "sameAcronym",
    coalesce(likeness_site(j.website) = $5, false) as "sameSite",
    ${speaking(`split_part(p.email, '@', 2) = $7`)} as "sameMailDomain", ${speaking('p.email = $6')} as "sameContact"
  from (${FOUND_PROJECTS}) f join project j on j.id = f.id join organisation o on o.id = j.carrier_organisation_id
    ${folded('j.name', 'o.name', 'o.city')}
  union all
  select 'report', r.id, r.raw_name, r.raw_carrier, r.raw_city, r.reference,
    ${COMPARED},
    likeness_acronyms(r.raw_name, '') && likeness_acronyms($2, ''),
    coalesce(likeness_site(r.raw_website) = $5, false),
    coalesce(split_part(c.email, '@', 2) = $7, false), coalesce(c.email = $6, false)
  from (${FOUND_REPORTS}) f join project_report r on r.id = f.id left join report_contact c on c.report_id = r.id
    ${folded('r.raw_name', 'r.raw_carrier', 'r.raw_city')}
  where r.state in ('in_triage', 'needs_info') and r.id is distinct from $8::uuid
  order by "sameContact" desc, "sameSite" desc, "sameName" desc, "sameAcronym" desc, similarity desc limit ${MOST}`;

/** In a transaction of its own: how similar is similar enough is a setting of the database. */
export async function listCandidates(tx: Tx, told: Told): Promise<Candidate[]> {
  await tx.query(`select set_config('pg_trgm.similarity_threshold', $1, true)`, [String(ALIKE)]);
  const { networkId, name, carrier, city, website, email, reportId } = told;
  const [site] = await tx.query<{ site: string | null }[]>('select likeness_site($1) as site', [website]);
  return (tx as Reader).query<Candidate>(SIMILAR, [
    ...[networkId, name, carrier, city],
    ...[ownDomain(site!.site), email, email === null ? null : ownDomain(emailDomain(email)), reportId],
  ]);
}
