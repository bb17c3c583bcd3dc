import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';

/** BullMQ on the one store this process uses: PostgreSQL, or Redis when REDIS_URL is set. */
export interface QueueBackend {
  queue(name: string): Queue;
  worker(name: string, processor: Processor, options: Partial<WorkerOptions>): Worker;
  /** True while the store cannot be asked: whatever waits for it waits until it is back. */
  isAway(): boolean;
  /** Lets go of what a clock that was ahead has locked for longer than this from now, in milliseconds. */
  forgetBeyond(now: number, longest: number): Promise<void>;
  close(): Promise<void>;
}
