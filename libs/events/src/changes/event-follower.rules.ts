import type { Tx } from '#libs/database';
import type { Caller } from '#libs/kernel';
import type { EventFacts } from '../facts/event-facts.queries.js';
import type { RevisionKind } from '../plan/revision.rules.js';
import type { RevisionView } from './revision.service.js';

/** What has just happened to an event, in the transaction that commits it. */
export type EventChange = Readonly<{
  caller: Caller;
  /** As people know it: with the texts they were told last. */
  before: EventFacts;
  after: EventFacts;
  /** Since when its texts have been edited without a word; null when they were not. */
  editedSince: Date | null;
}> &
  (
    | Readonly<{
        kind: RevisionKind;
        revision: RevisionView;
        /** The gathering that takes the place of a cancelled one. */
        successor: EventFacts | null;
      }>
    /** Nothing but its texts. */
    | Readonly<{ kind: 'edited' }>
    /** Other numbers of places: in no calendar and no notice. */
    | Readonly<{ kind: 'resized' }>
  );

/** Whoever keeps something that belongs to an event: registrations, rooms, invitations. */
export interface EventFollower {
  /**
   * Takes the follower's locks, before the event's own is taken. What it returns runs once the event has changed,
   * writes rows, history and mails in the same transaction, and says how many people it told.
   */
  prepare(tx: Tx, eventId: string, now: Date): Promise<(change: EventChange) => Promise<number>>;
}
