import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Scope } from '#libs/kernel';
import type { MeetingChoice } from './meetings.queries.js';
import {
  type Funnel,
  funnelOf,
  type GroupedSpread,
  laenderOf,
  type LandSpread,
  type Renewal,
  renewalOf,
  type Spread,
  type TypeSpread,
  typesOf,
  wholeOf,
} from './participation.rules.js';
import { wasPresent } from './present.queries.js';
import { type MeetingTurnout, TurnoutQueries } from './turnout.queries.js';

/** Who took part in a network: meeting by meeting, and over all of the chosen ones. */
export type Participation = Readonly<{
  networkId: string;
  asOf: string;
  meetings: readonly MeetingTurnout[];
  funnel: Funnel;
  renewal: Renewal;
  /** Everybody who was there, each counted once. */
  whole: Spread;
  laender: readonly LandSpread[];
  organisationTypes: readonly TypeSpread[];
}>;

/** The figures behind the plots of participation, of the records that confirmed sheets froze. */
@Injectable()
export class ParticipationQueries {
  constructor(
    private readonly database: Database,
    private readonly turnouts: TurnoutQueries,
  ) {}

  /** @throws {NotFound} when the network, the group or the series is missing or foreign */
  async get(scope: Scope, networkId: string, choice: MeetingChoice): Promise<Participation> {
    const meetings = await this.turnouts.list(scope, networkId, choice);
    const lines = await this.database.query<GroupedSpread>(SPREAD, [networkId, meetings.map(({ eventId }) => eventId)]);
    return {
      ...{ networkId, asOf: choice.asOf, meetings, funnel: funnelOf(meetings), renewal: renewalOf(meetings) },
      ...{ whole: wholeOf(lines), laender: laenderOf(lines), organisationTypes: typesOf(lines) },
    };
  }
}

// The Land is the one somebody came for on the day; the kind of an organisation is what is known of it today.
const SPREAD = `
  select case when grouping(a.land) = 0 then 'land' when grouping(o.type) = 0 then 'type' else 'all' end as by,
    coalesce(a.land, o.type) as key, count(*)::int as presences, count(distinct a.person_id)::int as persons,
    count(distinct a.organisation_id)::int as organisations
  from attendance_record a join event e on e.id = a.event_id left join organisation o on o.id = a.organisation_id
  where a.network_id = $1 and a.event_id = any($2::uuid[]) and a.counts_as <> 'staff' and ${wasPresent}
  group by grouping sets ((a.land), (o.type), ())`;
