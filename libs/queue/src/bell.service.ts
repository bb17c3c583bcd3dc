import { Injectable, Logger, type OnModuleDestroy, Optional } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Config } from '#libs/config';
import { openBackend } from './backend.js';
import { JobWorkers } from './job-workers.service.js';
import { type JobName, type Jobs, type QueueName, queueOf } from './jobs.js';
import type { QueueBackend } from './queue-backend.js';

// While Redis is away `Queue.add` neither fails nor returns. Bells for more jobs than these are dropped: sweeps find the rows.
const MOST_RINGING = 500;
// Where many ring all the time, a job for each would cost more than the work it announces.
const PAUSE_MILLISECONDS = 50;

/**
 * Tells the worker that rows wait. Called after the commit and never awaited: a lost bell costs seconds, because a
 * sweep looks for rows without one, and a request must not hang on the queue.
 */
@Injectable()
export class Bell implements OnModuleDestroy {
  private readonly logger = new Logger('Bell');
  private backend: Promise<QueueBackend> | undefined;
  private readonly queues = new Map<QueueName, Queue>();
  /** Jobs on their way to the queue or running here, and whether somebody rang for the same job meanwhile. */
  private readonly ringing = new Map<string, { again: boolean }>();
  private isStopped = false;

  /** @param near the workers of this process; they hear the bell first */
  constructor(
    private readonly config: Config,
    @Optional() private readonly near?: JobWorkers,
  ) {}

  /**
   * However many ring for the same job and payload, one job waits; one that already runs is followed by another, so
   * that rows written after its last look are seen.
   */
  ring<Name extends JobName>(name: Name, payload: Jobs[Name]): void {
    const id = [name, ...Object.values(payload)].join('|').replaceAll(':', '-');
    const onItsWay = this.ringing.get(id);
    if (onItsWay) onItsWay.again = true;
    if (onItsWay || this.isStopped || this.ringing.size >= MOST_RINGING) return;
    const ring = { again: false };
    this.ringing.set(id, ring);
    (this.near?.runHere(name, payload) ?? this.add(name, payload, id))
      .catch((error: unknown) => {
        // Who stops while the store is away lets go of every bell on its way.
        if (!this.isStopped) this.logger.warn(`bell ${name} was lost: ${(error as Error).message}`);
      })
      .finally(() => {
        const pause = ring.again ? PAUSE_MILLISECONDS : 0;
        setTimeout(() => {
          this.ringing.delete(id);
          if (ring.again) this.ring(name, payload);
        }, pause).unref();
      });
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopped = true;
    const backend = await this.backend?.catch(() => undefined);
    if (backend?.isAway()) return backend.close();
    const closing = [...this.queues.values()].map((queue) => queue.close());
    await Promise.race([Promise.allSettled(closing), new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
    await backend?.close();
  }

  private async add<Name extends JobName>(name: Name, payload: Jobs[Name], id: string): Promise<void> {
    const queue = await this.queueFor(queueOf[name]);
    const deduplication = { id, keepLastIfActive: true };
    await queue.add(name, payload, { deduplication, removeOnComplete: true, removeOnFail: true });
  }

  private async queueFor(name: QueueName): Promise<Queue> {
    const backend = await this.open();
    let queue = this.queues.get(name);
    if (!queue) {
      queue = backend.queue(name);
      this.queues.set(name, queue);
    }
    return queue;
  }

  private open(): Promise<QueueBackend> {
    this.backend ??= openBackend(this.config, (warning) => this.logger.warn(warning)).catch((error: unknown) => {
      // The next bell tries again.
      this.backend = undefined;
      throw error;
    });
    return this.backend;
  }
}
