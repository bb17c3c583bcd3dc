import { type ReportState, reportStates } from '#libs/intake';
import { type ObligationStanding, obligationStandings } from './standing.rules.js';

/** Reports by state, and the promises of accepted projects by where they stand. */
export type BalanceCounts = Readonly<{
  reports: number;
  byState: Readonly<Record<ReportState, number>>;
  /** Different projects of accepted reports, each once however often it was promised. */
  acceptedProjects: number;
  /** Projects of accepted reports that have a promise, kept, ended or running. */
  promisedProjects: number;
  byStanding: Readonly<Record<ObligationStanding, number>>;
}>;

/** Both sides of the ledger (domain rule R9); `unaccounted` is what is on one side alone and must be 0. */
export type Balance = BalanceCounts & Readonly<{ unaccounted: number }>;

export function balanceOf(counts: BalanceCounts): Balance {
  const inStates = reportStates.reduce((sum, state) => sum + counts.byState[state], 0);
  const inStandings = obligationStandings.reduce((sum, standing) => sum + counts.byStanding[standing], 0);
  const unaccounted =
    Math.abs(counts.reports - inStates) +
    Math.abs(counts.acceptedProjects - counts.promisedProjects) +
    Math.max(0, counts.promisedProjects - inStandings);
  return { ...counts, unaccounted };
}
