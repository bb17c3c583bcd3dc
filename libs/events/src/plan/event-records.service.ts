import { Injectable } from '@nestjs/common';
import { lockInScope, lockRow, type Tx } from '#libs/database';
import { ChangedMeanwhile, Clock, type Scope, searchTextOf } from '#libs/kernel';
import { Event } from '../event.entity.js';
import { EventMode } from '../event-mode.entity.js';
import { wordsOf } from './details.rules.js';
import { attendanceModes } from '../event-type.rules.js';
import { type EventView, toEventView } from './event-view.rules.js';
import type { ModePlaces } from './plan.rules.js';

/** How every write of this library takes an event out of the database and puts it back. */
@Injectable()
export class EventRecords {
  constructor(private readonly clock: Clock) {}

  /**
   * The event for a change, locked until the transaction ends.
   * @throws {NotFound} also for an event of another network, {Forbidden}, {ChangedMeanwhile} when the caller has read
   * another version.
   */
  async lock(tx: Tx, scope: Scope, eventId: string, version: number): Promise<Event> {
    const event = await lockInScope(tx, Event, 'event', scope, 'event:write', eventId);
    if (event.version !== version) throw new ChangedMeanwhile({ thing: 'event', version: event.version });
    return event;
  }

  /** The locked event without asking who wants it: for the clock. */
  find(tx: Tx, eventId: string): Promise<Event | null> {
    return lockRow(tx, Event, { id: eventId });
  }

  /** Saves the changed event as its next version. Its calendar stamp is set by what changes the entry. */
  async save(tx: Tx, event: Event): Promise<void> {
    event.version += 1;
    event.updatedAt = this.clock.now();
    event.search = searchTextOf(...wordsOf(event));
    await tx.save(event);
  }

  async modes(tx: Tx, eventId: string): Promise<readonly ModePlaces[]> {
    const places = await tx.findBy(EventMode, { eventId });
    return places.sort((one, other) => attendanceModes.indexOf(one.mode) - attendanceModes.indexOf(other.mode));
  }

  async saveModes(tx: Tx, eventId: string, modes: readonly ModePlaces[]): Promise<void> {
    await tx.delete(EventMode, { eventId });
    await tx.insert(
      EventMode,
      modes.map(({ mode, capacity, reserved }) => ({ eventId, mode, capacity, reserved })),
    );
  }

  async view(tx: Tx, event: Event): Promise<EventView> {
    return toEventView(event, await this.modes(tx, event.id), this.clock.now());
  }
}
