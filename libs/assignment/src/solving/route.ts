import { type CrossingOutcome, nothingKnown, solveCrossing } from '../crossing/crossing.js';
import { brokenRules } from '../instance/broken-rules.js';
import type { Deadline } from '../deadline.js';
import { figuresOf, samePairsOf } from '../instance/figures.js';
import type { Seats } from '../instance/instance.js';
import { compareLevels } from '../instance/objective.js';
import type { Plan } from '../instance/plan.js';
import { Relaxation } from '../rounds/relaxation.js';
import { leastSamePairs, meetingBounds } from '../instance/meeting-bound.js';
import { meetMoreNewPeople } from '../rounds/meeting-search.js';
import { solveRepeatedRounds, solveTopics } from '../rounds/several-rounds.js';
import { type Seated, settledIn, solveRound } from '../rounds/single-round.js';
import type { Solution } from '../instance/solution.js';

/** Sends a problem to the strongest method that covers it: flow, branching over flows, then branch and cut. */
export async function route(plan: Plan, deadline: Deadline): Promise<CrossingOutcome> {
  deadline.mayGoOn();
  const { meetNew, rounds } = plan.instance;
  const outcome = rounds === 1 ? await oneRound(plan, deadline) : await severalRounds(plan, deadline);
  if (typeof outcome === 'string') return outcome;
  const improved = meetNew ? meetNewPeople(plan, outcome, deadline) : outcome;
  const solution = { ...improved, seats: keptSeats(plan, improved.seats) };
  const broken = brokenRules(plan.instance, solution.seats);
  if (broken.length > 0) throw new Error(`The assignment found breaks rules: ${broken.join(', ')}.`);
  return solution;
}

/** The former seats when they are still allowed and the new ones are not better: then nobody moves. */
function keptSeats(plan: Plan, found: Seats): Seats {
  const { former, instance } = plan;
  if (former === null || brokenRules(instance, former).length > 0) return found;
  const better = compareLevels(figuresOf(plan, found).levels, figuresOf(plan, former).levels) < 0;
  return better ? found : former;
}

const bindsPeople = ({ instance }: Plan): boolean =>
  instance.apart.length > 0 || (instance.problem.quotas?.length ?? 0) > 0;

async function oneRound(plan: Plan, deadline: Deadline): Promise<CrossingOutcome> {
  const { instance, criteria, nested, pairPoints } = plan;
  const seated = solveRound(plan, settledIn(instance, 0), deadline);
  if (seated.complete && seated.seats === null) return 'infeasible';
  if (!bindsPeople(plan) && nested !== null) return finished(plan, seated, deadline);
  const bound = coreBound(plan, seated);
  const known = { ...nothingKnown, seats: seated.seats, bound };
  const branched = instance.teams.length > 0 || instance.droppable.includes(1);
  if (bindsPeople(plan) || pairPoints > 0 || branched) return solveCrossing(plan, known, deadline);
  // Only the mixing crosses: the wishes are settled, and the search is confined to their optimal face.
  const model = { ...plan, supply: 1, settled: settledIn(instance, 0), home: plan.homes[0]!, groupings: [] };
  const face = new Relaxation(model).openFace();
  return solveCrossing(plan, { ...known, face, settledLevels: criteria.length }, deadline);
}

async function severalRounds(plan: Plan, deadline: Deadline): Promise<CrossingOutcome> {
  const { instance, nested } = plan;
  const { distinctTopics, locks, teams, droppable } = instance;
  const independent = !distinctTopics && !(locks !== null && droppable.includes(1));
  const oneFlow = distinctTopics && locks === null && teams.length === 0;
  if (!independent && !oneFlow) return solveCrossing(plan, nothingKnown, deadline);
  const seated = oneFlow ? solveTopics(plan, deadline) : solveRepeatedRounds(plan, deadline);
  if (seated.complete && seated.seats === null) return 'infeasible';
  if (!bindsPeople(plan) && nested !== null) return finished(plan, seated, deadline);
  const bound = coreBound(plan, seated);
  return solveCrossing(plan, { ...nothingKnown, seats: seated.seats, bound }, deadline);
}

/** What the core proves where attributes cross: the wishes without mixing, and the pairs that always remain. */
function coreBound({ instance, criteria, nested, pairPoints }: Plan, { bound }: Seated): readonly number[] {
  if (nested !== null || bound === null || bound.length < criteria.length) return bound ?? [];
  const wishes = bound.slice(0, criteria.length);
  const pairs = leastSamePairs(instance);
  if (pairPoints === 0) return [...wishes, pairs];
  return [...wishes.slice(0, -1), wishes.at(-1)! + pairPoints * pairs];
}

/** The core's own answer; what its branching left open goes on to branch and cut with all that is known. */
function finished(plan: Plan, seated: Seated, deadline: Deadline): Promise<CrossingOutcome> | CrossingOutcome {
  if (seated.complete && seated.seats !== null) return { seats: seated.seats, bound: seated.bound ?? [] };
  return solveCrossing(plan, { ...nothingKnown, seats: seated.seats, bound: seated.bound ?? [] }, deadline);
}

function meetNewPeople(plan: Plan, { seats, bound }: Solution, deadline: Deadline): Solution {
  const { instance, criteria } = plan;
  const proven = bound[criteria.length] ?? 0;
  const least = meetingBounds(instance, Math.ceil(Math.min(proven, samePairsOf(instance, seats)) - 1e-6));
  return {
    seats: meetMoreNewPeople(plan, seats, least.encounters, deadline),
    bound: [...bound.slice(0, criteria.length), least.encounters],
    samePairsBound: least.samePairs,
    repeatedPairsBound: least.repeatedPairs,
  };
}
