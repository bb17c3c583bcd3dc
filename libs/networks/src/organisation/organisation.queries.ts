import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import { isId, type LocalDay, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { Land } from '../land.rules.js';
import { named, type Named } from '../network/network.queries.js';
import type { OrganisationContext, OrganisationType } from './organisation.rules.js';

export type OrganisationView = Readonly<{
  id: string;
  networkId: string;
  name: string;
  shortName: string;
  legalForm: string;
  type: OrganisationType;
  context: OrganisationContext;
  land: Land | null;
  district: string;
  city: string;
  website: string | null;
  predecessor: Named | null;
  closedOn: LocalDay | null;
  version: number;
}>;

export type OrganisationFilter = Readonly<{
  term?: string;
  type?: OrganisationType;
  context?: OrganisationContext;
  land?: Land;
  /** Those that exist no longer are left out unless asked for. */
  includesClosed?: boolean;
}>;

const COLUMNS = `o.id, o.network_id as "networkId", o.name, o.short_name as "shortName", o.legal_form as "legalForm",
  o.type, o.context, o.land, o.district, o.city, o.website, ${named('b')} as predecessor,
  o.closed_on::text as "closedOn", o.version`;
const FROM = 'organisation o left join organisation b on b.id = o.predecessor_id';

const visible = (scope: Scope) => new Where().and(networksIn(scope, 'contact:read'), inNetworks('o.network_id'));

@Injectable()
export class OrganisationQueries {
  constructor(private readonly database: Database) {}

  list(
    scope: Scope,
    networkId: string,
    filter: OrganisationFilter,
    request: PageRequest,
  ): Promise<Page<OrganisationView>> {
    const where = visible(scope)
      .and(networkId, (p) => `o.network_id = ${p}`)
      .and(filter.type, (p) => `o.type = ${p}`)
      .and(filter.context, (p) => `o.context = ${p}`)
      .and(filter.land, (p) => `o.land = ${p}`)
      .when(!filter.includesClosed, 'o.closed_on is null')
      .matching(filter.term, (p) => `o.search like any(${p})`);
    const orderBy = `${germanOrder('o.name', 'o.city')}, o.id`;
    return readPage(this.database, { columns: COLUMNS, from: FROM, where, orderBy }, request);
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, id: string): Promise<OrganisationView> {
    const where = visible(scope).and(id, (p) => `o.id = ${p}`);
    const sql = `select ${COLUMNS} from ${FROM} where ${where.toString()}`;
    const [found] = isId(id) ? await this.database.query<OrganisationView>(sql, where.parameters) : [];
    if (!found) throw new NotFound({ thing: 'organisation' });
    return found;
  }
}
