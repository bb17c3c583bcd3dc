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

/** Solves a mixed-integer program in its own thread; an abort ends the thread and rejects with the reason. */
export async function solveInThread(task: HighsTask, signal?: AbortSignal): Promise<HighsAnswer> {
  signal?.throwIfAborted();
  const worker = idle ?? startWorker();
  idle = null;
  lastId += 1;
  const id = lastId;
  worker.ref();
  try {
    const answer = await new Promise<HighsAnswer>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The solver thread ended with code ${code}.`)));
      worker.on('message', (reply: Reply) => {
        if (reply.id !== id) return;
        if (reply.answer) resolve(reply.answer);
        else reject(new Error(reply.failure));
      });
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.postMessage({ id, task });
    });
    worker.removeAllListeners();
    worker.unref();
    if (idle === null) idle = worker;
    else await worker.terminate();
    return answer;
  } catch (error) {
    worker.removeAllListeners();
    await worker.terminate();
    throw error;
  }
}

function startWorker(): Worker {
  const highs = createRequire(import.meta.url).resolve('highs');
  return new Worker(`(${highsWorker.toString()})(require)`, { eval: true, workerData: { highs } });
}
