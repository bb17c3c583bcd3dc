import { Injectable } from '@nestjs/common';
import { lock, recordHistory, type Tx } from '#libs/database';
import type { Keeping, Objection, ObjectionFollower } from '#libs/networks';

/** Whoever objects is asked to nothing any more: an invitation without an answer is over, and its link with it. */
@Injectable()
export class InvitationObjection implements ObjectionFollower {
  /** An answer proves nothing that the registration does not. */
  async keeps(): Promise<Keeping> {
    return 'nothing';
  }

  async objected(tx: Tx, { personId, actor, at }: Objection): Promise<void> {
    const revoked = await tx.query<{ id: string; networkId: string; from: string }[]>(
      `with held as (
         select id, state from invitation where person_id = $1 and state in ('sent', 'bounced') order by id ${lock.toChange}),
       revoked as (
         update invitation i set state = 'revoked', version = version + 1, updated_at = $2 from held
         where i.id = held.id returning i.id, i.network_id as "networkId", held.state as "from")
       select * from revoked`,
      [personId, at],
    );
    const entry = { thing: 'invitation', action: 'invitation.revoked', to: 'revoked' };
    await recordHistory(tx, actor, at, ...revoked.map(({ id, ...more }) => ({ ...entry, ...more, thingId: id })));
  }
}
