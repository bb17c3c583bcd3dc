export { type Fault, type FaultCode, InvalidProblem } from './fault.js';
export {
  type BreakoutPerson,
  type BreakoutProblem,
  type BreakoutRoom,
  type LockedCard,
  type Objective,
  objectives,
  type Quota,
} from './problem.js';
export type { Assignment, BreakoutResult, Conflict, ConstraintKind, ConstraintName, Relief, Status } from './result.js';
export { solve, type SolveOptions } from './solve.js';
export { validateProblem } from './validation.js';
