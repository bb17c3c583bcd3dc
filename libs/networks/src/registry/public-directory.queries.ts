import { Injectable } from '@nestjs/common';
import { Database, germanOrder, readPage, Where } from '#libs/database';
import { Clock, type Page, type PageRequest } from '#libs/kernel';
import { dayOf } from '../day.rules.js';
import type { Land } from '../land.rules.js';
import type { ProjectKind } from '../organisation/project.rules.js';

/** Somebody who agreed to stand in the directory. No telephone: it is often left for the day of a gathering alone. */
export type PublicContact = Readonly<{ name: string; functionTitle: string; email: string | null }>;

/** What everybody may know of a project that its network lists. */
export type PublicInitiative = Readonly<{
  id: string;
  name: string;
  acronym: string;
  kind: ProjectKind;
  carrier: Readonly<{ name: string; city: string }>;
  land: Land | null;
  website: string | null;
  sectors: readonly string[];
  targetGroups: readonly string[];
  contacts: readonly PublicContact[];
}>;

export type DirectoryFilter = Readonly<{ text?: string; land?: Land }>;

// Whoever is listed as a contact has agreed and not objected since, still speaks for the project, and can be reached there.
const contacts = (today: string): string => `coalesce((
  select json_agg(json_build_object(
      'name', trim(concat_ws(' ', nullif(c.title, ''), c.first_name, c.last_name)),
      'functionTitle', c.function_title,
      'email', case when c.email_status <> 'hard_bounce' then c.email end)
    order by r.is_primary desc, ${germanOrder('c.last_name', 'c.first_name')}, c.id)
  from contact_role r join person c on c.id = r.person_id
  where r.project_id = p.id and daterange(r.valid_from, r.valid_to, '[)') @> ${today}::date and c.state = 'active' and c.objection_at is null
    and exists (select 1 from consent where person_id = c.id and kind = 'directory_listing' and withdrawn_at is null)
  ), '[]')`;

/** The public list of a network's initiatives: what is listed, and of people what they agreed to. */
@Injectable()
export class PublicDirectoryQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(networkId: string, filter: DirectoryFilter, request: PageRequest): Promise<Page<PublicInitiative>> {
    const where = new Where();
    const today = where.place(dayOf(this.clock.now()));
    where
      .and(networkId, (p) => `l.network_id = ${p} and n.is_public`)
      .when(true, `daterange(l.valid_from, l.valid_to, '[)') @> ${today}::date`)
      .and(filter.land, (p) => `coalesce(p.land, o.land) = ${p}`)
      // People are not found by what they did not agree to: only the project's and its carrier's words are searched.
      .matching(filter.text, (p) => `p.search like any(${p}) or o.search like any(${p})`);
    const columns = `p.id, p.name, p.acronym, p.kind, json_build_object('name', o.name, 'city', o.city) as carrier,
      coalesce(p.land, o.land) as land, p.website, p.sectors, p.target_groups as "targetGroups",
      ${contacts(today)} as contacts`;
    const from = `project_listing l join network n on n.id = l.network_id join project p on p.id = l.project_id
      join organisation o on o.id = p.carrier_organisation_id`;
    return readPage(this.database, { columns, from, where, orderBy: `${germanOrder('p.name')}, p.id` }, request);
  }
}
