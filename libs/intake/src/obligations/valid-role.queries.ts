import { isReachable } from '#libs/networks';

/** On that day in Berlin, as an SQL expression of a moment. */
const dayOf = (at: string): string => `(${at}::timestamptz at time zone 'Europe/Berlin')::date`;

/** Whether the term of a contact role has begun and is not over. @param at the parameter that holds the moment */
export const isValid = (role: string, at: string): string =>
  `daterange(${role}.valid_from, ${role}.valid_to, '[)') @> ${dayOf(at)}`;

/** Whether somebody who speaks for the project of an obligation may be written to. @param at the parameter that holds the moment */
export const hasContact = (obligation: string, at: string): string => `exists (
  select 1 from contact_role k join person kp on kp.id = k.person_id
  where k.project_id = ${obligation}.project_id and ${isValid('k', at)} and ${isReachable('kp')})`;
