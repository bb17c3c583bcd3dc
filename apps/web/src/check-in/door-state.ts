import { countsOf, type People, peopleOf, withPressed } from './people';
import type { DoorView, Item, KeptDoor, Press } from './types';

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

/** Who was let in here and stands nowhere but on this device. */
export function unsentNames({ door, waiting }: DoorState): readonly string[] {
  const names = new Map(door?.latest.map(({ nonce, name }) => [nonce, name]));
  return waiting.filter(({ kind }) => kind !== 'out').map(({ nonce }) => names.get(nonce) ?? nonce);
}

const MOST_LATEST = 50;

/** With a press on top. */
export const withPress = (door: KeptDoor, press: Press): KeptDoor => ({
  ...door,
  latest: [press, ...door.latest].slice(0, MOST_LATEST),
});

/** Whether this press still says where the person is, so that it can be taken back. */
export const canTakeBack = (press: Press, latest: readonly Press[]): boolean =>
  press.outcome === 'in' && latest.find((one) => one.registrationId === press.registrationId)?.nonce === press.nonce;
