export { carriedWeights } from './instance/carried-weights.js';
export { Explainer, type Explanation, type MovePrice } from './solving/explanation.js';
export { type Fault, type FaultCode, InvalidProblem } from './fault.js';
export { LiveRound } from './solving/live-round.js';
export {
  type BreakoutPerson,
  type BreakoutProblem,
  type BreakoutRoom,
  type LockedCard,
  type Objective,
  objectives,
  type Quota,
} from './problem.js';
export { problemFrom } from './problem-text.js';
export { compareObjectives } from './solving/profiles.js';
export { resolve, type ResolveOptions } from './solving/resolve.js';
export type {
  Assignment,
  BreakoutResult,
  Conflict,
  ConstraintKind,
  ConstraintName,
  Move,
  Relief,
  ResolvedResult,
  Status,
} from './result.js';
export { explanationsText, faultsText, resultText } from './solving/result-text.js';
export { solve, type SolveOptions } from './solving/solve.js';
export { validateProblem } from './validation/validation.js';
