import { Deadline } from '../deadline.js';
import { settingsOf } from '../defaults.js';
import { figuresOf } from '../instance/figures.js';
import { toInstance } from '../instance/instance.js';
import { planOf } from '../instance/plan.js';
import type { BreakoutProblem } from '../problem.js';
import type { Conflict, Relief } from '../result.js';
import { route } from './route.js';
import { type Rule, rulesOf, withoutRules, withoutWishes } from './rule-removal.js';
import { irreducibleConflict, smallestConflict } from './smallest-conflict.js';
import { asOneNumberOf } from '../instance/solution.js';

const MOST_RULES_FOR_SMALLEST = 80;
const MOST_RELIEFS = 30;
const CHECK_MS = 3000;

/**
 * Why a problem cannot be solved: rules that exclude each other, and what giving up each one would bring. Finding the
 * rules and trying to give them up takes the problem's time limit once each.
 */
export async function conflictOf(problem: BreakoutProblem, signal?: AbortSignal): Promise<Conflict> {
  const rules = rulesOf(problem);
  const { timeLimitMs } = settingsOf(problem);
  const deadline = new Deadline(timeLimitMs, signal);
  const checks = new Checks(withoutWishes(problem), rules, deadline);
  const { conflict: found, irreducible } = await irreducibleConflict(rules.length, checks.canKeep, deadline.mayGoOn);
  const few = rules.length <= MOST_RULES_FOR_SMALLEST;
  const { conflict, smallest } =
    irreducible && few
      ? await smallestConflict(rules.length, found, checks.canKeep, deadline.mayGoOn)
      : { conflict: found, smallest: found.length <= 1 };
  const blamed = conflict.map((rule) => rules[rule]!);
  const patience = new Deadline(timeLimitMs, signal);
  const reliefs: Relief[] = [];
  for (const rule of blamed.slice(0, MOST_RELIEFS)) reliefs.push(await relief(problem, rule, patience));
  return {
    constraints: blamed.map(nameOf),
    irreducible: irreducible && checks.decided,
    smallest: smallest && checks.decided,
    reliefs,
  };
}

/** Which rules can be kept together, each set looked at once. */
class Checks {
  /** False once a check ran out of time: its rules were then taken to be possible, which spares none of them. */
  decided = true;
  private readonly known = new Map<string, boolean>();

  constructor(
    private readonly bare: BreakoutProblem,
    private readonly rules: readonly Rule[],
    private readonly deadline: Deadline,
  ) {}

  readonly canKeep = async (kept: readonly number[]): Promise<boolean> => {
    const wanted = new Set(kept);
    const key = [...wanted].sort((one, other) => one - other).join();
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const dropped = this.rules.filter((_, rule) => !wanted.has(rule));
    const plan = planOf(toInstance(withoutRules(this.bare, dropped)), 'utilitarian');
    const patience = Math.min(CHECK_MS, Math.max(1, this.deadline.left()));
    const outcome = await route(plan, new Deadline(patience, this.deadline.signal));
    this.decided &&= outcome !== 'open';
    this.known.set(key, outcome !== 'infeasible');
    return outcome !== 'infeasible';
  };
}

const nameOf = ({ kind, ids }: Rule) => ({ kind, ids });

async function relief(problem: BreakoutProblem, rule: Rule, patience: Deadline): Promise<Relief> {
  const nothing: Relief = { constraint: nameOf(rule), feasible: null, value: null, profile: null };
  if (!patience.mayGoOn()) return nothing;
  const plan = planOf(toInstance(withoutRules(problem, [rule])), problem.objective ?? 'utilitarian');
  const outcome = await route(plan, patience);
  if (typeof outcome === 'string') return { ...nothing, feasible: outcome === 'infeasible' ? false : null };
  const { levels, profile } = figuresOf(plan, outcome.seats);
  return { ...nothing, feasible: true, value: asOneNumberOf(plan, levels), profile };
}
