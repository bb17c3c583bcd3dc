import { Injectable } from '@nestjs/common';
import { Database, inNetworks } from '#libs/database';
import {
  Clock,
  type LocalDay,
  networksIn,
  plusDays,
  type Scope,
  toDay,
  toInstant,
  toLocal,
  type Zone,
} from '#libs/kernel';

/** `arrived` registered, `left` took it back or lost it; what an event did to all of its people is not counted. */
type Flow = Readonly<{ arrived: number; left: number }>;
export type DayOfArrivals = Readonly<{ day: LocalDay }> & Flow;
export type EventArrivals = Readonly<{ eventId: string; title: string }> & Flow;
export type ArrivalsView = Readonly<{
  /** One after the other up to today, also those on which nobody came. */
  days: readonly DayOfArrivals[];
  /** Yesterday and today, event by event. */
  sinceYesterday: readonly EventArrivals[];
}>;

const DAYS = 14;

/**
 * Who has registered lately. A registration counts from its arrival number on, which comes with a place or a position on
 * the waiting list, on the day on which it was asked for; an address that nobody has proven does not count.
 */
@Injectable()
export class ArrivalQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param zone on whose clock the days begin */
  async ofLastDays(scope: Scope, zone: Zone): Promise<ArrivalsView> {
    const today = toDay(toLocal(this.clock.now(), zone));
    const days = Array.from({ length: DAYS }, (_, index) => toDay(plusDays(`${today}T00:00`, index + 1 - DAYS)));
    const networks = networksIn(scope, 'registration:read');
    const begins = (day: LocalDay): Date => toInstant(`${day}T00:00`, zone);
    const [byDay, sinceYesterday] = await Promise.all([
      this.database.query<DayOfArrivals>(BY_DAY, [networks, begins(days[0]!), zone]),
      this.database.query<EventArrivals>(BY_EVENT, [networks, begins(days.at(-2)!)]),
    ]);
    const found = new Map(byDay.map((row) => [row.day, row]));
    return { days: days.map((day) => found.get(day) ?? { day, arrived: 0, left: 0 }), sinceYesterday };
  }
}

// From $2 on, in the networks $1.
const FLOW = `
  select event_id, requested_at as at, 1 as arrived, 0 as "left" from registration
  where requested_at >= $2 and sequence is not null and ${inNetworks('network_id')('$1')}
  union all
  select event_id, cancelled_at, 0, 1 from registration
  where cancelled_at >= $2 and sequence is not null and cancelled_by <> 'event'
    and ${inNetworks('network_id')('$1')}`;

const BY_DAY = `
  select to_char(at at time zone $3, 'YYYY-MM-DD') as day, sum(arrived)::int as arrived, sum("left")::int as "left"
  from (${FLOW}) flow group by 1`;

const BY_EVENT = `
  select e.id as "eventId", e.title, sum(arrived)::int as arrived, sum("left")::int as "left"
  from (${FLOW}) flow join event e on e.id = flow.event_id
  group by e.id order by e.starts_at, e.id`;
