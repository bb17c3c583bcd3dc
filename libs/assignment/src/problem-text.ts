import { fault, InvalidProblem } from './fault.js';
import type { BreakoutProblem } from './problem.js';

/**
 * The problem in a file. Whether it is one is for `solve` to tell: here it need only be JSON.
 *
 * @throws {InvalidProblem} when the text is no JSON
 */
export function problemFrom(text: string): BreakoutProblem {
  try {
    // Some editors begin a file with a byte order mark, which JSON does not know.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as BreakoutProblem;
  } catch (error) {
    throw new InvalidProblem([fault('json.unreadable', '', [], `The file is not JSON: ${(error as Error).message}.`)]);
  }
}
