import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { HighsAnswer, HighsTask } from './highs-task.js';
import { highsWorker } from './highs-worker.js';

interface Reply {
  readonly id: number;
  readonly answer?: HighsAnswer;
  readonly failure?: string;
}

// Loading the solver takes longer than most tasks, so one idle thread is kept; it never keeps the program alive.
let idle: Worker | null = null;
let lastId = 0;

// The solver looks at its clock between steps, and a single step of a huge program may take long.
const GRACE_MS = 1500;

/**
 * Solves a mixed-integer program in its own thread. An abort ends the thread and rejects with the reason; a solver
 * that overruns its time is ended as well and has found nothing.
 */
export async function solveInThread(task: HighsTask, signal?: AbortSignal): Promise<HighsAnswer> {
  signal?.throwIfAborted();
  const worker = idle ?? startWorker();
  idle = null;
  worker.ref();
  const overdue = AbortSignal.timeout(Math.ceil(task.seconds * 1000) + GRACE_MS);
  try {
    const answer = await ask(worker, task, signal === undefined ? overdue : AbortSignal.any([signal, overdue]));
    worker.unref();
    if (idle === null) idle = worker;
    else await worker.terminate();
    return answer;
  } catch (error) {
    await worker.terminate();
    signal?.throwIfAborted();
    if (overdue.aborted) return { status: 'open', values: null, levels: [] };
    throw error;
  }
}

async function ask(worker: Worker, task: HighsTask, signal: AbortSignal): Promise<HighsAnswer> {
  lastId += 1;
  const id = lastId;
  const over = new AbortController();
  const outside = AbortSignal.any([signal, over.signal]);
  const ended = once(worker, 'exit', { signal: over.signal }).then(([code]) => {
    throw new Error(`The solver thread ended with code ${String(code)}.`);
  });
  ended.catch(() => undefined);
  worker.postMessage({ id, task });
  try {
    for (;;) {
      const [reply] = (await Promise.race([once(worker, 'message', { signal: outside }), ended])) as [Reply];
      if (reply.id !== id) continue;
      if (reply.answer !== undefined) return reply.answer;
      throw new Error(reply.failure);
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    over.abort();
  }
}

function startWorker(): Worker {
  const highs = createRequire(import.meta.url).resolve('highs');
  return new Worker(`(${highsWorker.toString()})(require)`, { eval: true, workerData: { highs } });
}
