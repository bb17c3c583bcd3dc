import { Injectable } from '@nestjs/common';
import { Database, recordHistory } from '#libs/database';
import { Clock, mayMove, systemCaller } from '#libs/kernel';
import { heardFrom } from '../audience/heard-from.service.js';
import { invitationMoves, type InvitationState, invitationStates } from '../invitations/invitation-state.rules.js';
import { sqlComing } from './own-registration.queries.js';

const SYSTEM = systemCaller('invitation answers');

type Followed = Readonly<{
  id: string;
  networkId: string;
  personId: string;
  from: InvitationState;
  to: InvitationState;
  why: string | null;
}>;

const sqlMovableTo = (to: InvitationState): string =>
  invitationStates
    .filter((from) => mayMove(invitationMoves, from, to))
    .map((from) => `'${from}'`)
    .join(', ');

/**
 * Whoever registers by the open form, or is entered or taken out by the team, has answered too: registrations are pulled.
 * One of the last minute may belong to an answer that is on its way and writes itself.
 */
@Injectable()
export class AnswerFollowing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many invitations to coming events were brought into line with the registrations */
  async follow(): Promise<number> {
    const now = this.clock.now();
    return this.database.transaction(SYSTEM, async (tx) => {
      const followed = await tx.query<Followed[]>(
        `with standing as (
           select i.id, i.state, r.at, r.why, r.comes
           from event e join invitation i on i.event_id = e.id
           cross join lateral (
             select o.updated_at as at, o.cancelled_by as why, o.status in (${sqlComing}) as comes from registration o
             where o.event_id = i.event_id and o.person_id = i.person_id and o.status <> 'requested'
             order by o.status in (${sqlComing}) desc, o.updated_at desc limit 1) r
           where e.starts_at > $1 and e.state <> 'cancelled' and r.at <= $1::timestamptz - interval '1 minute'
         ), moved as (
           update invitation i set version = i.version + 1, updated_at = $1, answered_at = s.at,
             state = case when s.comes then 'accepted' else 'declined' end
           from standing s
           where i.id = s.id and i.state = s.state
             and ((s.comes and i.state in (${sqlMovableTo('accepted')})) or (not s.comes and i.state = 'accepted'))
           returning i.id, i.network_id as "networkId", i.person_id as "personId", s.state as "from", i.state as "to", s.why)
         select * from moved`,
        [now],
      );
      await heardFrom(
        tx,
        followed.map(({ personId }) => personId),
        now,
      );
      const entries = followed.map(({ id, networkId, from, to, why }) => ({
        ...{ networkId, thing: 'invitation', thingId: id, action: `invitation.${to}`, from, to },
        facts: why === null ? {} : { cancelledBy: why },
      }));
      await recordHistory(tx, SYSTEM.actor, now, ...entries);
      return followed.length;
    });
  }

  /** Whoever has not answered by the time the event begins did not answer. @returns how many */
  async closeSilent(): Promise<number> {
    const now = this.clock.certain();
    return this.database.transaction(SYSTEM, async (tx) => {
      const closed = await tx.query<Pick<Followed, 'id' | 'networkId'>[]>(
        `with closed as (
           update invitation i set state = 'no_response', version = i.version + 1, updated_at = $1
           from event e where e.id = i.event_id and i.state = 'sent' and e.starts_at <= $1 and e.state <> 'cancelled'
             and not exists (select from registration r where r.event_id = i.event_id and r.person_id = i.person_id
               and r.status in (${sqlComing}))
           returning i.id, i.network_id as "networkId")
         select * from closed`,
        [now],
      );
      const entries = closed.map(({ id, networkId }) => ({
        ...{ networkId, thing: 'invitation', thingId: id, action: 'invitation.no_response' },
        ...{ from: 'sent', to: 'no_response' },
      }));
      await recordHistory(tx, SYSTEM.actor, now, ...entries);
      return closed.length;
    });
  }
}
