import fc from 'fast-check';
import { bruteForce } from '../brute-force.factory.js';
import { Deadline } from '../deadline.js';
import { figuresOf } from '../instance/figures.js';
import { type Seats, toInstance } from '../instance/instance.js';
import { MoverHeap } from '../flow/mover-heap.js';
import { type Plan, planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import { randomProblem } from '../random-problem.factory.js';
import { RoomArcs } from '../flow/room-arcs.js';
import { route } from './route.js';
import { settledIn, solveRound } from '../rounds/single-round.js';
import { validateProblem } from '../validation/validation.js';

const problems = randomProblem({ people: 7, rooms: 4, refusals: true, weights: true });

type Verdict = 'right' | 'wrong but unproven' | 'wrong and claimed';

async function verdict(problem: BreakoutProblem, answer: (plan: Plan) => Promise<Answer> | Answer): Promise<Verdict> {
  const plan = planOf(toInstance(problem), problem.objective ?? 'utilitarian');
  const truth = bruteForce(plan);
  const { seats, claimed } = await answer(plan);
  const levels = seats && figuresOf(plan, seats).levels;
  if (String(levels) === String(truth?.levels ?? null)) return 'right';
  return claimed ? 'wrong and claimed' : 'wrong but unproven';
}

interface Answer {
  readonly seats: Seats | null;
  readonly claimed: boolean;
}
const core = (plan: Plan): Answer => {
  const { seats, complete } = solveRound(plan, settledIn(plan.instance, 0), new Deadline(5000));
  return { seats, claimed: complete };
};
const engine = async (plan: Plan): Promise<Answer> => {
  const found = await route(plan, new Deadline(5000));
  return typeof found === 'string' ? { seats: null, claimed: true } : { seats: found.seats, claimed: true };
};

/** Whether the property the core is tested by fails somewhere in a few hundred random problems. */
const finds = async (answer: typeof core | typeof engine, bad: readonly Verdict[]) => {
  const claim = fc.asyncProperty(problems, async (problem) => {
    return validateProblem(problem).length > 0 || !bad.includes(await verdict(problem, answer));
  });
  return (await fc.check(claim, { numRuns: 400, seed: 3 })).failed;
};

describe('a bug planted in the core', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is not there to begin with', async () => {
    expect(await finds(core, ['wrong but unproven', 'wrong and claimed'])).toBe(false);
  });

  it('is found when the dearest instead of the cheapest person moves', async () => {
    jest.spyOn(MoverHeap.prototype, 'push').mockImplementation(function (this: MoverHeap, price, person) {
      const heap = this as unknown as { prices: number[]; people: number[] };
      heap.prices.unshift(price);
      heap.people.unshift(person);
    });
    expect(await finds(core, ['wrong but unproven', 'wrong and claimed'])).toBe(true);
  });

  it('is found when people who moved are forgotten as movers', async () => {
    const enter = jest.spyOn(RoomArcs.prototype, 'enter');
    enter.mockImplementation(function (this: RoomArcs, person, room) {
      this.place(person, room);
    });
    expect(await finds(core, ['wrong but unproven', 'wrong and claimed'])).toBe(true);
  });

  it('never becomes a wrong "optimal": the prices do not certify it, and the second solver steps in', async () => {
    const push = MoverHeap.prototype.push;
    jest.spyOn(MoverHeap.prototype, 'push').mockImplementation(function (this: MoverHeap, price, person) {
      push.call(this, -price, person);
    });
    expect(await finds(core, ['wrong but unproven'])).toBe(true);
    expect(await finds(core, ['wrong and claimed'])).toBe(false);
    expect(await finds(engine, ['wrong but unproven', 'wrong and claimed'])).toBe(false);
  });
});
