import type { Reader } from '#libs/database';
import { listStandingPromises } from './standing-promises.queries.js';

/**
 * Why a promise is not accounted for at its gathering. `not-invited`: somebody could be asked, and was not. `no-contact`:
 * there is nobody to ask yet. `not-settled`: somebody was asked, but nobody has said whether the promise is kept by that.
 */
export type Unaccounted = Readonly<{
  obligationId: string;
  projectId: string;
  why: 'not-invited' | 'no-contact' | 'not-settled';
}>;

/**
 * Running promises that this gathering still owes something (domain rule R9). It is closed only without any; a wave of
 * invitations is complete without those that were not invited. The caller has checked the scope.
 */
export async function findUnaccountedOf(
  reader: Reader,
  event: Readonly<{ id: string; networkId: string }>,
  now: Date,
): Promise<readonly Unaccounted[]> {
  const promises = await listStandingPromises(reader, { networkIds: [event.networkId], eventId: event.id }, now);
  return promises.flatMap(({ facts: { id, projectId, outcome }, standing }) => {
    if (outcome !== null) return [];
    const isWaiting = standing === 'bound' || standing === 'ready';
    const why = isWaiting ? 'not-invited' : standing === 'contact_research' ? 'no-contact' : 'not-settled';
    return [{ obligationId: id, projectId, why }];
  });
}
