import type { Reader } from '#libs/database';
import { isReachable } from '#libs/networks';
import type { AskedPerson } from './question.mails.js';

/** Somebody who has answered none of the last three gatherings they were asked to. */
export type SilentPerson = AskedPerson;

/** How many gatherings without any answer make us ask (domain rule R10). */
export const SILENT_EVENTS = 3;

// What was sent before they said that they stay does not count against them; one answer begins the count anew.
const SILENT = `
  select person_id from (
    select i.person_id, i.state, row_number() over (partition by i.person_id order by e.starts_at desc, i.id desc) as nth
    from invitation i join event e on e.id = i.event_id
    left join invitation_preference w on w.person_id = i.person_id
    where i.state in ('accepted', 'declined', 'declined_interested', 'no_response') and e.state <> 'cancelled'
      and (w.stays_since is null or i.sent_at > w.stays_since) and w.asked_at is null) told
  where nth <= ${SILENT_EVENTS} group by person_id
  having count(*) = ${SILENT_EVENTS} and bool_and(state = 'no_response')`;

/** Those of them who may be written to and have not been asked yet. */
export const listSilentPeople = (source: Reader): Promise<SilentPerson[]> =>
  source.query<SilentPerson>(
    `select p.id as "personId", p.network_id as "networkId", p.email, p.salutation, p.title, p.first_name as "firstName",
       p.last_name as "lastName", p.language, p.link_version as "linkVersion"
     from (${SILENT}) s join person p on p.id = s.person_id join network n on n.id = p.network_id
     where ${isReachable('p')} and n.phase <> 'ended'
     order by p.network_id, p.id`,
  );
