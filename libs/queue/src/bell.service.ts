import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Config } from '#libs/config';
import { openBackend, type QueueBackend } from './backend.js';
import { type JobName, type Jobs, type QueueName, queueOf } from './jobs.js';

// While Redis is away `Queue.add` neither fails nor returns. Bells beyond this number are dropped: sweeps find the rows.
const MOST_WAITING_BELLS = 500;

/**
 * Tells the worker that rows wait. Called after the commit and never awaited: a lost bell costs seconds, because a
 * sweep looks for rows without one, and a request must not hang on the queue.
 */
@Injectable()
export class Bell implements OnModuleDestroy {
  private readonly logger = new Logger('Bell');
  private backend: Promise<QueueBackend> | undefined;
  private readonly queues = new Map<QueueName, Queue>();
  private waiting = 0;

  constructor(private readonly config: Config) {}

  /** Same job and payload while one is still waiting: one job. */
  ring<Name extends JobName>(name: Name, payload: Jobs[Name]): void {
    if (this.waiting >= MOST_WAITING_BELLS) return;
    this.waiting += 1;
    this.add(name, payload)
      .catch((error: unknown) => {
        this.backend = undefined;
        this.logger.warn(`bell ${name} was lost: ${(error as Error).message}`);
      })
      .finally(() => {
        this.waiting -= 1;
      });
  }

  async onModuleDestroy(): Promise<void> {
    const backend = await this.backend?.catch(() => undefined);
    const closing = [...this.queues.values()].map((queue) => queue.close());
    await Promise.race([Promise.allSettled(closing), new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
    await backend?.close();
  }

  private async add<Name extends JobName>(name: Name, payload: Jobs[Name]): Promise<void> {
    const queue = await this.queueFor(queueOf[name]);
    const jobId = [name, ...Object.values(payload)].join('|').replaceAll(':', '-');
    await queue.add(name, payload, { jobId, removeOnComplete: true, removeOnFail: true });
  }

  private async queueFor(name: QueueName): Promise<Queue> {
    this.backend ??= openBackend(this.config, (warning) => this.logger.warn(warning));
    const backend = await this.backend;
    let queue = this.queues.get(name);
    if (!queue) {
      queue = backend.queue(name);
      queue.on('error', (error) => this.logger.warn(error.message));
      this.queues.set(name, queue);
    }
    return queue;
  }
}
