import { germanOrder, type Reader } from '#libs/database';
import { type LocalDay } from '#libs/kernel';
import { countsAsOf } from '#libs/networks';
import type { Belonging } from './matrix.rules.js';

/** A unit of the roll-up with its name; a person who was erased has none. */
export type NamedUnit = Readonly<{ id: string; name: string; detail: string; marks: string }>;

const units = (kind: string, id: string, columns: string, from: string, order: string): string => `
  select ${id} as id, ${columns}, u.marks from attendance_rollup u join ${from}
  where u.network_id = $1 and u.kind = '${kind}' order by ${order}`;

const PERSON = `case when p.state = 'anonymised' then '' else concat_ws(' ', nullif(p.first_name, ''), p.last_name) end as name,
  coalesce(o.name, p.organisation_name) as detail`;
const OF_PERSON = 'person p on p.id = u.unit_id::uuid left join organisation o on o.id = p.organisation_id';

/** One statement for each kind: the rows of a network, in the order of their names. */
export const unitsSql = {
  persons: units('person', 'p.id', PERSON, OF_PERSON, `${germanOrder('p.last_name', 'p.first_name')}, p.id`),
  organisations: units(
    'organisation',
    'o.id',
    'o.name, o.city as detail',
    'organisation o on o.id = u.unit_id::uuid',
    `${germanOrder('o.name')}, o.id`,
  ),
  projects: units(
    'project',
    'j.id',
    'j.name, o.name as detail',
    'project j on j.id = u.unit_id::uuid join organisation o on o.id = j.carrier_organisation_id',
    `${germanOrder('j.name')}, j.id`,
  ),
  laender: units('land', 'u.unit_id', `'' as name, '' as detail`, '(select) nothing on true', 'u.unit_id'),
} as const;

// As `ix_attendance_rollup_ranking` has them.
const RANKED = '(u.present::float8 / nullif(u.asked, 0)) desc nulls last, u.asked desc, u.unit_id';

/** Whoever comes most regularly first: `$2` so many, after `$3` others. */
export const rankingSql = `
  select p.id, ${PERSON}, u.marks
  from (select * from attendance_rollup u where u.network_id = $1 and u.kind = 'person' order by ${RANKED} limit $2 offset $3) u
    join ${OF_PERSON} order by ${RANKED}`;

/** Delegates of organisations, or what organisations have of Länder. */
export type PartMarks = Readonly<{ unitId: string; partId: string; marks: string }>;

export const listParts = (source: Reader, networkId: string, kind: 'delegate' | 'branch'): Promise<PartMarks[]> =>
  source.query<PartMarks>(
    `select unit_id as "unitId", part_id as "partId", marks from attendance_rollup where network_id = $1 and kind = $2
     order by unit_id, part_id`,
    [networkId, kind],
  );

type Asking = Readonly<{ networkId: string; groupId?: string; asOf: LocalDay; among?: readonly string[] }>;

/** Persons by the groups to which they belonged until that day, in person or by speaking for a member. */
export const listPersonBelongings = (
  source: Reader,
  { networkId, groupId, asOf, among }: Asking,
): Promise<Belonging[]> =>
  source.query<Belonging>(
    `select unit_id as "unitId", bool_or(counts) as "isMember" from (
       select m.person_id as unit_id, ${countsAsOf('$3')} as counts from membership m where m.person_id is not null and ${OF}
       union all
       select c.person_id, ${countsAsOf('$3')} and daterange(c.valid_from, c.valid_to, '[)') @> $3::date
       from membership m join contact_role c on (c.project_id = m.project_id or c.organisation_id = m.organisation_id)
         and daterange(c.valid_from, c.valid_to, '[)') && daterange(m.valid_from, m.valid_to, '[)')
       where m.person_id is null and c.valid_from <= $3::date and ${OF}) b
     where unit_id = any($4) or $4::uuid[] is null
     group by unit_id`,
    [networkId, groupId ?? null, asOf, among ?? null],
  );

/** Organisations and projects by their own memberships until that day. A project that has ended is over as well. */
export const listUnitBelongings = (source: Reader, { networkId, groupId, asOf }: Asking): Promise<Belonging[]> =>
  source.query<Belonging>(
    `select unit_id as "unitId", bool_or(counts) as "isMember" from (
       select coalesce(m.organisation_id, m.project_id) as unit_id, ${countsAsOf('$3')} as counts
       from membership m where m.person_id is null and ${OF}
       union all
       select id, false from project where network_id = $1 and ended_on <= $3::date) b
     group by unit_id`,
    [networkId, groupId ?? null, asOf],
  );

const OF = `m.network_id = $1 and (m.group_id = $2 or $2::uuid is null) and m.state <> 'proposed'
  and m.valid_from <= $3::date and not isempty(daterange(m.valid_from, m.valid_to, '[)'))`;
