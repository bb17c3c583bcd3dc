import { median, round2 } from '../support/result.js';
import { cpuOf } from './cpu.js';
import { loadNow } from './load.js';

export type Sides<P, Ours, Theirs> = Readonly<{
  problem: (seed: number) => P;
  ours: (problem: P) => Ours | Promise<Ours>;
  theirs: (problem: P) => Theirs | Promise<Theirs>;
  /** Throws when the two answers to one problem do not agree; not on the clock. */
  check: (problem: P, ours: Ours, theirs: Theirs) => void | Promise<void>;
  /** Problems both solve before the clock counts, as in a server that has been running for a while. */
  warm: number;
  rounds: number;
  /** Problems of one round, different every time. */
  each: number;
}>;

export type Race = Readonly<{
  /** Medians over the rounds of the mean processor time of one problem. */
  milliseconds: Readonly<{ ours: number; theirs: number }>;
  /** The very first problem of the process, with everything still to be compiled. */
  first: Readonly<{ ours: number; theirs: number }>;
  rounds: readonly Readonly<{ ours: number; theirs: number; load: number }>[];
}>;

/** Both sides solve the same problems, by turns of one round each, so that the machine treats them alike. */
export async function race<P, Ours, Theirs>(sides: Sides<P, Ours, Theirs>): Promise<Race> {
  const { problem, ours, theirs, check, warm, rounds, each } = sides;
  const both = async (seeds: readonly number[]) => {
    const problems = seeds.map(problem);
    const [own, other] = [await inTurn(problems, ours), await inTurn(problems, theirs)];
    for (const [at, one] of problems.entries()) await check(one, own.answers[at]!, other.answers[at]!);
    return { ours: own.milliseconds, theirs: other.milliseconds, load: loadNow() };
  };
  const seeds = (from: number, count: number) => Array.from({ length: count }, (_, at) => from + at);
  const { load: _, ...first } = await both([1]);
  await both(seeds(2, warm));
  const measured: Race['rounds'][number][] = [];
  for (let round = 1; round <= rounds; round += 1) measured.push(await both(seeds(1_000 * round, each)));
  const of = (side: 'ours' | 'theirs') => median(measured.map((round) => round[side]));
  return { milliseconds: { ours: of('ours'), theirs: of('theirs') }, first, rounds: measured };
}

async function inTurn<P, T>(problems: readonly P[], work: (problem: P) => T | Promise<T>) {
  const answers: T[] = [];
  let milliseconds = 0;
  for (const problem of problems) {
    const timed = await cpuOf(() => work(problem));
    answers.push(timed.value);
    milliseconds += timed.milliseconds;
  }
  return { answers, milliseconds: round2(milliseconds / problems.length) };
}
