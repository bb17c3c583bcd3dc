import { Injectable } from '@nestjs/common';
import { DatabaseUnavailable } from '#libs/database';
import { Admissions, NO_TURN, type Turn } from './admission.service.js';
import type { RegistrationView } from './application.rules.js';
import type { DeskRequest } from './candidate.rules.js';

// Larger ones cost less each, but then the next batch has less to do while this one holds the places.
const MOST_IN_ONE_BATCH = 128;

type Waiting = Readonly<{
  request: DeskRequest;
  resolve: (view: RegistrationView) => void;
  reject: (problem: unknown) => void;
}>;

/**
 * Where applications queue. Whatever arrives while a batch of an event is on its way goes into the next one, in the
 * order of arrival. A row lock allows one commit per flush of the log, so that a hundred applications in one
 * transaction are a hundred times as many per second; alone, an application waits for nobody.
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
    let ahead: Promise<void> = Promise.resolve();
    while (lane.length > 0) {
      const batch = lane.splice(0, MOST_IN_ONE_BATCH);
      const come = ahead;
      await new Promise<void>((next) => {
        // The next batch may look for its people as soon as this one holds the places, not earlier: it must never
        // hold a person that this one still has to wait for.
        ahead = this.serve(batch, { come, begin: next });
        void ahead.then(next);
      });
      if (lane.length === 0) await ahead;
    }
    this.lanes.delete(eventId);
  }

  /** Resolves when the transaction has ended, however it ended. */
  private async serve(batch: readonly Waiting[], turn: Turn = NO_TURN): Promise<void> {
    try {
      const results = await this.admissions.admit(
        batch.map(({ request }) => request),
        turn,
      );
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index]!;
        if ('view' in result) resolve(result.view);
        else reject(result.problem);
      });
    } catch (error) {
      if (batch.length === 1 || error instanceof DatabaseUnavailable) batch.forEach(({ reject }) => reject(error));
      else void this.serveEach(batch);
    }
  }

  /** One bad row harms nobody else: each application gets a transaction of its own. */
  private async serveEach(batch: readonly Waiting[]): Promise<void> {
    for (const waiting of batch) await this.serve([waiting]);
  }
}
