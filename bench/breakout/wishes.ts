import { type BreakoutProblem, type BreakoutResult, type Objective, solve } from '#libs/assignment';
import { median, type Result, round2 } from '../support/result.js';
import { cpuOf } from './cpu.js';
import { hasNativeHighs, solveNatively } from './highs-native.js';
import { solveInWasm } from './highs-wasm.js';
import { crowdWithWishes } from './instances.js';
import { loadNow } from './load.js';
import { race } from './race.js';
import { assertOptimal, costOf, recount } from './recount.js';
import { condensedWishesModel, fair, type Prices, rankMaximal, utilitarian, wishesModel } from './textbook-models.js';

const small = (seed: number) => crowdWithWishes({ people: 1_000, rooms: 20, seed });
const large = (seed: number) => crowdWithWishes({ people: 10_000, rooms: 50, seed });

/** The objective's value, counted from the seats alone, is what HiGHS proves to be the least. */
function assertLeast(problem: BreakoutProblem, result: BreakoutResult, least: number, prices: Prices = utilitarian) {
  assertOptimal(result, costOf(recount(problem, result.assignments).profile, prices), least);
}

/**
 * 1,000 people, 20 rooms, three wishes: from the problem to the seats, against the textbook program written down, solved
 * and read by HiGHS. Every instance has the same optimum by both, by the condensed program too, and one of them by
 * every objective.
 */
export async function thousandPeople(): Promise<Result> {
  const condensed: number[] = [];
  const { milliseconds, first, rounds } = await race({
    problem: small,
    ours: solve,
    theirs: (problem) => solveInWasm(wishesModel(problem, utilitarian)),
    check: async (problem, ours, theirs) => {
      assertLeast(problem, ours, theirs.cost);
      const other = await solveInWasm(condensedWishesModel(problem, utilitarian), { presolve: 'off' });
      assertLeast(problem, ours, other.cost);
      condensed.push(other.milliseconds);
    },
    warm: 32,
    rounds: 5,
    each: 16,
  });
  await assertEveryObjective();
  const figure = round2(milliseconds.theirs / milliseconds.ours);
  return {
    name: 'breakout.1000x20',
    figure,
    unit: '× faster than HiGHS (wasm), processor time',
    target: '>= 20, < 30 ms',
    met: figure >= 20 && milliseconds.ours < 30,
    detail: { milliseconds, first, condensedRunAlone: round2(median(condensed)), rounds },
  };
}

async function assertEveryObjective(): Promise<void> {
  const people = small(1).people.length;
  const all: [Objective, Prices][] = [
    ['fair', fair(people)],
    ['rank-maximal', rankMaximal(people)],
  ];
  for (const [objective, prices] of all) {
    const problem = { ...small(1), objective };
    assertLeast(problem, await solve(problem), (await solveInWasm(wishesModel(problem, prices))).cost, prices);
  }
}

/** 10,000 people, 50 rooms: against the native solver where there is one, and how much memory it takes at its peak. */
export async function tenThousandPeople(): Promise<Result> {
  const megabytes = await peakGrowth(large(1));
  const native = hasNativeHighs();
  if (!native) console.error('Native HiGHS is missing: install it, on Debian with "apt-get install python3-scipy".');
  const highs = native ? solveNatively : solveInWasm;
  const rounds: Readonly<Record<'ours' | 'theirs' | 'condensed' | 'load', number>>[] = [];
  for (let seed = 1; seed <= 3; seed += 1) {
    const problem = large(seed);
    const ours = await cpuOf(() => solve(problem));
    const theirs = await highs(wishesModel(problem, utilitarian));
    const condensed = await highs(condensedWishesModel(problem, utilitarian));
    for (const { cost } of [theirs, condensed]) assertLeast(problem, ours.value, cost);
    const [own, full, short] = [ours, theirs, condensed].map(({ milliseconds }) => round2(milliseconds));
    rounds.push({ ours: own!, theirs: full!, condensed: short!, load: loadNow() });
  }
  const of = (side: 'ours' | 'theirs' | 'condensed') => round2(median(rounds.map((round) => round[side])));
  const figure = round2(of('theirs') / of('ours'));
  return {
    name: 'breakout.10000x50',
    figure,
    unit: `× faster than HiGHS (${native ? 'native' : 'wasm'}), processor time`,
    target: '>= 5, <= 100 MB',
    met: figure >= 5 && megabytes <= 100,
    detail: {
      megabytes: round2(megabytes),
      milliseconds: { ours: of('ours'), runAlone: of('theirs'), condensedRunAlone: of('condensed') },
      rounds,
    },
  };
}

/** The peak of the process's memory over what the problem itself already takes. Comes first: a peak is never forgotten. */
async function peakGrowth(problem: BreakoutProblem): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  await solve(problem);
  return (process.resourceUsage().maxRSS * 1_024 - before) / 1e6;
}

/** More people than any gathering has: solved, with the optimum HiGHS proves. */
export async function hundredThousandPeople(): Promise<Result> {
  const problem = crowdWithWishes({ people: 100_000, rooms: 50, seed: 1 });
  const { value, milliseconds, wall } = await cpuOf(() => solve(problem));
  const condensed = await solveInWasm(condensedWishesModel(problem, utilitarian), { presolve: 'off' });
  assertLeast(problem, value, condensed.cost);
  return {
    name: 'breakout.100000x50',
    figure: round2(milliseconds / 1_000),
    unit: 's of processor time',
    target: 'solved, equal to HiGHS',
    met: true,
    detail: { seconds: round2(wall / 1_000), condensedRunAlone: round2(condensed.milliseconds / 1_000) },
  };
}

/** How processor time grows with people at 50 rooms: 1 is in step with them. */
export async function growth(): Promise<Result> {
  const sizes = [1_000, 10_000, 100_000];
  const times = new Map(sizes.map((people) => [people, [] as number[]]));
  for (let round = 1; round <= 3; round += 1) {
    for (const people of sizes) {
      // The small ones often enough, so that they are not measured while their code is still cold.
      for (let again = 0; again < Math.min(30, 100_000 / people); again += 1) {
        const problem = crowdWithWishes({ people, rooms: 50, seed: 100 * round + again });
        times.get(people)!.push((await cpuOf(() => solve(problem))).milliseconds);
      }
    }
  }
  const medians = sizes.map((people) => round2(median(times.get(people)!)));
  const figure = round2(Math.log10(medians[2]! / medians[0]!) / 2);
  return {
    name: 'breakout.growth',
    figure,
    unit: 'exponent from 1,000 to 100,000 people',
    target: '<= 1.1',
    met: figure <= 1.1,
    detail: { milliseconds: Object.fromEntries(sizes.map((people, at) => [people, medians[at]!])) },
  };
}
