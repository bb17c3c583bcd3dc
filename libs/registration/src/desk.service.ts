import { Injectable } from '@nestjs/common';
import { DatabaseUnavailable } from '#libs/database';
import { Admissions } from './admission.service.js';
import type { RegistrationView } from './application.rules.js';
import type { DeskRequest } from './candidate.rules.js';

const MOST_IN_ONE_BATCH = 256;

type Waiting = Readonly<{
  request: DeskRequest;
  resolve: (view: RegistrationView) => void;
  reject: (problem: unknown) => void;
}>;

/**
 * Where applications queue. One batch per event is on its way at a time; whatever arrives meanwhile goes into the next
 * one, in the order of arrival. A row lock allows one commit per flush of the log, so that a hundred applications in
 * one transaction are a hundred times as many per second; alone, an application waits for nobody.
 */
@Injectable()
export class RegistrationDesk {
  private readonly lanes = new Map<string, Waiting[]>();

  constructor(private readonly admissions: Admissions) {}

  /** Resolves after the commit. @throws the Problem that refuses this application, whatever became of the others. */
  admit(request: DeskRequest): Promise<RegistrationView> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { request, resolve, reject };
      const lane = this.lanes.get(request.eventId);
      if (lane) {
        lane.push(waiting);
        return;
      }
      const opened: Waiting[] = [waiting];
      this.lanes.set(request.eventId, opened);
      void this.empty(request.eventId, opened);
    });
  }

  private async empty(eventId: string, lane: Waiting[]): Promise<void> {
    // What one turn of the event loop brings in belongs together.
    await new Promise((resolve) => setImmediate(resolve));
    while (lane.length > 0) await this.serve(lane.splice(0, MOST_IN_ONE_BATCH));
    this.lanes.delete(eventId);
  }

  private async serve(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await this.admissions.admit(batch.map(({ request }) => request));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index]!;
        if ('view' in result) resolve(result.view);
        else reject(result.problem);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof DatabaseUnavailable)
        return batch.forEach(({ reject }) => reject(error));
      // One bad row harms nobody else: each application gets a transaction of its own.
      for (const waiting of batch) await this.serve([waiting]);
    }
  }
}
