import { askedWays } from './release.rules.js';

/**
 * The ways in which nobody has to be asked any more, as the right side of `way in`: once for each person, promise and
 * gathering (`uq_obligation_attempt_invited`).
 */
export const ASKED_WAYS = `(${askedWays.map((way) => `'${way}'`).join(', ')})`;
