import type { Highs, Model } from 'highs';
import type { HighsAnswer, HighsTask } from './highs-task.js';

/**
 * The body of the solver thread. It is handed over as text (`Function.toString`), so that one source serves the
 * compiled program and the tests, where no compiled file exists; hence it may use nothing from outside itself.
 */
export async function highsWorker(load: NodeJS.Require): Promise<void> {
  const { parentPort, workerData } = load('node:worker_threads') as typeof import('node:worker_threads');
  const port = parentPort!;
  const start = load((workerData as { highs: string }).highs) as () => Promise<Highs>;
  const highs = await start();
  const OPTIMAL = 7;
  const INFEASIBLE = [8, 9];

  const prepare = (model: Model, task: HighsTask) => {
    model.options.set({
      output_flag: false,
      random_seed: Math.abs(Math.trunc(task.seed)) % 2147483647,
      mip_rel_gap: 0,
      mip_abs_gap: 0.49,
    });
    model.passModel({
      numCols: task.columns,
      numRows: task.rows,
      colCost: task.objectives[0] ?? new Float64Array(task.columns),
      colLower: task.columnLower,
      colUpper: task.columnUpper,
      rowLower: task.rowLower,
      rowUpper: task.rowUpper,
      matrix: {
        format: 'csr',
        numRows: task.rows,
        numCols: task.columns,
        starts: task.starts,
        indices: task.indices,
        values: task.values,
      },
      integrality: task.whole,
    });
  };

  const minimise = (model: Model, task: HighsTask): HighsAnswer => {
    const end = performance.now() + task.seconds * 1000;
    const levels: { value: number; bound: number }[] = [];
    let values: Float64Array | null = null;
    prepare(model, task);
    if (task.start !== null) model.setSolution(task.start);
    for (const objective of task.objectives) {
      const at = levels.length;
      if (at > 0) {
        model.changeColsCost({ kind: 'range', from: 0, to: task.columns - 1 }, objective);
        model.setSolution({ colValue: values! });
      }
      const seconds = (end - performance.now()) / 1000;
      if (at > 0 && seconds <= 0) break;
      model.zeroAllClocks();
      model.options.set('time_limit', Math.max(0.01, seconds));
      model.run();
      const status = Number(model.getModelStatus());
      if (at === 0 && INFEASIBLE.includes(status)) return { status: 'infeasible', values: null, levels };
      const found = Number(model.info.get('primal_solution_status')) === 2;
      if (!found && values === null) return { status: 'open', values: null, levels };
      // A later objective that found nothing within its time leaves the solution of the one before.
      if (found) values = model.getSolution().colValue;
      const solution = values!;
      const value = Math.round(objective.reduce((sum, cost, column) => sum + cost * solution[column]!, 0));
      const bound = status === OPTIMAL ? value : Number(model.info.get('mip_dual_bound'));
      levels.push({ value, bound });
      const indices = Array.from(objective.keys()).filter((column) => objective[column] !== 0);
      model.addRow(-highs.infinity, value + 0.1, {
        indices,
        values: indices.map((column) => objective[column]!),
      });
    }
    return { status: 'found', values, levels };
  };

  port.on('message', ({ id, task }: { id: number; task: HighsTask }) => {
    const model = highs.createModel();
    try {
      port.postMessage({ id, answer: minimise(model, task) });
    } catch (error) {
      port.postMessage({ id, failure: String(error) });
    } finally {
      model.dispose();
    }
  });
}
