import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ConfigModule } from '#libs/config';
import { Database, DatabaseModule, migrate, type Tx } from '#libs/database';
import { CreationService, EventsModule, type EventView, type NewEvent } from '#libs/events';
import { type Caller, FixedClock } from '#libs/kernel';
import { testConfig } from '../support/config.js';
import { migratedDatabase } from '../support/database.js';
import { MONDAY } from './registry.factory.js';

/** A Fachtag that misses only its agenda before it can be opened. */
export const aFachtag: NewEvent = {
  title: '3. Fachtag Übergänge',
  type: 'fachtag',
  format: 'in_person',
  startsLocal: '2026-05-19T10:00',
  endsLocal: '2026-05-19T16:00',
  venueName: 'Haus der Wirtschaft',
  venueAddress: 'Marktplatz 1, Lindengau',
  accessibilityNotes: 'Stufenloser Zugang.',
  contactName: 'Ute Kallweit',
  contactEmail: 'netz@lindengau.example.org',
  modes: [{ mode: 'on_site', capacity: 80, reserved: 4 }],
};

/** The events library on a migrated database of its own, with a clock that stands still. */
export class EventsWorld {
  readonly clock = new FixedClock(MONDAY);
  private closing: () => Promise<void>;
  private app: { get: <T>(type: Type<T>) => T };

  static async open(): Promise<EventsWorld> {
    const world = new EventsWorld();
    const database = await migratedDatabase(migrate);
    const app = await Test.createTestingModule({
      imports: [ConfigModule.with(testConfig(database.url)), DatabaseModule.with(world.clock, 10), EventsModule],
    }).compile();
    world.app = { get: (type) => app.get(type, { strict: false }) };
    world.closing = async () => {
      await app.close();
      await database.drop();
    };
    return world;
  }

  close(): Promise<void> {
    return this.closing();
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  get sql(): DataSource {
    return this.get(DataSource);
  }

  /** The system's day, Monday morning again. */
  reset(): void {
    this.clock.set(MONDAY);
  }

  at(instant: string): void {
    this.clock.set(new Date(instant));
  }

  draft(caller: Caller, networkId: string, more: Partial<NewEvent> = {}): Promise<EventView> {
    return this.get(CreationService).create(caller, networkId, { ...aFachtag, ...more });
  }

  within<T>(caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(Database).transaction(caller, work);
  }

  /** What the history tells about an event, in the order of writing (the clock stands still, so `at` cannot tell). */
  async historyOf(eventId: string): Promise<string[]> {
    const rows = await this.sql.query<{ action: string }[]>(
      'select action from history_entry where thing_id = $1 order by ctid',
      [eventId],
    );
    return rows.map(({ action }) => action);
  }
}
