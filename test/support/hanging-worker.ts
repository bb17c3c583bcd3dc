import 'reflect-metadata';
import type { Config } from '#libs/config';
import { SystemClock } from '#libs/kernel';
import { JobProcessor, JobWorkers, type JobName, jobNames } from '#libs/queue';

/** Says the name of the first job it gets and never comes to the end of it. */
class Hanging extends JobProcessor {
  constructor(readonly job: JobName) {
    super();
  }

  process(): Promise<void> {
    console.log(this.job);
    return new Promise(() => undefined);
  }
}

const workers = new JobWorkers(JSON.parse(process.argv[3]!) as Config, new SystemClock());
Object.assign(workers.locks, { lockDuration: 1_000, stalledInterval: 500 });
workers
  .start(
    jobNames.map((name) => new Hanging(name)),
    [],
  )
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
