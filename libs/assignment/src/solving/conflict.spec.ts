import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import { bruteForce } from '../brute-force.factory.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import { randomProblem } from '../random-problem.factory.js';
import type { ConstraintName } from '../result.js';
import { type Rule, rulesOf, withoutRules, withoutWishes } from './rule-removal.js';
import { asOneNumberOf } from '../instance/solution.js';
import { solve } from './solve.js';
import { validateProblem } from '../validation/validation.js';

const nameOf = ({ kind, ids }: ConstraintName): string => [kind, ...ids].join(' ');
const truthOf = (problem: BreakoutProblem) => {
  const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
  const truth = bruteForce(plan);
  return truth && { value: asOneNumberOf(plan, truth.levels) };
};

/** Whether some of the rules conflict that are one fewer than `size`. */
function smallerConflict(rules: readonly Rule[], size: number, conflicts: (kept: readonly Rule[]) => boolean): boolean {
  const search = (from: number, kept: readonly Rule[]): boolean => {
    if (kept.length === size - 1) return conflicts(kept);
    return rules.slice(from).some((rule, at) => search(from + at + 1, [...kept, rule]));
  };
  return search(0, []);
}

describe('an impossible problem', () => {
  it('is explained by a smallest set of rules and by what giving up each of them brings', async () => {
    let explained = 0;
    const features = { people: 5, rooms: 3, refusals: true, fixed: true, locked: true, minimum: true, droppable: true };
    const problems = randomProblem({ ...features, together: true, apart: true, quotas: true });
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        if (validateProblem(problem).length > 0) return;
        const { conflict } = await solve(problem);
        if (conflict === undefined) return;
        explained += 1;
        expect(conflict).toMatchObject({ irreducible: true, smallest: true });
        const rules = rulesOf(problem);
        const bare = withoutWishes(problem);
        const conflicts = (kept: readonly Rule[]) =>
          truthOf(
            withoutRules(
              bare,
              rules.filter((rule) => !kept.includes(rule)),
            ),
          ) === null;
        const blamed = conflict.constraints.map((name) => rules.find((rule) => nameOf(rule) === nameOf(name))!);
        expect(conflicts(blamed)).toBe(true);
        if (rules.length <= 10) expect(smallerConflict(rules, blamed.length, conflicts)).toBe(false);
        for (const [at, rule] of blamed.entries()) {
          const truth = truthOf(withoutRules(problem, [rule]));
          expect(conflict.reliefs[at]).toMatchObject({ feasible: truth !== null, value: truth?.value ?? null });
        }
      }),
      { numRuns: runs(300), seed: 17 },
    );
    expect(explained).toBeGreaterThan(runs(40));
  });

  it('names the minimum of a room that its host keeps open', async () => {
    const { conflict } = await solve({
      rooms: [
        { id: 'A', max: 5, min: 3, droppable: true, hosts: ['h'] },
        { id: 'B', max: 5 },
      ],
      people: [{ id: 'h' }, { id: 'p' }],
    });
    expect(conflict?.constraints.map(nameOf)).toEqual(['room-min A', 'fixed h']);
  });

  it('is answered within its time even when thousands of rules conflict', async () => {
    const people = Array.from({ length: 3000 }, (_, at) => ({ id: `P${at}`, refuses: ['B'] }));
    const rooms = [
      { id: 'A', max: 1000 },
      { id: 'B', max: 3000 },
    ];
    const { status, conflict } = await solve({ rooms, people, timeLimitMs: 200 });
    expect([status, conflict?.irreducible, conflict?.smallest]).toEqual(['infeasible', false, false]);
    expect(conflict?.constraints).toContainEqual({ kind: 'room-max', ids: ['A'] });
  });
});
