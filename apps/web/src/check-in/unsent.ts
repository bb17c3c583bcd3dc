import { nameOf } from './find';
import type { Item, KeptDoor } from './types';

/** Something that stands nowhere but on this device; `isBack`: an arrival that the server knows was taken back. */
export type Unsent = Readonly<{ nonce: string; at: string; name: string; isBack: boolean }>;

/** What organisers have to be told by word of mouth. Whoever was let in and taken back again before it was sent is nothing. */
export function unsentOf(door: KeptDoor, waiting: readonly Item[]): readonly Unsent[] {
  const people = new Map(door.roster.people.map((person) => [person.registrationId, nameOf(person)]));
  const pressed = new Map(door.latest.map(({ nonce, name }) => [nonce, name]));
  const nameFor = (item: Item): string =>
    item.kind === 'walk-in'
      ? [item.name, item.organisationName, item.email].filter(Boolean).join(', ')
      : people.get(item.registrationId) || pressed.get(item.nonce) || '';
  const undone = new Set(waiting.flatMap((item) => (item.kind === 'out' ? (item.undoes ?? []) : [])));
  const unknown = new Set(waiting.map(({ nonce }) => nonce));
  return waiting
    .filter((item) => (item.kind === 'out' ? !unknown.has(item.undoes ?? '') : !undone.has(item.nonce)))
    .map((item) => ({ nonce: item.nonce, at: item.at, name: nameFor(item), isBack: item.kind === 'out' }));
}
