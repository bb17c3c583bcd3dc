import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Clock, type LocalTime, networksIn, type Scope } from '#libs/kernel';

/** A coming event with its numbers, all modes together. */
export type ComingEvent = Readonly<{
  id: string;
  networkId: string;
  networkName: string;
  slug: string;
  title: string;
  state: string;
  format: string;
  startsLocal: LocalTime;
  endsLocal: LocalTime;
  zone: string;
  capacity: number | null;
  confirmed: number;
  waiting: number;
  offered: number;
  /** Since yesterday at the same hour. */
  newRegistrations: number;
  newCancellations: number;
}>;

export type TodayView = Readonly<{
  events: readonly ComingEvent[];
  /** Mails that need a decision: held or failed. */
  mailsToDecide: number;
  unconfirmedRequests: number;
}>;

/** What an organiser wants to know in the morning. */
@Injectable()
export class TodayQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async today(scope: Scope): Promise<TodayView> {
    const now = this.clock.now();
    const networks = networksIn(scope, 'event:read');
    const [events, [mails], [requests]] = await Promise.all([
      this.database.query<ComingEvent>(COMING, [now, networks]),
      this.database.query<{ count: number }>(
        `select count(*)::int as count from mail_message where status in ('held', 'failed') and ($1::uuid[] is null or network_id = any($1))`,
        [networksIn(scope, 'mail:read')],
      ),
      this.database.query<{ count: number }>(
        `select count(*)::int as count from registration r join event e on e.id = r.event_id
         where r.status = 'requested' and e.ends_at > $1 and ($2::uuid[] is null or r.network_id = any($2))`,
        [now, networks],
      ),
    ]);
    return { events, mailsToDecide: mails!.count, unconfirmedRequests: requests!.count };
  }
}

const COMING = `
  select e.id, e.network_id as "networkId", n.name as "networkName", e.slug, e.title, e.state, e.format,
    e.starts_local as "startsLocal", e.ends_local as "endsLocal", e.zone,
    (select case when count(*) = count(m.capacity) then sum(m.capacity)::int end from event_mode m where m.event_id = e.id) as capacity,
    coalesce(c.confirmed, 0) as confirmed, coalesce(c.offered, 0) as offered, coalesce(c.waiting, 0) as waiting,
    (select count(*)::int from registration r where r.event_id = e.id and r.confirmed_at > $1::timestamptz - interval '24 hours') as "newRegistrations",
    (select count(*)::int from registration r where r.event_id = e.id and r.cancelled_at > $1::timestamptz - interval '24 hours') as "newCancellations"
  from event e join network n on n.id = e.network_id
  left join lateral (
    select sum(p.confirmed)::int as confirmed, sum(p.offered)::int as offered,
      sum((select sum(w) from unnest(p.waiting) as w))::int as waiting
    from place_counter p where p.event_id = e.id
  ) c on true
  where ($2::uuid[] is null or e.network_id = any($2)) and e.ends_at > $1 and e.state not in ('cancelled', 'not_held')
  order by e.starts_at, e.id limit 8`;
