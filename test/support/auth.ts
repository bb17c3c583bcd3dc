import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AuthModule } from '#libs/auth';
import { ConfigModule } from '#libs/config';
import { DatabaseModule, migrate } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { QueueModule } from '#libs/queue';
import { testConfig } from './config.js';
import { migratedDatabase } from './database.js';

/** The accounts of an installation over a database of their own, at a clock that stands still. */
export async function startAuth(at = '2026-02-02T08:00:00Z') {
  const database = await migratedDatabase(migrate);
  const clock = new FixedClock(new Date(at));
  const config = testConfig(database.url);
  const module: TestingModule = await Test.createTestingModule({
    imports: [ConfigModule.with(config), DatabaseModule.with(clock, 10), QueueModule, AuthModule],
  }).compile();
  await module.init();
  return {
    clock,
    config,
    sql: module.get(DataSource, { strict: false }),
    /** A service of the library. */
    the: <Service>(service: abstract new (...args: never[]) => Service): Service =>
      module.get<Service>(service, { strict: false }),
    async stop(): Promise<void> {
      await module.close();
      await database.drop();
    },
  };
}

export type Auth = Awaited<ReturnType<typeof startAuth>>;
