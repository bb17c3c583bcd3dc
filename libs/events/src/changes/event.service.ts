import { Injectable } from '@nestjs/common';
import { Database, lockInScope, type Tx } from '#libs/database';
import { type Caller, Clock, isId, NotFound, systemCaller, requireMove } from '#libs/kernel';
import { Event } from '../event.entity.js';
import { EventMoves } from '../plan/event-moves.service.js';
import { EventRecords } from '../plan/event-records.service.js';
import { eventMoves, type EventState } from '../event-state.rules.js';
import type { EventView } from '../plan/event-view.rules.js';
import { EventNotBegun } from '../events.errors.js';
import type { ModePlaces } from '../plan/plan.rules.js';
import { type PlanChange, ReplanningService } from './replanning.service.js';
import { stateChange } from '../plan/revision.rules.js';
import { RevisionService, type RevisionView } from './revision.service.js';

/** The event as it is now, and what changed. */
export type RevisedEvent = Readonly<{ event: EventView; revision: RevisionView }>;

export type CancelInput = Readonly<{ version: number; reason: string; successorEventId?: string | null }>;
export type PlacesInput = Readonly<{ version: number; modes: readonly ModePlaces[] }>;
/** `minutes`: kept in the place that the note names, or waived for the reason it gives. */
export type DocumentInput = Readonly<{ version: number; minutes: 'kept' | 'waived'; note: string }>;
export type NotHeldInput = Readonly<{ version: number; note: string }>;
export type ClockReport = Readonly<{ moves: readonly Readonly<{ eventId: string; to: EventState }>[] }>;

const IS_OVER: readonly EventState[] = ['held', 'documented', 'archived'];

/**
 * What happens to a published event. Everything here concerns people who have registered, so it runs inside the
 * transaction of the library that also writes their notices.
 */
