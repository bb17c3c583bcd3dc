import { Injectable } from '@nestjs/common';
import { Database, lockInScope, recordHistory, type Tx, violatedConstraint } from '#libs/database';
import {
  allows,
  type Caller,
  ChangedMeanwhile,
  Clock,
  InvalidInput,
  isId,
  newId,
  NotFound,
  requirePermission,
  singleLine,
} from '#libs/kernel';
import { SegmentNameTaken } from '../outreach.errors.js';
import { type Criteria, namedBy } from './criteria.rules.js';
import { EventSegment } from './event-segment.entity.js';
import { listAskedSegments, lockAskingEvent } from './event-segment.queries.js';
import { Segment } from './segment.entity.js';
import { namesOf } from './segment.queries.js';

export type SegmentFields = Readonly<{ name: string; criteria: Criteria }>;
/** `seen`: those that the organiser saw chosen when they decided. */
export type SegmentChoice = Readonly<{ seen: readonly string[]; segmentIds: readonly string[] }>;
type Seen = Readonly<{ id: string; version: number }>;

/** Organisers keep segments, and say which of them a gathering asks. */
@Injectable()
export class Segments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws {NotFound} also for what criteria name and the network does not have, {Forbidden} {InvalidInput} {SegmentNameTaken} */
  create(caller: Caller, networkId: string, given: SegmentFields): Promise<Seen> {
    return named(given.name, () =>
      this.database.transaction(caller, async (tx) => {
        if (!isId(networkId)) throw new NotFound({ thing: 'network' });
        requirePermission(caller.scope, 'contact:write', networkId);
        const fields = await this.prepare(tx, networkId, given);
        const [id, now] = [newId(), this.clock.now()];
        await tx.insert(Segment, { id, networkId, ...fields, version: 1, createdAt: now, updatedAt: now });
        await this.record(tx, caller, { id, networkId }, 'segment.created');
        return { id, version: 1 };
      }),
    );
  }

  /** @throws {NotFound} {Forbidden} {ChangedMeanwhile} {InvalidInput} {SegmentNameTaken} */
  edit(caller: Caller, { id, version }: Seen, given: SegmentFields): Promise<Seen> {
    return named(given.name, () =>
      this.database.transaction(caller, async (tx) => {
        const segment = await this.lock(tx, caller, { id, version });
        const fields = await this.prepare(tx, segment.networkId, given);
        await tx.update(Segment, { id }, { ...fields, version: version + 1, updatedAt: this.clock.now() });
        await this.record(tx, caller, segment, 'segment.edited');
        return { id, version: version + 1 };
      }),
    );
  }

  /** Gatherings no longer ask it; waves that were sent keep its sentence. @throws {NotFound} {Forbidden} {ChangedMeanwhile} */
  remove(caller: Caller, seen: Seen): Promise<void> {
    return this.database.transaction(caller, async (tx) => {
      const segment = await this.lock(tx, caller, seen);
      await tx.delete(Segment, { id: segment.id });
      await this.record(tx, caller, segment, 'segment.removed');
    });
  }

  /** Which segments a gathering asks, in place of those before. @throws {NotFound} {Forbidden} {ChangedMeanwhile} */
  async choose(caller: Caller, eventId: string, { seen, segmentIds }: SegmentChoice): Promise<void> {
    await this.database.transaction(caller, async (tx) => {
      const networkId = await this.networkOf(tx, caller, eventId);
      const wanted = [...new Set(segmentIds)];
      const asked = await listAskedSegments(tx, eventId);
      if (!areSame(asked, new Set(seen))) throw new ChangedMeanwhile({ thing: 'event-segments' });
      const known = await tx.query<unknown[]>('select 1 from segment where network_id = $1 and id = any($2::uuid[])', [
        ...[networkId, wanted],
      ]);
      if (known.length < wanted.length) throw new NotFound({ thing: 'segment' });
      await tx.delete(EventSegment, { eventId });
      await tx.insert(
        EventSegment,
        wanted.map((segmentId) => ({ eventId, segmentId })),
      );
      await recordHistory(tx, caller.actor, this.clock.now(), {
        ...{ networkId, thing: 'event', thingId: eventId, action: 'event.segments-chosen' },
        facts: { segments: wanted.length },
      });
    });
  }

  private async networkOf(tx: Tx, { scope }: Caller, eventId: string): Promise<string> {
    const event = await lockAskingEvent(tx, eventId);
    if (!event || !allows(scope, 'contact:read', event.networkId)) throw new NotFound({ thing: 'event' });
    requirePermission(scope, 'event:write', event.networkId, 'event');
    return event.networkId;
  }

  private async lock(tx: Tx, { scope }: Caller, { id, version }: Seen): Promise<Segment> {
    const segment = await lockInScope(tx, Segment, 'segment', scope, 'contact:write', id, 'toRemove');
    if (segment.version !== version) throw new ChangedMeanwhile({ thing: 'segment', version: segment.version });
    return segment;
  }

  private async prepare(tx: Tx, networkId: string, { name, criteria }: SegmentFields): Promise<SegmentFields> {
    const line = singleLine(name);
    if (line === '') throw new InvalidInput({ field: 'name', fault: 'required' });
    const names = await namesOf(tx, networkId, [criteria]);
    const { groups, events, series } = namedBy(criteria);
    const unknown = (ids: readonly string[]): boolean => ids.some((id) => !names.has(id));
    if (unknown(groups)) throw new NotFound({ thing: 'group' });
    if (unknown(events)) throw new NotFound({ thing: 'event' });
    if (unknown(series)) throw new NotFound({ thing: 'series' });
    return { name: line, criteria };
  }

  private record(tx: Tx, { actor }: Caller, { id, networkId }: Pick<Segment, 'id' | 'networkId'>, action: string) {
    return recordHistory(tx, actor, this.clock.now(), { networkId, thing: 'segment', thingId: id, action });
  }
}

const areSame = (asked: readonly Readonly<{ id: string }>[], seen: ReadonlySet<string>): boolean =>
  asked.length === seen.size && asked.every(({ id }) => seen.has(id));

async function named<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw violatedConstraint(error) === 'uq_segment_name' ? new SegmentNameTaken({ name: singleLine(name) }) : error;
  }
}
