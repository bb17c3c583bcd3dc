export { carriedWeights } from './carried-weights.js';
export { Explainer, type Explanation, type MovePrice } from './explanation.js';
export { type Fault, type FaultCode, InvalidProblem } from './fault.js';
export { LiveRound } from './live-round.js';
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
export { compareObjectives } from './profiles.js';
export { resolve, type ResolveOptions } from './resolve.js';
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
export { explanationsText, faultsText, resultText } from './result-text.js';
export { solve, type SolveOptions } from './solve.js';
export { validateProblem } from './validation.js';
