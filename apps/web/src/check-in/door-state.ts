import { countsOf, type People, peopleOf, withPressed } from './people';
import type { DoorView, Item, KeptDoor } from './types';

/** `missing`: no such link; `pin`: this device has not typed it; `ended`: revoked or over; `away`: no network and nothing kept. */
export type Phase = 'starting' | 'missing' | 'away' | 'pin' | 'ended' | 'ready';

/** `saved`: the server has everything; `away`: no network; `stuck`: the server takes nothing, `code` says why. */
export type Sync = Readonly<{ kind: 'saved' | 'sending' | 'away' } | { kind: 'stuck'; code: string }>;

/** What everything on the screen follows from. */
export type DoorState = Readonly<{
  phase: Phase;
  view: DoorView | null;
  door: KeptDoor | null;
  waiting: readonly Item[];
  sync: Sync;
  /** How far the clock of this device is off. */
  minutesAhead: number;
}>;

export const firstState: DoorState = {
  ...{ phase: 'starting', view: null, door: null, waiting: [], sync: { kind: 'sending' }, minutesAhead: 0 },
};

export const peopleNow = ({ door, waiting }: DoorState): People =>
  door === null ? new Map() : withPressed(peopleOf(door.roster), waiting);

export const countsNow = (state: DoorState) => countsOf(peopleNow(state), state.waiting);
