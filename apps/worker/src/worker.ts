import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#libs/config';
import type { Clock } from '#libs/kernel';
import { JobProcessor, JobWorkers } from '#libs/queue';
import { schedule } from './schedule.js';
import { processors, WorkerModule } from './worker.module.js';

export type RunningWorker = Readonly<{ app: INestApplicationContext; stop: () => Promise<void> }>;

/**
 * Starts the processors of this process. Safe to run several times beside each other: every job works on rows it locks.
 * @throws {Error} when a job has no processor or two
 */
export async function startWorker(config: Config, clock?: Clock): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, clock), {
    logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
    abortOnError: false,
  });
  const workers = app.get(JobWorkers, { strict: false });
  const handlers = processors.map((processor) => app.get<JobProcessor>(processor, { strict: false }));
  await workers.start(handlers, schedule);
  return {
    app,
    stop: async () => {
      // First the jobs, then the pool they work with.
      await workers.stop();
      await app.close();
    },
  };
}
