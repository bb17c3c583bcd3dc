import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { allows, isId, type LocalDay, NotFound, type Scope } from '#libs/kernel';
import type { Land } from '../land.rules.js';
import { type MemberCount, MembershipQueries } from '../network/membership.queries.js';
import type { OrganisationType } from '../organisation/organisation.rules.js';

export type Breakdown = Readonly<{
  total: number;
  /** Null: no Land is known. Sorted by code. */
  byLand: readonly Readonly<{ land: Land | null; count: number }>[];
  byCarrierType: readonly Readonly<{ type: OrganisationType; count: number }>[];
}>;

/** What a network can say of itself on a day: always derived, never typed in. */
export type NetworkFigures = Readonly<{
  asOf: LocalDay;
  /** Projects and initiatives in the network's list. */
  initiatives: Breakdown;
  /** Persons who speak for a listed one. Who speaks for two counts once in the total and once in each Land or type. */
  contacts: Breakdown;
  members: MemberCount;
}>;

const LISTED = `
  with listed as (
    select p.id, coalesce(p.land, o.land) as land, o.type
    from project_listing l
    join project p on p.id = l.project_id
    join organisation o on o.id = p.carrier_organisation_id
    where l.network_id = $1 and daterange(l.valid_from, l.valid_to, '[)') @> $2::date
  ), speaking as (
    select distinct c.person_id as id, listed.land, listed.type
    from listed join contact_role c on c.project_id = listed.id
    where daterange(c.valid_from, c.valid_to, '[)') @> $2::date
  )`;

const breakdown = (source: string): string => `json_build_object(
  'total', (select count(distinct id) from ${source}),
  'byLand', (select coalesce(json_agg(json_build_object('land', land, 'count', count) order by land), '[]')
             from (select land, count(distinct id) from ${source} group by land) lands),
  'byCarrierType', (select coalesce(json_agg(json_build_object('type', type, 'count', count) order by type), '[]')
                    from (select type, count(distinct id) from ${source} group by type) types))`;

@Injectable()
export class FigureQueries {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipQueries,
  ) {}

  /** @throws {NotFound} when the network is missing or foreign. */
  async asOf(scope: Scope, networkId: string, day: LocalDay): Promise<NetworkFigures> {
    if (!isId(networkId) || !allows(scope, 'network:read', networkId)) throw new NotFound({ thing: 'network' });
    const [found] = await this.database.query<Pick<NetworkFigures, 'initiatives' | 'contacts'>>(
      `${LISTED} select ${breakdown('listed')} as initiatives, ${breakdown('speaking')} as contacts
       from network where id = $1`,
      [networkId, day],
    );
    if (!found) throw new NotFound({ thing: 'network' });
    const members = await this.memberships.countAsOf(scope, { networkId, asOf: day });
    return { asOf: day, ...found, members };
  }
}
