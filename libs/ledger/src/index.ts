export { type Balance, type BalanceCounts, balanceOf } from './balance.rules.js';
export {
  type Deadline,
  deadlineOf,
  type SlaClock,
  slaClocks,
  type Urgency,
  urgencies,
  urgencyOf,
} from './clock.rules.js';
export { type ObligationFacts, type ObligationStanding, obligationStandings, standingOf } from './standing.rules.js';
