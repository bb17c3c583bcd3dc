import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ASKED_WAYS } from '#libs/intake';

/** What the page of a report may know of an answer: that there is one, not whose and which. */
@Injectable()
export class PublicAnswers {
  constructor(private readonly database: Database) {}

  /** When somebody of the project answered the invitation to the gathering it is bound to; null before. */
  async answeredAt(obligationId: string): Promise<Date | null> {
    const [answer] = await this.database.query<{ at: Date | null }>(
      `select max(coalesce(i.answered_at, a.attempted_at)) as at from obligation o
         join obligation_attempt a on a.obligation_id = o.id and a.event_id = o.bound_event_id and a.way in ${ASKED_WAYS}
         left join invitation i on i.event_id = a.event_id and i.person_id = a.person_id and a.way <> 'registration'
       where o.id = $1 and (a.way = 'registration' or i.state in ('accepted', 'declined', 'declined_interested'))`,
      [obligationId],
    );
    return answer?.at ?? null;
  }
}
