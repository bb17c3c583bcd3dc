import type { Reader, Tx } from '#libs/database';
import { isReachable } from '#libs/networks';
import { KEPT_MONTHS } from './contact-keeping.rules.js';
import type { AskedPerson } from './question.mails.js';

/** Somebody who belongs to no group and of whom nothing was heard for long. `isReachable` by what the directory says. */
export type FadedContact = AskedPerson & Readonly<{ since: Date; askedAt: Date | null; isReachable: boolean }>;

/**
 * When somebody was last heard of: an answer, a registration, a visit, a report, an agreement, a membership, anything they
 * did themselves by a press of a button. Never a mail that went to them, nor a link that a scanner opened; a no to further
 * invitations keeps nobody, either.
 */
const LAST_HEARD = `greatest(p.created_at,
  (select max(i.answered_at) from invitation i where i.person_id = p.id and i.state <> 'no_response'),
  (select max(a.answered_at) from series_answer a where a.person_id = p.id),
  (select max(greatest(r.requested_at, r.confirmed_at, case when r.cancelled_by = 'person' then r.cancelled_at end))
   from registration r where r.person_id = p.id),
  (select max(e.ends_at) from registration r join event e on e.id = r.event_id
   where r.person_id = p.id and r.status = 'attended'),
  (select max(q.received_at) from reporter t join project_report q on q.id = t.report_id
   where t.network_id = p.network_id and (t.person_id = p.id or t.email = p.email)),
  (select max(greatest(c.given_at, c.withdrawn_at)) from consent c where c.person_id = p.id),
  (select max(m.valid_to)::timestamptz from membership m where m.person_id = p.id),
  (select max(h.at) from history_entry h where h.actor_kind = 'person' and h.actor_id = p.id
    and not (h.action = 'person.wishes-changed' and h.facts ->> 'unsubscribed' = 'true')))`;

// Whoever has no address is known by telephone, and of calls nothing is known here. A running promise needs its contact.
const faded = (which: string): string => `
  select f.*, f.heard + interval '${KEPT_MONTHS} months' as since from (
    select p.id as "personId", p.network_id as "networkId", p.email, p.salutation, p.title, p.first_name as "firstName",
      p.last_name as "lastName", p.language, p.link_version as "linkVersion", w.farewell_at as "askedAt",
      ${isReachable('p')} and n.phase <> 'ended' as "isReachable", ${LAST_HEARD} as heard
    from person p join network n on n.id = p.network_id left join invitation_preference w on w.person_id = p.id
    where ${which} and p.state in ('active', 'inactive') and p.email is not null and p.objection_at is null
      and p.created_at < $1::timestamptz - interval '${KEPT_MONTHS} months'
      and not exists (select 1 from membership m where m.person_id = p.id and m.state in ('active', 'suspended'))
      and not exists (select 1 from contact_role c join obligation o on o.project_id = c.project_id
                      where c.person_id = p.id and o.outcome is null)) f
  where f.heard < $1::timestamptz - interval '${KEPT_MONTHS} months'`;

/** The next of them. @param after the last person of the batch before */
export const listFaded = (source: Reader, now: Date, after: string, most: number): Promise<FadedContact[]> =>
  source.query<FadedContact>(`${faded('p.id > $2')} order by f."personId" limit $3`, [now, after, most]);

/** Somebody who is held, as they are by now; null once they were heard of. */
export async function readFaded(tx: Tx, now: Date, personId: string): Promise<FadedContact | null> {
  const [found] = await tx.query<FadedContact[]>(faded('p.id = $2'), [now, personId]);
  return found ?? null;
}
