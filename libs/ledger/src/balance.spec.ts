import fc from 'fast-check';
import { reportStates } from '#libs/intake';
import { balanceOf, type BalanceCounts } from './balance.rules.js';
import { obligationStandings } from './standing.rules.js';

const spread = <Key extends string>(keys: readonly Key[], counts: readonly number[]) =>
  Object.fromEntries(keys.map((key, index) => [key, counts[index] ?? 0])) as Record<Key, number>;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

const ledger = fc
  .tuple(
    fc.array(fc.nat(50), { minLength: reportStates.length, maxLength: reportStates.length }),
    fc.array(fc.nat(50), { minLength: obligationStandings.length, maxLength: obligationStandings.length }),
  )
  .map(([states, standings]): BalanceCounts => ({
    reports: sum(states),
    byState: spread(reportStates, states),
    acceptedProjects: sum(standings),
    promisedProjects: sum(standings),
    byStanding: spread(obligationStandings, standings),
  }));

describe('the balance of the ledger', () => {
  it('is 0 when both sides agree', () => {
    fc.assert(fc.property(ledger, (counts) => expect(balanceOf(counts).unaccounted).toBe(0)));
  });

  it('is never 0 when a report or a promise is on one side alone', () => {
    const planted = fc.constantFrom('reports', 'acceptedProjects', 'promisedProjects');
    fc.assert(
      fc.property(ledger, planted, fc.integer({ min: 1, max: 5 }), (counts, side, by) => {
        expect(balanceOf({ ...counts, [side]: counts[side] + by }).unaccounted).toBeGreaterThan(0);
      }),
    );
  });
});
