import type { JobName, Jobs } from './jobs.js';

/** A thin step from a job to a service. Every job has exactly one processor, or the worker does not start. */
export abstract class JobProcessor<Name extends JobName = JobName> {
  abstract readonly job: Name;
  abstract process(payload: Jobs[Name], signal: AbortSignal): Promise<void>;
}

/** A job that comes by itself: `every` in milliseconds, or a cron pattern in the time of Berlin. */
export type Repetition<Name extends JobName = JobName> = Readonly<
  { job: Name } & ({ every: number } | { cron: string })
>;

/** @throws {Error} naming jobs without a processor and jobs with several. */
export function processorsByJob(
  names: readonly JobName[],
  processors: readonly JobProcessor[],
): Map<JobName, JobProcessor> {
  const found = new Map<JobName, JobProcessor>();
  for (const processor of processors) {
    if (found.has(processor.job)) throw new Error(`The job ${processor.job} has two processors.`);
    found.set(processor.job, processor);
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`No processor for ${missing.join(', ')}.`);
  return found;
}
