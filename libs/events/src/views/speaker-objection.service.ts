import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Keeping, Objection, ObjectionFollower } from '#libs/networks';

/** Whoever stands in a programme has agreed to speak. */
@Injectable()
export class SpeakerObjection implements ObjectionFollower {
  async keeps(tx: Tx, { personId, at }: Pick<Objection, 'personId' | 'at'>): Promise<Keeping> {
    const [found] = await tx.query<{ isAhead: boolean | null }[]>(
      `select bool_or(e.ends_at > $2 and e.state not in ('cancelled', 'not_held')) as "isAhead"
       from agenda_speaker s join agenda_item a on a.id = s.agenda_item_id join event e on e.id = a.event_id
       where s.person_id = $1`,
      [personId, at],
    );
    if (found!.isAhead === null) return 'nothing';
    return found!.isAhead ? 'own' : 'proof';
  }
}
