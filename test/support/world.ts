import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { type Config, ConfigModule } from '#libs/config';
import { Database, DatabaseModule, migrate, type Tx } from '#libs/database';
import { type Caller, FixedClock } from '#libs/kernel';
import { Bell, QueueModule } from '#libs/queue';
import { testConfig } from './config.js';
import { migratedDatabase } from './database.js';

/** Monday morning of the demo clock. */
export const MONDAY = new Date('2026-02-02T08:00:00Z');

/** Libraries on a migrated database of their own, with a clock that stands still and a bell that nobody hears. */
export const aWorld = (...modules: readonly Type[]) => aWorldWith({}, ...modules);

/** The same with other settings. */
export async function aWorldWith(settings: Partial<Config>, ...modules: readonly Type[]) {
  const template = await migratedDatabase(migrate);
  const clock = new FixedClock(MONDAY);
  const config = testConfig(template.url, settings);
  const app = await Test.createTestingModule({
    imports: [ConfigModule.with(config), DatabaseModule.with(clock, 10), QueueModule, ...modules],
  })
    .overrideProvider(Bell)
    .useValue({ ring: () => undefined })
    .compile();
  await app.init();
  const get = <T>(type: abstract new (...args: never[]) => T): T => app.get<T>(type, { strict: false });
  const [sql, database] = [get(DataSource), get(Database)];
  return {
    ...{ clock, config, sql, database, get },

    at(instant: string): void {
      clock.set(new Date(instant));
    },

    /** The system's day, Monday morning again. */
    reset(): void {
      clock.set(MONDAY);
    },

    within<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
      return database.transaction(caller, work);
    },

    /** What the history tells about something, in the order of writing (the clock stands still, so `at` cannot tell). */
    async historyOf(thingId: string): Promise<string[]> {
      const rows = await sql.query<{ action: string }[]>(
        'select action from history_entry where thing_id = $1 order by id',
        [thingId],
      );
      return rows.map(({ action }) => action);
    },

    async close(): Promise<void> {
      await app.close();
      await template.drop();
    },
  };
}

export type World = Awaited<ReturnType<typeof aWorld>>;
