import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import { isId, type LocalDay, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { MembershipRole, MembershipState } from './membership.rules.js';
import { named, type Named, namedPerson } from './network.queries.js';

export type MembershipView = Readonly<{
  id: string;
  networkId: string;
  group: Named;
  person: Named | null;
  organisation: Named | null;
  project: Named | null;
  role: MembershipRole;
  state: MembershipState;
  validFrom: LocalDay;
  validTo: LocalDay | null;
  suspendedOn: LocalDay | null;
  reason: string;
}>;

export type MembershipFilter = Readonly<{
  groupId?: string;
  projectId?: string;
  state?: MembershipState;
  role?: MembershipRole;
  /** Only those that count on this day. */
  asOf?: LocalDay;
}>;

/** Members on a day, by what they are. A member in two groups counts in each. */
export type MemberCount = Readonly<{ total: number; persons: number; organisations: number; projects: number }>;

/** The SQL of countsOn in membership.rules.ts, for a row `m` of membership. */
export const countsAsOf = (day: string): string => `m.state <> 'proposed'
  and daterange(m.valid_from, m.valid_to, '[)') @> ${day}::date
  and (m.suspended_on is null or ${day}::date < m.suspended_on)`;

const COLUMNS = `m.id, m.network_id as "networkId", ${named('g')} as "group", ${namedPerson('p')} as person,
  ${named('o')} as organisation, ${named('j')} as project, m.role, m.state, m.valid_from::text as "validFrom",
  m.valid_to::text as "validTo", m.suspended_on::text as "suspendedOn", m.reason`;

const FROM = `membership m join network_group g on g.id = m.group_id left join person p on p.id = m.person_id
  left join organisation o on o.id = m.organisation_id left join project j on j.id = m.project_id`;

const visible = (scope: Scope) => new Where().and(networksIn(scope, 'contact:read'), inNetworks('m.network_id'));

@Injectable()
export class MembershipQueries {
  constructor(private readonly database: Database) {}

  list(scope: Scope, networkId: string, filter: MembershipFilter, request: PageRequest): Promise<Page<MembershipView>> {
    const where = visible(scope)
      .and(networkId, (p) => `m.network_id = ${p}`)
      .and(filter.groupId, (p) => `m.group_id = ${p}`)
      .and(filter.projectId, (p) => `m.project_id = ${p}`)
      .and(filter.state, (p) => `m.state = ${p}`)
      .and(filter.role, (p) => `m.role = ${p}`)
      .and(filter.asOf, countsAsOf);
    const orderBy = `${germanOrder('g.name')}, ${germanOrder('coalesce(p.last_name, o.name, j.name)')}, m.valid_from, m.id`;
    return readPage(this.database, { columns: COLUMNS, from: FROM, where, orderBy }, request);
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, id: string): Promise<MembershipView> {
    const where = visible(scope).and(id, (p) => `m.id = ${p}`);
    const sql = `select ${COLUMNS} from ${FROM} where ${where.toString()}`;
    const [found] = isId(id) ? await this.database.query<MembershipView>(sql, where.parameters) : [];
    if (!found) throw new NotFound({ thing: 'membership' });
    return found;
  }

  /** How many belong to the network's groups, or to one of them, on a day. Needs no names, so `network:read` is enough. */
  async countAsOf(
    scope: Scope,
    { networkId, groupId, asOf }: { networkId: string; groupId?: string; asOf: LocalDay },
  ): Promise<MemberCount> {
    const where = new Where()
      .and(networksIn(scope, 'network:read'), inNetworks('m.network_id'))
      .and(networkId, (p) => `m.network_id = ${p}`)
      .and(groupId, (p) => `m.group_id = ${p}`)
      .and(asOf, countsAsOf);
    const [count] = await this.database.query<MemberCount>(
      `select count(*)::int as total, count(m.person_id)::int as persons,
         count(m.organisation_id)::int as organisations, count(m.project_id)::int as projects
       from membership m where ${where.toString()}`,
      where.parameters,
    );
    return count!;
  }
}
