import { byRank, type Criterion, type Home } from './criterion.js';
import { nestedOrder, type Grouping } from '../grouping.js';
import type { Instance, Seats } from './instance.js';
import { levelsOf } from './objective.js';
import type { Objective } from '../problem.js';

/** What is to be minimised in one call, in the order in which it decides. */
export interface Plan {
  readonly instance: Instance;
  readonly objective: Objective;
  readonly criteria: readonly Criterion[];
  readonly ties: readonly Criterion[];
  /** The attributes from fine to coarse, or null when they cross. */
  readonly nested: readonly Grouping[] | null;
  /** What a pair of equals costs in units of the last criterion; 0 = pairs count only among equals. */
  readonly pairPoints: number;
  /** The seats before, when a problem is solved again; NONE where somebody is new. */
  readonly former: Seats | null;
  /** Former rooms per round; those of all rounds together when topics are distinct, where only a new topic is a move. */
  readonly homes: readonly Home[];
}

export function planOf(instance: Instance, objective: Objective): Plan {
  const traded = objective === 'utilitarian' && !instance.meetNew && instance.mix.length > 0;
  return {
    instance,
    objective,
    criteria: levelsOf(objective, instance.longestWishList).map(byRank),
    ties: [],
    nested: nestedOrder(instance.mix),
    pairPoints: traded ? Math.round(instance.mixRate * instance.unit) : 0,
    former: null,
    homes: new Array<Home>(instance.rounds).fill(null),
  };
}
