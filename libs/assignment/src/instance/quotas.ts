import { type Instance } from './instance.js';

export interface QuotaRooms {
  readonly rooms: readonly number[];
  /** 1 for people who count. */
  readonly has: Uint8Array;
  readonly min: number;
  readonly max: number;
}

/** The quotas of an instance in numbers. */
export function quotaRooms({ problem, roomIds, roomIndex, order }: Instance): QuotaRooms[] {
  return (problem.quotas ?? []).map(({ attribute, value, min = 0, max = Infinity, rooms = roomIds }) => ({
    rooms: rooms.map((room) => roomIndex.get(room)!),
    has: Uint8Array.from(order, (at) => (problem.people[at]!.attributes?.[attribute] === value ? 1 : 0)),
    min,
    max,
  }));
}
