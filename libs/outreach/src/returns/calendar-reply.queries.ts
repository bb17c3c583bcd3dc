import { Injectable } from '@nestjs/common';
import type { CalendarReply as Told } from '#libs/calendar';
import { Database } from '#libs/database';
import { requirePermission, type Scope } from '#libs/kernel';
import type { Named } from '#libs/networks';
import type { ReviewCause } from './reply-state.rules.js';

/** An answer that an organiser has to look at; times are ISO. */
export type CalendarReplyView = Readonly<{
  id: string;
  /** Null for an answer to a series as a whole. */
  event: Named | null;
  series: Named | null;
  /** Null when the network knows nobody, or several, by the address. */
  person: Named | null;
  attendee: string;
  sender: string;
  participation: Told['participation'];
  cause: ReviewCause;
  answeredAt: string;
}>;

@Injectable()
export class CalendarReplyQueries {
  constructor(private readonly database: Database) {}

  /** The oldest first. @throws {NotFound} for a foreign network */
  async listForReview(scope: Scope, networkId: string): Promise<CalendarReplyView[]> {
    requirePermission(scope, 'registration:read', networkId);
    const rows = await this.database.query<Omit<CalendarReplyView, 'answeredAt'> & { answeredAt: Date }>(
      `select r.id, case when e.id is not null then json_build_object('id', e.id, 'name', e.title) end as event,
         case when s.id is not null then json_build_object('id', s.id, 'name', s.title) end as series,
         case when p.id is not null then json_build_object('id', p.id,
           'name', concat_ws(' ', nullif(p.title, ''), nullif(p.first_name, ''), p.last_name)) end as person,
         r.attendee, r.sender, r.participation, r.cause, least(r.stamp, r.received_at) as "answeredAt"
       from calendar_reply r left join event e on e.id = r.event_id
       left join event_series s on s.id = r.series_id left join person p on p.id = r.person_id
       where r.network_id = $1 and r.state = 'review' order by r.received_at, r.id limit 200`,
      [networkId],
    );
    return rows.map((row) => ({ ...row, answeredAt: row.answeredAt.toISOString() }));
  }
}
