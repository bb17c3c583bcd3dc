import { logoOf } from './network-logo.queries.js';
import type { PictureView } from '../picture.rules.js';
import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import { isId, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { Land } from '../land.rules.js';
import type { QuietPeriod } from '../working-day.rules.js';
import type { Basis, Formality, NetworkPhase, Orientation, Reach } from './network.rules.js';

/** A name to show and an id to link to. */
export type Named = Readonly<{ id: string; name: string }>;

export type NetworkSummary = Readonly<{
  id: string;
  slug: string;
  name: string;
  phase: NetworkPhase;
  isPublic: boolean;
  version: number;
}>;

export type NetworkView = NetworkSummary &
  Readonly<{
    purpose: string;
    scopeStatement: string;
    reach: Reach;
    basis: Basis;
    orientation: Orientation;
    formality: Formality;
    coordinatingOrganisation: Named | null;
    caretaker: Named | null;
    deputy: Named | null;
    mailbox: string | null;
    phone: string | null;
    land: Land | null;
    quietPeriods: readonly QuietPeriod[];
    fundingNotice: string;
    accentColor: string | null;
    logo: PictureView | null;
  }>;

const SUMMARY = 'n.id, n.slug, n.name, n.phase, n.is_public as "isPublic", n.version';

/** A person or nothing as JSON, from the alias of a left join. */
export const namedPerson = (alias: string): string => `
  case when ${alias}.id is not null then json_build_object(
    'id', ${alias}.id, 'name', trim(concat_ws(' ', nullif(${alias}.title, ''), ${alias}.first_name, ${alias}.last_name)))
  end`;

/** An organisation, project or group or nothing as JSON. */
export const named = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'name', ${alias}.name) end`;

const FULL = `${SUMMARY}, n.purpose, n.scope_statement as "scopeStatement", n.reach, n.basis, n.orientation, n.formality,
  ${named('o')} as "coordinatingOrganisation", ${namedPerson('c')} as caretaker, ${namedPerson('d')} as deputy,
  n.mailbox, n.phone, n.land, n.quiet_periods as "quietPeriods", n.funding_notice as "fundingNotice", n.accent_color as "accentColor",
  ${logoOf('n')} as logo`;

@Injectable()
export class NetworkQueries {
  constructor(private readonly database: Database) {}

  list(scope: Scope, request: PageRequest): Promise<Page<NetworkSummary>> {
    const where = new Where().and(networksIn(scope, 'network:read'), inNetworks('n.id'));
    const orderBy = `${germanOrder('n.name')}, n.id`;
    return readPage(this.database, { columns: SUMMARY, from: 'network n', where, orderBy }, request);
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, id: string): Promise<NetworkView> {
    if (!isId(id)) throw new NotFound({ thing: 'network' });
    const where = new Where().and(networksIn(scope, 'network:read'), inNetworks('n.id')).and(id, (p) => `n.id = ${p}`);
    const [network] = await this.database.query<NetworkView>(
      `select ${FULL} from network n
       left join organisation o on o.id = n.coordinating_organisation_id
       left join person c on c.id = n.caretaker_person_id
       left join person d on d.id = n.deputy_person_id
       where ${where.toString()}`,
      where.parameters,
    );
    if (!network) throw new NotFound({ thing: 'network' });
    return network;
  }
}
