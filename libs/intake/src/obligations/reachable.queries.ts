/** On that day in Berlin, as an SQL expression of a moment. */
const dayOf = (at: string): string => `(${at}::timestamptz at time zone 'Europe/Berlin')::date`;

/** Whether the term of a contact role has begun and is not over. @param at the parameter that holds the moment */
export const isValid = (role: string, at: string): string =>
  `daterange(${role}.valid_from, ${role}.valid_to, '[)') @> ${dayOf(at)}`;

/** Whoever may be written to by the directory; the list of suppressions is asked besides. */
export const IS_REACHABLE = `p.state = 'active' and p.email is not null and p.email_status <> 'hard_bounce'
  and p.objection_at is null`;
