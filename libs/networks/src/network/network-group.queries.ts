import { Injectable } from '@nestjs/common';
import { Database, germanOrder, inNetworks, readPage, Where } from '#libs/database';
import { isId, networksIn, NotFound, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { GroupOpenness, GroupState, GroupType, ListSharing } from './network-group.rules.js';
import { type Named, namedPerson } from './network.queries.js';

export type GroupView = Readonly<{
  id: string;
  networkId: string;
  type: GroupType;
  name: string;
  openness: GroupOpenness;
  lead: Named | null;
  minuteTaker: Named | null;
  listKeeper: Named | null;
  cadence: string;
  quorum: number | null;
  inviteLeadDays: number;
  objectionDays: number;
  listSharing: ListSharing;
  state: GroupState;
  version: number;
}>;

export type GroupFilter = Readonly<{ type?: GroupType; state?: GroupState }>;

const COLUMNS = `g.id, g.network_id as "networkId", g.type, g.name, g.openness, ${namedPerson('l')} as lead,
  ${namedPerson('m')} as "minuteTaker", ${namedPerson('k')} as "listKeeper", g.cadence, g.quorum,
  g.invite_lead_days as "inviteLeadDays", g.objection_days as "objectionDays", g.list_sharing as "listSharing",
  g.state, g.version`;

const FROM = `network_group g left join person l on l.id = g.lead_person_id
  left join person m on m.id = g.minute_taker_person_id left join person k on k.id = g.list_keeper_person_id`;

const visible = (scope: Scope) => new Where().and(networksIn(scope, 'network:read'), inNetworks('g.network_id'));

@Injectable()
export class NetworkGroupQueries {
  constructor(private readonly database: Database) {}

  list(scope: Scope, networkId: string, filter: GroupFilter, request: PageRequest): Promise<Page<GroupView>> {
    const where = visible(scope)
      .and(networkId, (p) => `g.network_id = ${p}`)
      .and(filter.type, (p) => `g.type = ${p}`)
      .and(filter.state, (p) => `g.state = ${p}`);
    const orderBy = `${germanOrder('g.name')}, g.id`;
    return readPage(this.database, { columns: COLUMNS, from: FROM, where, orderBy }, request);
  }

  /** @throws {NotFound} when it is missing or foreign. */
  async get(scope: Scope, id: string): Promise<GroupView> {
    const where = visible(scope).and(id, (p) => `g.id = ${p}`);
    const sql = `select ${COLUMNS} from ${FROM} where ${where.toString()}`;
    const [found] = isId(id) ? await this.database.query<GroupView>(sql, where.parameters) : [];
    if (!found) throw new NotFound({ thing: 'group' });
    return found;
  }
}
