import { FORBIDDEN, type Instance, NONE, type Seats } from './instance.js';
import { quotaRooms } from './quotas.js';
import type { ConstraintKind } from '../result.js';

/**
 * The kinds of rules an assignment breaks, from the seats alone; the last gate before a result is handed out.
 * Somebody without a seat counts as a room too small.
 */
export function brokenRules(instance: Instance, seats: Seats): ConstraintKind[] {
  const { rounds } = instance;
  if (seats.includes(NONE)) return ['room-max'];
  const broken = new Set<ConstraintKind>(personRules(instance, seats));
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of roundRules(instance, seats, round)) broken.add(kind);
  }
  return [...broken];
}

function* personRules(instance: Instance, seats: Seats): Generator<ConstraintKind> {
  const { n, k, rounds, rank, fixed, locks, distinctTopics } = instance;
  for (let person = 0; person < n; person += 1) {
    for (let round = 0; round < rounds; round += 1) {
      const at = person * rounds + round;
      const room = seats[at]!;
      const card = locks?.[at] ?? NONE;
      if (rank[person * k + room] === FORBIDDEN) yield 'refusals';
      if (fixed[person] !== NONE && fixed[person] !== room) yield 'fixed';
      if (card !== NONE && card !== room) yield 'locked';
      for (let other = 0; distinctTopics && fixed[person] === NONE && other < round; other += 1) {
        if (seats[person * rounds + other] === room) yield 'distinct-topics';
      }
    }
  }
}

function* roundRules(instance: Instance, seats: Seats, round: number): Generator<ConstraintKind> {
  const { n, k, rounds, min, max, droppable, teams, apart } = instance;
  const at = (person: number) => seats[person * rounds + round]!;
  const load = new Int32Array(k);
  for (let person = 0; person < n; person += 1) load[at(person)]! += 1;
  const used = new Set(seats);
  for (let room = 0; room < k; room += 1) {
    if (load[room]! > max[room]!) yield 'room-max';
    if (load[room]! < min[room]! && (droppable[room] === 0 || used.has(room))) yield 'room-min';
  }
  for (const team of teams) if (team.some((one) => at(one) !== at(team[0]!))) yield 'together';
  for (const list of apart) if (new Set(list.map(at)).size < list.length) yield 'apart';
  for (const { rooms, has, min: least, max: most } of quotaRooms(instance)) {
    const count = new Int32Array(k);
    for (let person = 0; person < n; person += 1) if (has[person] === 1) count[at(person)]! += 1;
    for (const room of rooms) {
      const open = droppable[room] === 0 || used.has(room);
      if (count[room]! > most || (open && count[room]! < least)) yield 'quota';
    }
  }
}
