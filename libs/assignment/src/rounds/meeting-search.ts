import type { Deadline } from '../deadline.js';
import { Encounters } from '../instance/encounters.js';
import { Exchanges } from './exchange.js';
import type { Seats } from '../instance/instance.js';
import type { Plan } from '../instance/plan.js';
import { seededRandom } from '../seeded-random.js';

const { exp } = Math;
const WARM = 0.7;
const COLD = 0.08;
const TRIALS = 6_000_000;

/**
 * Fewer repeated meetings and pairs of equals by simulated annealing over exchanges (Kirkpatrick, Gelatt, Vecchi
 * 1983; the problem is the social golfer's, CSPLib 010). Ends as soon as the bound is met. The number of trials is
 * fixed, so that a result depends on the seed and not on the machine, unless the time limit strikes first.
 */
export function meetMoreNewPeople(plan: Plan, start: Seats, bound: number, deadline: Deadline): Seats {
  const { seed, rounds, n } = plan.instance;
  const random = seededRandom(seed ^ 0x5eed);
  const state = new Encounters(plan.instance, start.slice());
  const exchanges = new Exchanges(plan, state, random);
  let best = state.total;
  let bestSeats = state.seats.slice();
  const trials = Math.min(TRIALS, Math.max(20_000, 20_000 * n * rounds));
  for (let trial = 0; trial < trials && best > bound && exchanges.possible; trial += 1) {
    if (trial % 4096 === 0 && !deadline.mayGoOn()) break;
    const steps = exchanges.draw();
    if (steps === null) continue;
    const before = state.total;
    for (const [person, round, , to] of steps) state.move(person, round, to);
    const heat = WARM * (COLD / WARM) ** (trial / trials);
    if (state.total > before && random() >= exp((before - state.total) / heat)) {
      for (let at = steps.length - 1; at >= 0; at -= 1) state.move(steps[at]![0], steps[at]![1], steps[at]![2]);
    } else if (state.total < best) {
      best = state.total;
      bestSeats = state.seats.slice();
    }
  }
  return bestSeats;
}
