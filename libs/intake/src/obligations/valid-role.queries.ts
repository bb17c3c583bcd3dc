/** On that day in Berlin, as an SQL expression of a moment. */
const dayOf = (at: string): string => `(${at}::timestamptz at time zone 'Europe/Berlin')::date`;

/** Whether the term of a contact role has begun and is not over. @param at the parameter that holds the moment */
export const isValid = (role: string, at: string): string =>
  `daterange(${role}.valid_from, ${role}.valid_to, '[)') @> ${dayOf(at)}`;
