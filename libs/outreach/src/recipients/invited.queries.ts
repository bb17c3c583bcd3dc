import { Injectable } from '@nestjs/common';
import type { Invited, InvitedSource } from '#libs/attendance';
import type { Tx } from '#libs/database';

/** Whom an invitation has reached, as far as anybody knows, and who said no. */
@Injectable()
export class InvitedPeople implements InvitedSource {
  invitedTo(tx: Tx, eventId: string): Promise<readonly Invited[]> {
    return tx.query<Invited[]>(
      `select i.person_id as "personId", bool_or(i.state in ('declined', 'declined_interested')) as "hasDeclined"
       from invitation i join event e on e.id = i.event_id
       where i.event_id = $1 and i.state not in ('bounced', 'revoked') and i.sent_at <= e.starts_at
       group by i.person_id order by i.person_id`,
      [eventId],
    );
  }
}
