import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Caller, Clock } from '#libs/kernel';
import { DatabaseUnavailable, IdempotencyKeyReused, isDatabaseAway, wasInTheWay } from './database.errors.js';
import { Turns } from './turns.js';

/** The handle of an open transaction. Functions that take one write in the transaction of their caller. */
export type Tx = EntityManager;

/** Anything that answers a read: the database, or an open transaction. */
export interface Reader {
  query<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}

@Injectable()
export class Database implements Reader {
  private readonly turns = new Turns();
  private readonly afterwards = new WeakMap<Tx, (() => void)[]>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in one transaction. With an idempotency claim the first request's result (JSON) is stored in the
   * same transaction and every repetition gets it back without running the work.
   * @throws {IdempotencyKeyReused} when the key came with another request, {DatabaseUnavailable} when PostgreSQL is away.
   */
  async transaction<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      const { idempotency } = caller;
      if (!idempotency) return await this.attempt(caller, work);
      const { holder, key } = idempotency;
      return await this.turns.take(JSON.stringify([holder, key]), () => this.attempt(caller, work));
    } catch (error) {
      throw isDatabaseAway(error) ? new DatabaseUnavailable() : error;
    }
  }

  /**
   * For what others may only hear of once it is true: runs after the commit, and never when the transaction fails.
   * @throws {Error} for a transaction that `transaction` did not open
   */
  afterCommit(tx: Tx, work: () => void): void {
    const waiting = this.afterwards.get(tx);
    if (!waiting) throw new Error('Nobody would know when this transaction commits.');
    waiting.push(work);
  }

  /** Reads of one moment, or one that needs settings of its own. Whatever writes in it fails. */
  async snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.source.transaction('REPEATABLE READ', async (tx) => {
        await tx.query('set transaction read only');
        return work(tx);
      });
    } catch (error) {
      throw isDatabaseAway(error) ? new DatabaseUnavailable() : error;
    }
  }

  /** A single read. */
  async query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return await this.source.query<Row[]>(sql, [...parameters]);
    } catch (error) {
      throw isDatabaseAway(error) ? new DatabaseUnavailable() : error;
    }
  }

  // Of two transactions in each other's way PostgreSQL undoes one completely: it may simply run again.
  private async attempt<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.run(caller, work);
    } catch (error) {
      if (!wasInTheWay(error)) throw error;
      return this.run(caller, work);
    }
  }

  private async run<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    const afterwards: (() => void)[] = [];
    const result = await this.source.transaction((tx) => {
      this.afterwards.set(tx, afterwards);
      return this.once(tx, caller, work);
    });
    for (const one of afterwards) one();
    return result;
  }

  private async once<T>(tx: Tx, { idempotency }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!idempotency) return work(tx);
    const { holder, key, fingerprint } = idempotency;
    // A second request with the same key, of another process, waits here until the first has committed or failed.
    const claimed: unknown[] = await tx.query(
      `insert into idempotency_key (holder, key, fingerprint, created_at) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [holder, key, fingerprint, this.clock.now()],
    );
    if (claimed.length === 0) {
      const [first] = await tx.query<{ fingerprint: string; result: T }[]>(
        'select fingerprint, result from idempotency_key where holder = $1 and key = $2',
        [holder, key],
      );
      if (first?.fingerprint !== fingerprint) throw new IdempotencyKeyReused();
      return first.result;
    }
    const result = await work(tx);
    await tx.query('update idempotency_key set result = $3 where holder = $1 and key = $2', [
      holder,
      key,
      JSON.stringify(result ?? null),
    ]);
    return result;
  }
}
