import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { cpuOf } from './cpu.js';
import type { LinearProgram } from './linear-program.js';

export type Answer = Readonly<{ cost: number; values: Float64Array; milliseconds: number }>;

const OPTIMAL = 7;
// Its types describe the CommonJS file, so that one is loaded.
const loadHighs = createRequire(import.meta.url)('highs') as () => Promise<Highs>;

/**
 * HiGHS as it comes from npm. Only the solver's own run is on the clock: neither loading it, nor writing the program
 * down, nor reading the solution.
 * @throws {Error} when it does not prove an optimum
 */
export async function solveInWasm(
  program: LinearProgram,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const highs = await loadHighs();
  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, ...options });
    model.passModel({
      numCols: program.costs.length,
      numRows: program.rowLower.length,
      colCost: Float64Array.from(program.costs),
      colLower: new Float64Array(program.costs.length),
      colUpper: Float64Array.from(program.limits),
      rowLower: Float64Array.from(program.rowLower),
      rowUpper: Float64Array.from(program.rowUpper),
      matrix: {
        format: 'csr',
        numRows: program.rowLower.length,
        numCols: program.costs.length,
        starts: Int32Array.from(program.starts),
        indices: Int32Array.from(program.indices),
        values: Float64Array.from(program.values),
      },
      ...(program.whole.includes(true) && { integrality: Int32Array.from(program.whole, Number) }),
    });
    const { milliseconds } = await cpuOf(() => model.run());
    const status = Number(model.getModelStatus());
    if (status !== OPTIMAL) throw new Error(`HiGHS ended with status ${status} instead of an optimum.`);
    const values = model.getSolution().colValue;
    return { cost: program.costOf(values), values, milliseconds };
  } finally {
    model.dispose();
  }
}
