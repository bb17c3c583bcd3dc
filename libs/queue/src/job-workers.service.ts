import { Injectable, Logger } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { BERLIN, Clock } from '#libs/kernel';
import { Config } from '#libs/config';
import { openBackend } from './backend.js';
import { type JobProcessor, processorsByJob, type Repetition } from './job-processor.js';
import { type JobName, jobNames, type Jobs, type QueueName, queueNames, queueOf } from './jobs.js';
import type { QueueBackend } from './queue-backend.js';

// A bell drains its outbox: two at a time are enough for a lane, and housekeeping goes one by one.
const CONCURRENCY = { urgent: 2, bulk: 1, housekeeping: 1, incoming: 1 } as const;

const MINUTE = 60_000;
/** So many times as long as a lock lasts: clocks of machines differ a little. */
const LOCKS_LEFT_ALONE = 10;

/** Runs the processors of this process and keeps the repeating jobs as the schedule says. */
@Injectable()
export class JobWorkers {
  /** A job whose worker has died runs again when its lock has expired and somebody has looked; tests wait less. */
  readonly locks = { lockDuration: 6_000, stalledInterval: 3_000 };
  /** How often is looked whether the store repeats as the schedule says; tests wait less. */
  readonly looks = { everyMs: 30_000 };
  private readonly logger = new Logger('JobWorkers');
  private readonly stopping = new AbortController();
  private backend: QueueBackend | undefined;
  private workers: Worker[] = [];
  private queues: Queue[] = [];
  private looking: NodeJS.Timeout | undefined;
  private readonly running = new Map<Promise<void>, QueueName>();
  private byJob: ReadonlyMap<JobName, JobProcessor> | undefined;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async start(processors: readonly JobProcessor[], schedule: readonly Repetition[]): Promise<void> {
    const byJob = processorsByJob(jobNames, processors);
    const backend = await openBackend(this.config, (warning) => this.logger.warn(warning));
    this.backend = backend;
    this.byJob = byJob;
    this.workers = queueNames.map((name) => {
      const worker = backend.worker(name, async (job) => this.run(byJob, job.name as JobName, job.data), {
        concurrency: CONCURRENCY[name],
        ...this.locks,
        removeOnComplete: { count: 0 },
        removeOnFail: { count: 100 },
      });
      worker.on('failed', (job, error) => this.tellFailed(job?.name ?? 'job', error));
      return worker;
    });
    const kept = this.keepSchedule(backend, schedule);
    if (!backend.isAway()) return kept;
    // The product starts without its store; the schedule is kept when that is back.
    kept.catch((error: unknown) => {
      if (!this.stopping.signal.aborted) this.logger.error(`no schedule: ${(error as Error).message}`);
    });
  }

  /**
   * Runs a job here and now, when this process has workers and one of them is free: it then need not go through the
   * store, which costs several times what the job itself does. Who dies meanwhile loses a bell, not the rows.
   * @returns undefined when the job has to go through the store
   */
  runHere<Name extends JobName>(name: Name, payload: Jobs[Name]): Promise<void> | undefined {
    const { byJob } = this;
    if (!byJob || this.stopping.signal.aborted || this.busyWith(name) >= CONCURRENCY[queueOf[name]]) return undefined;
    return this.run(byJob, name, payload).catch((error: Error) => this.tellFailed(name, error));
  }

  /** Whether this process works on jobs of this kind and has nothing of the kind to do. */
  isIdle(name: JobName): boolean {
    return this.byJob !== undefined && !this.stopping.signal.aborted && this.busyWith(name) === 0;
  }

  /** Does here what no other process could be told of, as a job: whoever stops tells it by the signal and waits for it. */
  async runAs(name: JobName, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    await this.keep(name, work(this.stopping.signal)).catch((error: Error) => this.tellFailed(name, error));
  }

  /** Lets running jobs finish (they see the abort signal), at most ten seconds; another worker repeats the others. */
  async stop(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.looking);
    const backend = this.backend;
    this.backend = undefined;
    const workers = this.workers.splice(0);
    // A worker that is closed gently keeps its timers until its jobs have ended, which may be never: pause, then force.
    // A pause asks the store, which may just have gone: the jobs themselves are waited for, and it only for a moment.
    const pauses = backend?.isAway() ? [] : workers.map((worker) => worker.pause());
    await atMost(10_000, [...this.running.keys()]);
    await atMost(1_000, pauses);
    const isAway = backend?.isAway() ?? false;
    if (isAway) await backend?.close();
    const parts = [
      ...workers.map((worker) => worker.close(true)),
      ...this.queues.splice(0).map((queue) => queue.close()),
    ];
    await atMost(2_000, parts);
    if (!isAway) await backend?.close();
  }

  private async run(byJob: ReadonlyMap<JobName, JobProcessor>, name: JobName, payload: unknown): Promise<void> {
    const processor = byJob.get(name);
    // A job of an older release that nobody knows any more is done.
    if (!processor) return this.logger.warn(`unknown job ${name} was dropped`);
    await this.keep(name, processor.process(payload as never, this.stopping.signal));
  }

  private async keep(name: JobName, run: Promise<void>): Promise<void> {
    this.running.set(run, queueOf[name]);
    await run.finally(() => this.running.delete(run));
  }

  private busyWith(name: JobName): number {
    return [...this.running.values()].filter((queue) => queue === queueOf[name]).length;
  }

  private tellFailed(name: string, error: Error): void {
    this.logger.error(`${name} failed: ${error.message}`);
  }

  private async keepSchedule(backend: QueueBackend, schedule: readonly Repetition[]): Promise<void> {
    for (const name of queueNames) {
      const queue = backend.queue(name);
      this.queues.push(queue);
      const wanted = schedule.filter((repetition) => queueOf[repetition.job] === name);
      for (const known of await queue.getJobSchedulers()) {
        if (!wanted.some((repetition) => repetition.job === known.key)) await queue.removeJobScheduler(known.key);
      }
      for (const repetition of wanted) await repeat(queue, repetition);
    }
    // What fails now is made up for by the next look.
    const look = (): void => void this.bringBack(schedule).catch(() => undefined);
    if (!this.stopping.signal.aborted) this.looking = setInterval(look, this.looks.everyMs).unref();
  }

  /** A clock that was ahead has put off the next time of everything that repeats: until then it would not come back. */
  private async bringBack(schedule: readonly Repetition[]): Promise<void> {
    const now = this.clock.now().getTime();
    if (!this.backend || this.backend.isAway()) return;
    await this.backend.forgetBeyond(now, this.locks.lockDuration * LOCKS_LEFT_ALONE);
    for (const queue of this.queues) {
      for (const { key, next = 0 } of await queue.getJobSchedulers()) {
        const repetition = schedule.find(({ job }) => job === key);
        if (!repetition || next <= now + longestPause(repetition)) continue;
        await queue.removeJobScheduler(key);
        await repeat(queue, repetition);
      }
    }
  }
}

async function repeat(queue: Queue, repetition: Repetition): Promise<void> {
  const rhythm = 'every' in repetition ? { every: repetition.every } : { pattern: repetition.cron, tz: BERLIN };
  await queue.upsertJobScheduler(repetition.job, rhythm, { name: repetition.job, data: {} });
}

// Patterns are of nights; one of them has 25 hours.
const longestPause = (repetition: Repetition): number =>
  'every' in repetition ? repetition.every + MINUTE : 26 * 60 * MINUTE;

/** Waits until all have settled, but no longer than this. */
async function atMost(milliseconds: number, parts: readonly Promise<unknown>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([Promise.allSettled(parts), patience]);
  clearTimeout(timer);
}
