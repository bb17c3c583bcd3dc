import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { RequestRefused } from '../../http/request-refused.js';

/** Whether a load balancer may send requests here. */
@Injectable()
export class Readiness {
  private isLeaving = false;

  constructor(private readonly database: Database) {}

  /** From now on not ready; requests that still come are answered. */
  leave(): void {
    this.isLeaving = true;
  }

  async assertReady(): Promise<void> {
    if (this.isLeaving) throw new RequestRefused(503, 'stopping', { retryAfterSeconds: 5 });
    await this.database.query('select 1');
  }
}
