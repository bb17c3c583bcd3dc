import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { systemCaller } from '#libs/kernel';
import { RequestRefused } from '../../http/request-refused.js';

/** Whether a load balancer may send requests here. */
@Injectable()
export class Readiness {
  /** How long the database's disk counts as able to take more after it has shown so. */
  readonly trustDiskMs = 5_000;
  private isLeaving = false;
  private hadSpaceAt = -Infinity;
  private looking: Promise<void> | undefined;

  constructor(private readonly database: Database) {}

  /** From now on not ready; requests that still come are answered. */
  leave(): void {
    this.isLeaving = true;
  }

  async assertReady(): Promise<void> {
    if (this.isLeaving) throw new RequestRefused(503, 'stopping', { retryAfterSeconds: 5 });
    if (performance.now() - this.hadSpaceAt < this.trustDiskMs) await this.database.query('select 1');
    // Whoever asks meanwhile waits for the same answer: /ready is open to everybody.
    else await (this.looking ??= this.assertSpace().finally(() => (this.looking = undefined)));
  }

  // A read succeeds on a full disk, and a write would leave something behind: a list larger than its memory makes
  // PostgreSQL write about a megabyte to a temporary file, which fails with 53100 as any write would.
  private async assertSpace(): Promise<void> {
    await this.database.transaction(systemCaller('readiness'), async (tx) => {
      await tx.query("set local work_mem = '64kB'");
      await tx.query('select count(*) from generate_series(1, 65536)');
    });
    this.hadSpaceAt = performance.now();
  }
}
