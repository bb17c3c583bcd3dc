/** What somebody who is expected at every date of a series says once for all of them. */
export const answersForAll = ['accepted', 'per_date', 'declined'] as const;
export type AnswerForAll = (typeof answersForAll)[number];

/**
 * Whether a member is registered for a date by themselves. Who has said nothing is expected, which is what the series is
 * for; a no to one date is a registration that was cancelled or an invitation that was declined, and stands.
 */
export const registersByItself = (answer: AnswerForAll | null): boolean => answer === null || answer === 'accepted';

/** The same for the brackets of `in (…)`, of those who have said something. */
export const sqlStaysAway = answersForAll
  .filter((answer) => !registersByItself(answer))
  .map((answer) => `'${answer}'`)
  .join(', ');
