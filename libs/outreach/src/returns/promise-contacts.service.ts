import { Injectable } from '@nestjs/common';
import { Database, recordHistory, type Tx } from '#libs/database';
import { type Actor, Clock, systemCaller } from '#libs/kernel';
import { dayOf, isReachable } from '#libs/networks';

const SYSTEM = systemCaller('promised contacts');

type Revoked = Readonly<{
  id: string;
  networkId: string;
  eventId: string;
  sentAt: Date;
  why: 'contact-changed' | 'address-repaired';
}>;

/**
 * Takes back the invitations of promised projects that ask nobody any more, so that somebody else is asked: of whoever
 * speaks for the project no longer and has not answered (E6), and those that came back once the project can be written to
 * again (E9).
 */
@Injectable()
export class PromiseContacts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns how many invitations ask nobody any more */
  async renew(): Promise<number> {
    return (await this.database.transaction(SYSTEM, (tx) => this.renewWithin(tx, SYSTEM.actor))).length;
  }

  /**
   * In the transaction that has changed who speaks for a project.
   * @param personId none but the invitations of this person, those that have not left yet, too
   * @returns the invitations that ask nobody any more
   */
  async renewWithin(tx: Tx, actor: Actor, personId: string | null = null): Promise<readonly Revoked[]> {
    const now = this.clock.now();
    const revoked = await tx.query<Revoked[]>(
      `with role as (
           select c.project_id, c.person_id, ${isReachable('p')} as is_reachable
           from contact_role c join person p on p.id = c.person_id
           where c.project_id is not null and c.valid_from <= $1::date and (c.valid_to is null or c.valid_to > $1::date)),
         asked as (
           select i.id, i.state, i.reasons, i.person_id, o.project_id
           from invitation i join event e on e.id = i.event_id
             join obligation_attempt a on a.event_id = i.event_id and a.person_id = i.person_id and a.way in ('wave', 'single')
             join obligation o on o.id = a.obligation_id and o.bound_event_id = i.event_id and o.outcome is null
           where i.state in ('sent', 'bounced') and e.starts_at > $2
             and case when $3::uuid is null then i.sent_at <= $2 else i.person_id = $3 end),
         gone as (
           select id, case when state = 'bounced' then 'address-repaired' else 'contact-changed' end as why from asked
           group by id, state having
             case when state = 'bounced' then
               bool_or(exists (select 1 from role r where r.project_id = asked.project_id and r.is_reachable))
             -- Whoever is asked for another reason, too, or for another project, goes on being asked.
             else bool_and(not exists (select 1 from role r where r.project_id = asked.project_id and r.person_id = asked.person_id)
                 and not jsonb_path_exists(asked.reasons, '$[*] ? (@.kind != "obligation")')) end),
         revoked as (
           update invitation i set state = 'revoked', version = version + 1, updated_at = $2
           from gone g where g.id = i.id returning i.id, i.network_id as "networkId", i.event_id as "eventId",
             i.sent_at as "sentAt", g.why)
         select * from revoked`,
      [dayOf(now), now, personId],
    );
    const entries = revoked.map(({ id, networkId, why }) => ({
      ...{ networkId, thing: 'invitation', thingId: id, action: 'invitation.revoked', to: 'revoked', facts: { why } },
    }));
    await recordHistory(tx, actor, now, ...entries);
    return revoked;
  }
}
