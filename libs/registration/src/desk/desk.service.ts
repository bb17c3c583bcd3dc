import { Injectable } from '@nestjs/common';
import { DatabaseUnavailable } from '#libs/database';
import { Admissions, NO_TURN, type Turn } from './admission.service.js';
import type { RegistrationView } from './application.rules.js';
import type { Errand } from './candidate.rules.js';
import { nameOf } from './repeated-requests.service.js';

// Larger ones cost less each, but then the next batch has less to do while this one holds the places.
const MOST_IN_ONE_BATCH = 128;

type Waiting = Readonly<{
  errand: Errand;
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
  admit(errand: Errand): Promise<RegistrationView> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { errand, resolve, reject };
      const lane = this.lanes.get(errand.eventId);
      if (lane) {
        lane.push(waiting);
        return;
      }
      const opened: Waiting[] = [waiting];
      this.lanes.set(errand.eventId, opened);
      void this.empty(errand.eventId, opened);
    });
  }

  private async empty(eventId: string, lane: Waiting[]): Promise<void> {
    // What one turn of the event loop brings in belongs together.
    await new Promise((resolve) => setImmediate(resolve));
    let ahead: Promise<void> = Promise.resolve();
    while (lane.length > 0) {
      const batch = lane.splice(0, lengthOfBatch(lane));
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
        batch.map(({ errand }) => errand),
        turn,
      );
      batch.forEach(({ errand, resolve, reject }) => {
        const result = results.get(errand)!;
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

/** Up to the first errand that was sent twice: the next batch finds what this one answered to it. */
function lengthOfBatch(lane: readonly Waiting[]): number {
  const names = new Set<string>();
  for (const [index, { errand }] of lane.slice(0, MOST_IN_ONE_BATCH).entries()) {
    const name = errand.caller.idempotency && nameOf(errand.caller.idempotency);
    if (name === undefined) continue;
    if (names.has(name)) return index;
    names.add(name);
  }
  return Math.min(lane.length, MOST_IN_ONE_BATCH);
}
