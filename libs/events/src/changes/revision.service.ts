import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Clock, newId } from '#libs/kernel';
import type { Event } from '../event.entity.js';
import { sequenceOfSeries } from '../plan/series-sequence.service.js';
import { EventRevision } from './event-revision.entity.js';
import type { FieldChange, RevisionKind } from '../plan/revision.rules.js';

/** `calendarSequence`: the SEQUENCE that calendar entries carry from this revision on. */
export type RevisionView = Readonly<{
  id: string;
  kind: RevisionKind;
  calendarSequence: number;
  changes: readonly FieldChange[];
  reason: string;
  at: string;
}>;

@Injectable()
export class RevisionService {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes down what is different and raises the event's SEQUENCE and stamp with it; the caller saves the event. RFC 5546 section
   * 2.1.4 asks for a higher one when time or status change, and clients notice a new place or link only then, too.
   */
  async revise(
    tx: Tx,
    event: Event,
    { kind, changes, reason }: Readonly<{ kind: RevisionKind; changes: readonly FieldChange[]; reason: string }>,
  ): Promise<RevisionView> {
    const at = this.clock.now();
    event.calendarSequence = Math.max(event.calendarSequence, await sequenceOfSeries(tx, event.calendarUid)) + 1;
    event.changedAt = at;
    const { calendarSequence } = event;
    const revision = { id: newId(), kind, calendarSequence, changes, reason };
    await tx.insert(EventRevision, { ...revision, changes: [...changes], eventId: event.id, at });
    return { ...revision, at: at.toISOString() };
  }
}
