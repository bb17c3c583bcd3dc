import { isObject, type Json, type JsonObject, numberAt, objectAt, textAt } from './json.rules.js';
import { readEmail } from '#libs/kernel';
import type { Stay, Told, Window } from './stay.rules.js';

type Occupant = Readonly<{
  key: string;
  name: string;
  mail: string | null;
  id: string | null;
  from: number;
  to: number | null;
}>;

export const isJitsiEvent = (value: JsonObject): boolean =>
  isObject(value.occupant) || Array.isArray(value.all_occupants) || /^(muc|room|occupant)[-_]/i.test(nameOf(value));

/**
 * Events of Jitsi's server in seconds: who joined, who left, and at the end of a room everybody once more, which says
 * when they left whose leaving was lost.
 */
export function jitsiEvents(events: readonly JsonObject[], window: Window): Told {
  const known = new Map<string, Occupant & { row: number }>();
  events.forEach((event, at) => {
    for (const occupant of occupantsOf(event)) {
      const before = known.get(occupant.key);
      known.set(occupant.key, { ...occupant, row: before?.row ?? at + 1, to: occupant.to ?? before?.to ?? null });
    }
  });
  const ended = new Map(events.flatMap((event) => endOf(event)));
  const stays = [...known.values()].flatMap(({ key, name, mail, id, row, from, to }): Stay[] => {
    const end = to ?? ended.get(roomOf(key)) ?? window.endsAt.getTime();
    return name === '' || end < from ? [] : [{ row, name, mail, id, from, to: end, most: null }];
  });
  return { layout: 'jitsi-events', stays, untimed: [], dropped: [] };
}

const nameOf = (event: JsonObject): string => textAt(event, 'event_name') || textAt(event, 'event');

function occupantsOf(event: JsonObject): Occupant[] {
  const all = Array.isArray(event.all_occupants) ? (event.all_occupants as readonly Json[]) : [];
  return [event.occupant, ...all].filter(isObject).flatMap((occupant) => {
    const joined = numberAt(occupant, 'joined_at');
    const left = numberAt(occupant, 'left_at');
    if (joined === null) return [];
    const mail = readEmail(textAt(occupant, 'email'));
    const id = textAt(occupant, 'id') || textAt(occupant, 'occupant_jid');
    const name = textAt(occupant, 'name') || mail || '';
    const key = [roomName(event), id || name, joined].join('\u001f');
    return [{ key, name, mail, id: id || null, from: millis(joined), to: left === null ? null : millis(left) }];
  });
}

const roomName = (event: JsonObject): string =>
  textAt(event, 'breakout_room_id') || textAt(event, 'room_jid') || textAt(event, 'room_name');
const roomOf = (key: string): string => key.split('\u001f', 1)[0]!;

function endOf(event: JsonObject): (readonly [string, number])[] {
  const at = numberAt(event, 'destroyed_at') ?? numberAt(objectAt(event, 'room'), 'destroyed_at');
  return at === null ? [] : [[roomName(event), millis(at)] as const];
}

/** Seconds, but for what is too large for them. */
const millis = (time: number): number => Math.round(time < 1e11 ? time * 1000 : time);
