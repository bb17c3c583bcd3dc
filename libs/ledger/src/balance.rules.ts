import { type ReportState, reportStates } from '#libs/intake';
import { type Gap, gapsIn, type ReportFacts } from './gaps.rules.js';
import { isHeld, type StandingPromise } from './standing-promise.rules.js';
import { type ObligationStanding, obligationStandings } from './standing.rules.js';

/** Both sides of the ledger (domain rule R9); `gaps` names what is on one side alone, and must be empty. */
export type Balance = Readonly<{
  reports: number;
  byState: Readonly<Record<ReportState, number>>;
  promises: number;
  byStanding: Readonly<Record<ObligationStanding, number>>;
  /** Promises whose late invitation somebody holds; they stand among the others, too. */
  held: number;
  /** Different projects of accepted reports, each once however often it was reported or promised. */
  acceptedProjects: number;
  /** Projects that have a promise, kept, ended or running. */
  promisedProjects: number;
  gaps: readonly Gap[];
}>;

export const unaccountedIn = ({ gaps }: Pick<Balance, 'gaps'>): number => gaps.length;

export const balanceOf = (
  reports: readonly ReportFacts[],
  promises: readonly StandingPromise[],
  now: Date,
): Balance => ({
  reports: reports.length,
  byState: counted(
    reportStates,
    reports.map(({ state }) => state),
  ),
  promises: promises.length,
  byStanding: counted(
    obligationStandings,
    promises.map(({ standing }) => standing),
  ),
  held: promises.filter(isHeld).length,
  acceptedProjects: differentOnes(reports.filter(({ state }) => state === 'accepted')),
  promisedProjects: differentOnes(promises.map(({ facts }) => facts)),
  gaps: gapsIn(reports, promises, now),
});

function counted<Key extends string>(keys: readonly Key[], found: readonly Key[]): Readonly<Record<Key, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const one of found) if (one in counts) counts[one] += 1;
  return counts;
}

const differentOnes = (things: readonly Readonly<{ networkId: string; projectId: string | null }>[]): number =>
  new Set(things.flatMap(({ networkId, projectId }) => (projectId === null ? [] : `${networkId} ${projectId}`))).size;
