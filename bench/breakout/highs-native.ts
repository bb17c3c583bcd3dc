import { spawnSync } from 'node:child_process';
import type { LinearProgram } from './linear-program.js';

// HiGHS as Debian packs it (python3-scipy). Only the solver is on the clock; both of its methods run, the faster counts.
const PROGRAM = `
import json, sys, time
import numpy
from scipy.optimize import linprog
from scipy.sparse import csr_matrix
said = json.load(sys.stdin)
matrix = csr_matrix((said['values'], said['indices'], said['starts']), shape=(len(said['rowUpper']), len(said['costs'])))
lower = numpy.array([-numpy.inf if bound is None else bound for bound in said['rowLower']])
upper = numpy.array(said['rowUpper'], dtype=float)
equal = lower == upper
best = None
for method in ['highs-ds', 'highs-ipm']:
    begin = time.process_time()
    found = linprog(said['costs'], A_ub=matrix[~equal], b_ub=upper[~equal], A_eq=matrix[equal], b_eq=upper[equal],
                    bounds=[(0, limit) for limit in said['limits']] if len(set(said['limits'])) > 1 else (0, said['limits'][0]),
                    method=method)
    milliseconds = (time.process_time() - begin) * 1000
    if found.status != 0: sys.exit(found.message)
    if best is None or milliseconds < best['milliseconds']:
        best = {'cost': found.fun, 'milliseconds': milliseconds, 'method': method}
print(json.dumps(best))
`;

export type NativeAnswer = Readonly<{ cost: number; milliseconds: number; method: string }>;

export const hasNativeHighs = (): boolean =>
  spawnSync('/usr/bin/python3', ['-c', 'import scipy.optimize'], { stdio: 'ignore' }).status === 0;

/** @throws {Error} when it does not prove an optimum */
export function solveNatively(program: LinearProgram): NativeAnswer {
  const { costs, limits, rowLower, rowUpper, starts, indices, values } = program;
  const input = JSON.stringify({ costs, limits, rowLower, rowUpper, starts, indices, values });
  const run = spawnSync('/usr/bin/python3', ['-c', PROGRAM], { input, encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`HiGHS: ${run.stderr}`);
  return JSON.parse(run.stdout) as NativeAnswer;
}
