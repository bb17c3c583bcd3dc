import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { completeConfig, readSettings } from '#libs/config';
import { FixedClock } from '#libs/kernel';
import type { JobName, JobProcessor } from '#libs/queue';
import { schedule } from '../../apps/worker/src/schedule.js';
import { processors, WorkerModule } from '../../apps/worker/src/worker.module.js';
import { wishOf } from '../support/own-process.js';
import type { Provided } from '../support/open-services.js';

export type YearWorkerWish = Provided & Readonly<{ preload?: string }>;

const DELIVERIES: readonly JobName[] = ['mail.deliver-bulk', 'mail.deliver-priority'];

/**
 * A worker that is told what time it is, does what its schedule asks for every minute or more often, hands over the mails
 * and says what went wrong.
 */
async function work(): Promise<void> {
  const { preload, ...provided } = wishOf<YearWorkerWish>();
  if (preload !== undefined) await import(preload);
  const settings = readSettings({ BASE_URL: 'https://tagwerk.example.org', LOG_LEVEL: 'error' });
  const clock = new FixedClock(new Date(0));
  const module = WorkerModule.with(completeConfig(settings, provided), clock);
  const context = await NestFactory.createApplicationContext(module, { logger: false });
  const byJob = new Map(
    processors
      .map((processor) => context.get<JobProcessor>(processor, { strict: false }))
      .map((processor) => [processor.job, processor]),
  );
  const jobs = [...schedule.filter((one) => 'every' in one).map(({ job }) => job), ...DELIVERIES];
  process.on('message', (now: string) => {
    clock.set(new Date(now));
    void (async () => {
      const failures: string[] = [];
      for (const job of jobs)
        await byJob
          .get(job)!
          .process({} as never, new AbortController().signal)
          .catch((error: unknown) => failures.push(`${job}: ${told(error)}`));
      process.send!(failures);
    })();
  });
  process.send!('ready');
}

const told = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error);

work().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
