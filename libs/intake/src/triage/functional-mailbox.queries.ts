import type { Reader } from '#libs/database';
import { isReachable } from '#libs/networks';
import { ASKED_WAYS } from '../obligations/asked.queries.js';
import { hasContact, isValid } from '../obligations/valid-role.queries.js';

/** Somebody of the carrier who may take the place of a contact whose address is dead. */
export type Substitute = Readonly<{
  obligationId: string;
  networkId: string;
  projectId: string;
  personId: string;
  email: string;
}>;

/**
 * Running promises whose contact has a dead address and of whose project nobody can be written to, with whoever speaks for
 * the carrier and never spoke for the project: whom somebody has taken off it is not put there again. None while somebody
 * holds the promise or wants to let it go, and none where somebody of the project has objected (E7).
 * @param obligationId one of them; null for all
 */
export const listSubstitutes = (reader: Reader, now: Date, obligationId: string | null = null): Promise<Substitute[]> =>
  reader.query<Substitute>(
    `select o.id as "obligationId", o.network_id as "networkId", o.project_id as "projectId", p.id as "personId", p.email
     from obligation o join project j on j.id = o.project_id
       join contact_role f on f.organisation_id = j.carrier_organisation_id and ${isValid('f', '$1')}
       join person p on p.id = f.person_id and ${isReachable('p')}
     where (o.id = $2::uuid or $2::uuid is null) and o.outcome is null and o.release_cause is null
       and (o.held_at is null or exists (
         select 1 from obligation_attempt a
         where a.obligation_id = o.id and a.way in ${ASKED_WAYS} and a.attempted_at >= o.held_at))
       and exists (
         select 1 from contact_role k join person d on d.id = k.person_id
         where k.project_id = o.project_id and ${isValid('k', '$1')} and d.state = 'active' and d.email_status = 'hard_bounce')
       and not ${hasContact('o', '$1')}
       and not exists (
         select 1 from contact_role e where e.project_id = o.project_id and e.person_id = p.id)
       and not exists (
         select 1 from contact_role e join person d on d.id = e.person_id
         where e.project_id = o.project_id and d.objection_at is not null)
       and not exists (
         select 1 from history_entry h where h.thing_id = o.id and h.action = 'obligation.contact-objected')
     order by o.id, f.created_at, f.id`,
    [now, obligationId],
  );