@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly records: EventRecords,
    private readonly moves: EventMoves,
    private readonly replanning: ReplanningService,
    private readonly revisions: RevisionService,
  ) {}

  /** To another day (domain E16): deadlines, programme and, after the deadline, registration itself move along. */
  moveWithin(tx: Tx, caller: Caller, eventId: string, input: PlanChange): Promise<RevisedEvent> {
    return this.replanning.replan(tx, caller, eventId, input, 'moved');
  }

  /** Another hour of the same day, another place or format (domain E17). */
  changeWithin(tx: Tx, caller: Caller, eventId: string, input: PlanChange): Promise<RevisedEvent> {
    return this.replanning.replan(tx, caller, eventId, input, 'changed');
  }

  /** Other numbers of places. Stands in no calendar, but a waiting list may move up or registrations may not fit. */
  setPlacesWithin(
    tx: Tx,
    caller: Caller,
    eventId: string,
    input: PlacesInput,
  ): Promise<Readonly<{ event: EventView }>> {
    return this.replanning.resize(tx, caller, eventId, input);
  }

  /** Cancels what has not begun (domain E15). */
  async cancelWithin(tx: Tx, caller: Caller, eventId: string, input: CancelInput): Promise<RevisedEvent> {
    const event = await this.records.lock(tx, caller.scope, eventId, input.version);
    const successorEventId = input.successorEventId ?? null;
    if (successorEventId !== null) await this.requireSuccessor(tx, event, successorEventId);
    event.successorEventId = successorEventId;
    event.cancelReason = input.reason;
    return this.end(tx, caller, event, 'cancelled', input.reason);
  }

  /** Nobody came (domain E21): told by the organiser once it should have begun; it then counts in no figure. */
  async notHeldWithin(tx: Tx, caller: Caller, eventId: string, input: NotHeldInput): Promise<RevisedEvent> {
    const event = await this.records.lock(tx, caller.scope, eventId, input.version);
    if (event.startsAt > this.clock.now()) {
      throw new EventNotBegun({ eventId, startsAt: event.startsAt.toISOString() });
    }
    event.cancelReason = input.note;
    return this.end(tx, caller, event, 'not_held', input.note);
  }

  /**
   * It took place: people's word, never the clock's, and who was there is confirmed with it. What was said before stays.
   * @throws {EventNotBegun}
   */
  async holdWithin(tx: Tx, caller: Caller, eventId: string): Promise<EventView> {
    const event = await lockInScope(tx, Event, 'event', caller.scope, 'event:write', eventId);
    if (event.startsAt > this.clock.now()) {
      throw new EventNotBegun({ eventId, startsAt: event.startsAt.toISOString() });
    }
    await this.moves.catchUp(tx, event);
    if (!IS_OVER.includes(event.state)) {
      await this.moves.to(tx, caller.actor, event, 'held');
      await this.records.save(tx, event);
    }
    return this.records.view(tx, event);
  }

  /** Somebody says where its minutes are, or why there are none; nobody is told. */
  async documentWithin(tx: Tx, caller: Caller, eventId: string, input: DocumentInput): Promise<EventView> {
    const event = await this.records.lock(tx, caller.scope, eventId, input.version);
    const { minutes, note: reason } = input;
    await this.moves.to(tx, caller.actor, event, 'documented', { reason, facts: { minutes } });
    await this.records.save(tx, event);
    return this.records.view(tx, event);
  }

  /** Nothing about it is left to do; the caller has made sure of what other libraries know of that. */
  async archiveWithin(tx: Tx, caller: Caller, eventId: string, version: number): Promise<EventView> {
    const event = await this.records.lock(tx, caller.scope, eventId, version);
    await this.moves.to(tx, caller.actor, event, 'archived');
    await this.records.save(tx, event);
    return this.records.view(tx, event);
  }

  /**
   * Opens, closes and begins whatever is due, each event in its own transaction. Safe to run twice or late.
   * @throws {AggregateError} after all others when some events could not be moved; the next run tries them again.
   */
  async moveByClock(): Promise<ClockReport> {
    const due = await this.database.query<{ id: string }>(
      `select id from event
       where (state in ('announced', 'open', 'closed') and starts_at <= $1)
          or (state = 'announced' and registration_opens_at <= $1)
          or (state = 'open' and registration_closes_at <= $1)
       order by starts_at, id`,
      [this.clock.certain()],
    );
    const [moves, failures]: [ClockReport['moves'][number][], unknown[]] = [[], []];
    for (const { id } of due) {
      await this.moveOneByClock(id).then(
        (moved) => moves.push(...moved),
        (failure: unknown) => failures.push(failure),
      );
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} events could not be moved.`);
    return { moves };
  }

  private moveOneByClock(eventId: string): Promise<ClockReport['moves']> {
    return this.database.transaction(systemCaller('clock'), async (tx) => {
      const event = await this.records.find(tx, eventId);
      const states = event === null ? [] : await this.moves.catchUp(tx, event);
      if (event !== null && states.length > 0) await this.records.save(tx, event);
      return states.map((to) => ({ eventId, to }));
    });
  }

  private async end(
    tx: Tx,
    caller: Caller,
    event: Event,
    to: 'cancelled' | 'not_held',
    reason: string,
  ): Promise<RevisedEvent> {
    await this.moves.catchUp(tx, event);
    requireMove('event', eventMoves, event.state, to);
    const changes = [stateChange(event.state, to)];
    await this.moves.to(tx, caller.actor, event, to, { reason });
    const revision = await this.revisions.revise(tx, event, { kind: to, changes, reason });
    await this.records.save(tx, event);
    return { event: await this.records.view(tx, event), revision };
  }

  private async requireSuccessor(tx: Tx, event: Event, successorId: string): Promise<void> {
    const found = isId(successorId) && successorId !== event.id && (await tx.findOneBy(Event, { id: successorId }));
    const isFit = found && found.networkId === event.networkId && found.state !== 'cancelled';
    if (!isFit) throw new NotFound({ thing: 'event' });
  }
}
