import { Deadline } from './deadline.js';
import { figuresOf } from './figures.js';
import { toInstance } from './instance.js';
import { planOf } from './plan.js';
import type { BreakoutProblem } from './problem.js';
import type { Conflict, Relief } from './result.js';
import { route } from './route.js';
import { type Rule, rulesOf, withoutRules, withoutWishes } from './rule-removal.js';
import { irreducibleConflict, smallestConflict } from './smallest-conflict.js';
import { asOneNumberOf } from './solution.js';

const MOST_RULES_FOR_SMALLEST = 80;
const MOST_RELIEFS = 30;
const CHECK_MS = 3000;

/** Why a problem cannot be solved: rules that exclude each other, and what giving up each one would bring. */
export async function conflictOf(problem: BreakoutProblem, signal?: AbortSignal): Promise<Conflict> {
  const rules = rulesOf(problem);
  const bare = withoutWishes(problem);
  const known = new Map<string, boolean>();
  const canKeep = async (kept: readonly number[]): Promise<boolean> => {
    const key = [...kept].sort((one, other) => one - other).join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const wanted = new Set(kept);
    const rest = withoutRules(
      bare,
      rules.filter((_, rule) => !wanted.has(rule)),
    );
    const outcome = await route(planOf(toInstance(rest), 'utilitarian'), new Deadline(CHECK_MS, signal));
    known.set(key, outcome !== 'infeasible');
    return outcome !== 'infeasible';
  };
  const deadline = new Deadline(problem.timeLimitMs ?? 5000, signal);
  const irreducible = await irreducibleConflict(rules.length, canKeep);
  const few = rules.length <= MOST_RULES_FOR_SMALLEST;
  const { conflict, smallest } = few
    ? await smallestConflict(rules.length, irreducible, canKeep, deadline.mayGoOn)
    : { conflict: irreducible, smallest: irreducible.length <= 1 };
  const blamed = conflict.map((rule) => rules[rule]!);
  const reliefs: Relief[] = [];
  for (const rule of blamed.slice(0, MOST_RELIEFS)) reliefs.push(await relief(problem, rule, signal));
  return { constraints: blamed.map(nameOf), smallest, reliefs };
}

const nameOf = ({ kind, ids }: Rule) => ({ kind, ids });

async function relief(problem: BreakoutProblem, rule: Rule, signal: AbortSignal | undefined): Promise<Relief> {
  const plan = planOf(toInstance(withoutRules(problem, [rule])), problem.objective ?? 'utilitarian');
  const outcome = await route(plan, new Deadline(plan.instance.timeLimitMs, signal));
  if (typeof outcome === 'string') return { constraint: nameOf(rule), feasible: false, value: null, profile: null };
  const figures = figuresOf(plan, outcome.seats);
  return {
    constraint: nameOf(rule),
    feasible: true,
    value: asOneNumberOf(plan, figures.levels),
    profile: figures.profile,
  };
}
