/**
 * Whether a mail may go to somebody by the directory; the list of suppressions is asked besides.
 * @param person the name of their row in the statement
 */
export const isReachable = (person: string): string =>
  `(${person}.state = 'active' and ${person}.email is not null and ${person}.email_status <> 'hard_bounce'
    and ${person}.objection_at is null)`;
