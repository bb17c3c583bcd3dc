import { isReachable } from '#libs/networks';
import { isValid } from '../obligations/valid-role.queries.js';

/**
 * Running promises with whoever speaks for their project: the first contact, and all of them without one who may be written to. As a common
 * table expression. @param at the parameter that holds the moment
 */
export const speaking = (at: string): string => `
  speaking as (
    select o.id as obligation_id, o.network_id, o.project_id, o.bound_event_id, o.received_at, o.accepted_at,
      o.first_informed_at, c.person_id, c.created_at as speaks_since
    from obligation o join contact_role c on c.project_id = o.project_id and ${isValid('c', at)}
    where o.outcome is null and (c.is_primary or not exists (
      select 1 from contact_role d join person q on q.id = d.person_id
      where d.project_id = o.project_id and d.is_primary and ${isValid('d', at)}
        and ${isReachable('q')})))`;

/** Whoever knows the network anyway: they have registered themselves, or belong to a group of it, or once did. */
export const KNOWS_THE_NETWORK = `(p.source = 'registration' or exists (
  select 1 from membership m where m.person_id = p.id and m.state <> 'proposed'
    and not isempty(daterange(m.valid_from, m.valid_to, '[)'))))`;
