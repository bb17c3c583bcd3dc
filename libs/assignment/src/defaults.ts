import type { BreakoutProblem } from './problem.js';

const someoneWishes = (problem: BreakoutProblem): boolean =>
  problem.people.some((person) => (person.wishes?.length ?? 0) > 0);

export interface Settings {
  readonly rounds: number;
  readonly distinctTopics: boolean;
  readonly meetNew: boolean;
  readonly mix: readonly string[];
  readonly mixRate: number;
  readonly seed: number;
  readonly timeLimitMs: number;
}

/** The settings of a problem with every default filled in. */
export function settingsOf(problem: BreakoutProblem): Settings {
  const rounds = problem.rounds ?? 1;
  const wished = rounds > 1 && someoneWishes(problem);
  return {
    rounds,
    distinctTopics: rounds > 1 && (problem.distinctTopics ?? wished),
    meetNew: rounds > 1 && (problem.meetNew ?? !wished),
    mix: problem.mix ?? [],
    mixRate: problem.mixRate ?? 0,
    seed: problem.seed ?? 1,
    timeLimitMs: problem.timeLimitMs ?? 5000,
  };
}
