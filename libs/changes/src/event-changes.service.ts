import { Inject, Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  type CancelInput,
  type DocumentInput,
  EntryEdits,
  type EventChange,
  type EventFollower,
  EventService,
  type EventView,
  findEventFacts,
  type NotHeldInput,
  type PlacesInput,
  type PlanChange,
} from '#libs/events';
import { type Caller, Clock, NotFound, systemCaller } from '#libs/kernel';
import { requireAccounted } from '#libs/ledger';

export const EVENT_FOLLOWERS = Symbol('event followers');

/** What organisers read after a change: the event and how many people were told. */
export type Announced = Readonly<{ event: EventView; told: number }>;

type Happened = WithoutFacts<EventChange>;
type WithoutFacts<Change> = Change extends unknown
  ? Omit<Change, 'caller' | 'before' | 'after' | 'editedSince'>
  : never;

/** What happens to a published event, with everything that hangs on it: all of it commits together, or nothing. */
@Injectable()
export class EventChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: EventService,
    private readonly edits: EntryEdits,
    @Inject(EVENT_FOLLOWERS) private readonly followers: readonly EventFollower[],
  ) {}

  /** To another day: everybody with a place is asked again (domain rule E16). */
  move(caller: Caller, eventId: string, input: PlanChange): Promise<Announced> {
    return this.announce(caller, eventId, async (tx) => {
      const { event, revision } = await this.events.moveWithin(tx, caller, eventId, input);
      return { event, kind: 'moved', revision, successor: null };
    });
  }

  /** Another hour, place or format on the same day: registrations stand (domain rule E17). */
  change(caller: Caller, eventId: string, input: PlanChange): Promise<Announced> {
    return this.announce(caller, eventId, async (tx) => {
      const { event, revision } = await this.events.changeWithin(tx, caller, eventId, input);
      return { event, kind: 'changed', revision, successor: null };
    });
  }

  /** The event does not take place: everybody is told, and every calendar entry withdrawn (domain rule E15). */
  cancel(caller: Caller, eventId: string, input: CancelInput): Promise<Announced> {
    return this.announce(caller, eventId, async (tx) => {
      const { event, revision } = await this.events.cancelWithin(tx, caller, eventId, input);
      const successor = input.successorEventId ? await findEventFacts(tx, input.successorEventId) : null;
      return { event, kind: 'cancelled', revision, successor };
    });
  }

  /** Nobody came, or it fell through at the door: no mail, and never a no-show (domain rule E21). */
  notHeld(caller: Caller, eventId: string, input: NotHeldInput): Promise<Announced> {
    return this.announce(caller, eventId, async (tx) => {
      const { event, revision } = await this.events.notHeldWithin(tx, caller, eventId, input);
      return { event, kind: 'not_held', revision, successor: null };
    });
  }

  /** Its minutes are kept somewhere, or waived: no mail. */
  document(caller: Caller, eventId: string, input: DocumentInput): Promise<EventView> {
    return this.database.transaction(caller, (tx) => this.events.documentWithin(tx, caller, eventId, input));
  }

  /**
   * Puts away what nothing is left to do about (domain rule R9). The followers' locks come first, as before every change,
   * so that no promise changes between the look at it and the commit.
   * @throws {PromisesUnsettled} while reported projects still have to hear something about it
   */
  archive(caller: Caller, eventId: string, { version }: Readonly<{ version: number }>): Promise<EventView> {
    const now = this.clock.now();
    return this.database.transaction(caller, async (tx) => {
      for (const follower of this.followers) await follower.prepare(tx, eventId, now);
      const event = await this.events.archiveWithin(tx, caller, eventId, version);
      await requireAccounted(tx, event, now);
      return event;
    });
  }

  /** Other numbers of places: in no calendar, but the waiting list may move up at once. */
  resize(caller: Caller, eventId: string, input: PlacesInput): Promise<Announced> {
    return this.announce(caller, eventId, async (tx) => {
      const { event } = await this.events.setPlacesWithin(tx, caller, eventId, input);
      return { event, kind: 'resized' };
    });
  }

  /**
   * Edited texts reach the calendars that show them once the editing has ended: one mail for a burst of edits, none for
   * what was taken back.
   * @returns how many people were told
   * @throws {AggregateError} after all others when some edits could not be told; the next run tries them again
   */
  async tellEdits(): Promise<number> {
    const [edits, failures] = [systemCaller('edits'), [] as unknown[]];
    let told = 0;
    for (const eventId of await this.edits.listDue()) {
      await this.announce(edits, eventId, () => Promise.resolve({ event: null, kind: 'edited' })).then(
        (announced) => (told += announced.told),
        (failure: unknown) => failures.push(failure),
      );
    }
    if (failures.length > 0)
      throw new AggregateError(failures, `The edits of ${failures.length} events were not told.`);
    return told;
  }

  private async announce<View>(
    caller: Caller,
    eventId: string,
    happen: (tx: Tx) => Promise<Readonly<{ event: View }> & Happened>,
  ): Promise<Readonly<{ event: View; told: number }>> {
    const now = this.clock.now();
    return this.database.transaction(caller, async (tx) => {
      const follow: ((change: EventChange) => Promise<number>)[] = [];
      for (const follower of this.followers) follow.push(await follower.prepare(tx, eventId, now));
      const before = await findEventFacts(tx, eventId);
      if (before === null) throw new NotFound({ thing: 'event' });
      const { event, ...happened } = await happen(tx);
      // A notice tells what was edited before it, too; numbers of places are no notice.
      const untold = happened.kind === 'resized' ? null : await this.edits.takeWithin(tx, eventId);
      // Read only now: what is edited after the taking leaves a new trace.
      const after = (await findEventFacts(tx, eventId))!;
      const known = { ...before, ...untold?.before };
      const change = { ...happened, caller, before: known, after, editedSince: untold?.begunAt ?? null };
      let told = 0;
      for (const one of follow) told += await one(change);
      return { event, told };
    });
  }
}
