import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Config } from '#libs/config';
import type { Clock } from '#libs/kernel';
import { JobProcessor, JobWorkers } from '#libs/queue';
import { schedule } from './schedule.js';
import { processors, WorkerModule } from './worker.module.js';

/**
 * Starts the processors in a process that imports `ProcessorsModule`. Safe to run several times beside each other:
 * every job works on rows it locks.
 * @returns what stops them
 * @throws {Error} when a job has no processor or two
 */
export async function startProcessors(context: INestApplicationContext): Promise<() => Promise<void>> {
  const workers = context.get(JobWorkers, { strict: false });
  const handlers = processors.map((processor) => context.get<JobProcessor>(processor, { strict: false }));
  await workers.start(handlers, schedule);
  return () => workers.stop();
}

/** A worker process of its own. @returns what stops it: first the jobs, then the pool they work with */
export async function startWorker(config: Config, clock?: Clock): Promise<() => Promise<void>> {
  const context = await NestFactory.createApplicationContext(WorkerModule.with(config, clock), {
    logger: new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }),
    abortOnError: false,
  });
  const stop = await startProcessors(context);
  return async () => {
    await stop();
    await context.close();
  };
}
