import type { KeptDoor, Press } from './types';

const MOST = 50;
const SHOWN = 10;

/** With a press on top. */
export const withPress = (door: KeptDoor, press: Press): KeptDoor => ({
  ...door,
  latest: [press, ...door.latest].slice(0, MOST),
});

/** Two tabs of one link keep one list: each knows what was pressed in it, and what became of that. */
export function withOthers(door: KeptDoor, kept: KeptDoor | null): KeptDoor {
  const own = new Set(door.latest.map(({ nonce }) => nonce));
  const others = kept?.latest.filter(({ nonce }) => !own.has(nonce)) ?? [];
  if (others.length === 0) return door;
  const latest = [...door.latest, ...others].sort((one, other) => other.at.localeCompare(one.at));
  return { ...door, latest: latest.slice(0, MOST) };
}

/** The last few, and everybody for whom the card was wrong: somebody has to look there. */
export const shownOf = (latest: readonly Press[]): readonly Press[] =>
  latest.filter(({ isSurprise }, at) => isSurprise || at < SHOWN);

/** Whether this press still says where the person is, so that it can be taken back. */
export const canTakeBack = (press: Press, latest: readonly Press[]): boolean =>
  press.outcome === 'in' && latest.find((one) => one.registrationId === press.registrationId)?.nonce === press.nonce;
