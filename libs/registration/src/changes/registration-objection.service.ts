import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Keeping, Objection, ObjectionFollower } from '#libs/networks';

/** Whoever has registered is known by what they do themselves; what they came to has to be proven. */
@Injectable()
export class RegistrationObjection implements ObjectionFollower {
  async keeps(tx: Tx, { personId, at }: Pick<Objection, 'personId' | 'at'>): Promise<Keeping> {
    const [found] = await tx.query<{ isAhead: boolean; wasThere: boolean }[]>(
      `select coalesce(bool_or(r.status in ('confirmed', 'waitlisted', 'offered', 'pending_reconfirmation')
           and e.ends_at > $2 and e.state not in ('cancelled', 'not_held')), false) as "isAhead",
         coalesce(bool_or(r.status in ('confirmed', 'pending_reconfirmation', 'attended', 'no_show')), false) as "wasThere"
       from registration r join event e on e.id = r.event_id where r.person_id = $1`,
      [personId, at],
    );
    if (found!.isAhead) return 'own';
    return found!.wasThere ? 'proof' : 'nothing';
  }
}
