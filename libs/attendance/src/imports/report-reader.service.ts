import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ReportUnreadable } from '../attendance.errors.js';
import type { ReportOrder, ReportReply, ReportWork, WorkResult } from './report-thread.rules.js';
import type { ReportTask } from './report-work.rules.js';

/** Fifty thousand lines take a second and a half; what needs twenty times that is no report of one meeting. */
const limits = { milliseconds: 30_000, megabytes: 512 };

/**
 * Reads reports in a thread of its own, one after the other: no request waits for fifty thousand lines of another. One
 * idle thread is kept, because beginning takes longer than most reports; it never keeps the program alive.
 */
@Injectable()
export class ReportReader implements OnModuleDestroy {
  readonly limits = { ...limits };
  private thread: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param signal ends the work, also while it waits for its turn
   * @throws {ReportUnreadable} also when it needs more time or memory than a report may; the reason of the signal
   */
  read<Work extends ReportWork>(work: Work, task: ReportTask, signal?: AbortSignal): Promise<WorkResult<Work>> {
    const turn = this.last.then(() => this.take({ work, task }, signal) as Promise<WorkResult<Work>>);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  async onModuleDestroy(): Promise<void> {
    await this.thread?.terminate();
  }

  private async take(order: ReportOrder, signal?: AbortSignal): Promise<WorkResult<ReportWork>> {
    signal?.throwIfAborted();
    const thread = (this.thread ??= this.start());
    thread.ref();
    try {
      const { result, fault, failure } = await this.answer(thread, order, signal);
      if (result !== undefined) return result;
      throw fault === undefined ? new Error(`A report cannot be read: ${failure}`) : new ReportUnreadable(fault);
    } finally {
      thread.unref();
    }
  }

  /** Whatever cuts the work off takes the thread with it; the next report begins a new one. */
  private async answer(thread: Worker, order: ReportOrder, signal?: AbortSignal): Promise<ReportReply> {
    const overdue = AbortSignal.timeout(this.limits.milliseconds);
    const cut = signal === undefined ? overdue : AbortSignal.any([signal, overdue]);
    thread.postMessage(order);
    try {
      // Rejects as well when the thread ends in an error, as it does when its memory is used up.
      const [reply] = (await once(thread, 'message', { signal: cut })) as [ReportReply];
      return reply;
    } catch (error) {
      this.thread = null;
      await thread.terminate();
      signal?.throwIfAborted();
      if (overdue.aborted || isOutOfMemory(error)) throw new ReportUnreadable('too-long');
      throw error;
    }
  }

  private start(): Worker {
    const thread = new Worker(new URL('./report-thread.rules.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.megabytes },
    });
    // One that dies while nobody asks is replaced with the next report.
    const forget = () => {
      if (this.thread === thread) this.thread = null;
    };
    return thread.on('error', forget).on('exit', forget);
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  (error as { code?: string } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
