import { type RegistrationStatus } from '../registration-status.rules.js';
import { standing } from '../standing.rules.js';

/**
 * The moves by which a registration gets to what became of it, one after the other. Somebody who waited and came all the
 * same had a place in the end; who waited and did not come stayed away from none, and what was cancelled, by whomever,
 * is never a no-show.
 * @param gotPlaceByComing that they came is all that gave them a place: when it was not so, they wait as before, without
 * the offer they may have had, which has run out since
 */
export function settlingMoves(
  from: RegistrationStatus,
  hasCome: boolean,
  gotPlaceByComing: boolean,
): readonly RegistrationStatus[] {
  if (from === 'attended' && !hasCome && gotPlaceByComing) return ['waitlisted'];
  const to = hasCome ? 'attended' : 'no_show';
  if (from === to || !standing[from].countsForOrganisation) return [];
  if (standing[from].holdsPlace) return [to];
  return hasCome ? ['confirmed', 'attended'] : [];
}
