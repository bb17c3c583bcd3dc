import { mayMove, type Moves } from '#libs/kernel';

export const eventStates = [
  'draft',
  'announced',
  'open',
  'closed',
  'running',
  'held',
  'documented',
  'archived',
  'cancelled',
  'not_held',
] as const;
export type EventState = (typeof eventStates)[number];

/**
 * The only table of moves. `closed` leads back to `open` when the deadline is extended or the event is moved to a
 * later day, for then registration begins again (domain E16). A new date is no state but a revision.
 */
export const eventMoves: Moves<EventState> = {
  draft: ['announced'],
  announced: ['open', 'cancelled'],
  open: ['closed', 'cancelled'],
  closed: ['open', 'running', 'cancelled', 'not_held'],
  running: ['held', 'not_held'],
  held: ['documented'],
  documented: ['archived'],
  archived: [],
  cancelled: [],
  not_held: [],
};

/** Everything but a draft may be seen by everybody. */
export const isPublished = (state: EventState): boolean => state !== 'draft';

/** Announced and not yet begun: what can still be moved or cancelled. */
export const isAhead = (state: EventState): boolean => mayMove(eventMoves, state, 'cancelled');

/** What the moves of time depend on. `isComplete`: nothing required for opening is missing. */
export type Timetable = Readonly<{
  state: EventState;
  startsAt: Date;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
  isComplete: boolean;
}>;

/**
 * The moves that time alone has made due, in their order. Registration never opens by itself for an event that lacks
 * something people need to decide; once an event has begun it is running, whatever was missing.
 */
export function dueMoves(event: Timetable, now: Date): readonly EventState[] {
  const isPast = (at: Date | null) => at !== null && at <= now;
  const begun = event.startsAt <= now;
  const due: EventState[] = [];
  const latest = () => due.at(-1) ?? event.state;
  if (latest() === 'announced' && (begun || (isPast(event.registrationOpensAt) && event.isComplete))) due.push('open');
  if (latest() === 'open' && (begun || isPast(event.registrationClosesAt))) due.push('closed');
  if (latest() === 'closed' && begun) due.push('running');
  return due;
}
