import type { LocalTime, Zone } from './local-time.js';
import type { Scope } from './scope.js';

/** Something that does not go on by itself until an organiser does something: one line of the page of today. */
export type WorkItem<Kind extends string = string> = Readonly<{
  kind: Kind;
  networkId: string;
  /** The gathering it is about; null where it is about several. */
  event: Readonly<{ id: string; title: string; startsLocal: LocalTime; zone: Zone }> | null;
  /** How many people, mails or missing points it is about. */
  count: number;
  /** Until when it has to be done; null when it is late already. */
  until: Date | null;
}>;

/** A library whose things can wait for an organiser. The number of its statements does not depend on how many wait. */
export interface WorkSource<Kind extends string = string> {
  listWork(scope: Scope, now: Date): Promise<readonly WorkItem<Kind>[]>;
}
