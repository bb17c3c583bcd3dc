import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ConfigModule } from '#libs/config';
import { Database, DatabaseModule, migrate } from '#libs/database';
import { type Caller, FixedClock, grantScope, newId, type Permission, permissions, type Scope } from '#libs/kernel';
import { NetworksModule } from '#libs/networks';
import { testConfig } from '../support/config.js';
import { migratedDatabase } from '../support/database.js';

/** Monday morning of the demo clock. */
export const MONDAY = new Date('2026-02-02T08:00:00Z');

/** What an organiser with these permissions in these networks may see and change. */
export const scopeIn = (networkIds: readonly string[], held: readonly Permission[] = permissions): Scope =>
  grantScope({ networks: new Map(held.map((one) => [one, new Set(networkIds)])), persons: new Map() });

export const organiserIn = (...networkIds: readonly string[]): Caller => ({
  actor: { kind: 'account', id: newId() },
  scope: scopeIn(networkIds),
});

export type Registry = Readonly<{
  clock: FixedClock;
  database: Database;
  sql: DataSource;
  get: <T>(type: Type<T>) => T;
  close: () => Promise<void>;
}>;

/** The networks library on a migrated database of its own, with a clock that stands still. */
export async function openRegistry(): Promise<Registry> {
  const database = await migratedDatabase(migrate);
  const clock = new FixedClock(MONDAY);
  const app = await Test.createTestingModule({
    imports: [ConfigModule.with(testConfig(database.url)), DatabaseModule.with(clock, 5), NetworksModule],
  }).compile();
  return {
    clock,
    database: app.get(Database),
    sql: app.get(DataSource),
    get: (type) => app.get(type),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
