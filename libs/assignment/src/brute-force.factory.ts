import { figuresOf } from './instance/figures.js';
import { FORBIDDEN, type Instance, NONE, type Seats } from './instance/instance.js';
import { compareLevels } from './instance/objective.js';
import type { Plan } from './instance/plan.js';

/** Tries every assignment there is; the truth for small problems. Null when none keeps the rules. */
export function bruteForce(plan: Plan): { levels: readonly number[]; seats: Seats } | null {
  const { n, rounds } = plan.instance;
  const seats: Seats = new Int32Array(n * rounds).fill(NONE);
  let best: { levels: readonly number[]; seats: Seats } | null = null;
  const fill = (at: number): void => {
    if (at === seats.length) {
      if (!keepsRoomRules(plan.instance, seats)) return;
      const { levels } = figuresOf(plan, seats);
      if (best === null || compareLevels(levels, best.levels) < 0) best = { levels, seats: seats.slice() };
      return;
    }
    for (let room = 0; room < plan.instance.k; room += 1) {
      seats[at] = room;
      if (keepsPersonRules(plan.instance, seats, at)) fill(at + 1);
    }
    seats[at] = NONE;
  };
  fill(0);
  return best;
}

/** Every rule of the problem, checked on finished seats from the stated problem alone. */
export function brokenRules(instance: Instance, seats: Seats): string[] {
  const broken: string[] = [];
  if (seats.includes(NONE)) broken.push('somebody has no seat');
  for (let at = 0; at < seats.length; at += 1) if (!keepsPersonRules(instance, seats, at)) broken.push(`seat ${at}`);
  if (!keepsRoomRules(instance, seats)) broken.push('a room rule');
  return broken;
}

function keepsPersonRules(instance: Instance, seats: Seats, at: number): boolean {
  const { rounds, rank, k, fixed, locks, distinctTopics, max, problem, personIds, personIndex } = instance;
  const person = Math.floor(at / rounds);
  const round = at % rounds;
  const room = seats[at]!;
  if (rank[person * k + room] === FORBIDDEN) return false;
  if (fixed[person] !== NONE && fixed[person] !== room) return false;
  const card = locks?.[person * rounds + round] ?? NONE;
  if (card !== NONE && card !== room) return false;
  const at2 = (other: number) => seats[other * rounds + round]!;
  for (let earlier = 0; distinctTopics && fixed[person] === NONE && earlier < round; earlier += 1) {
    if (seats[person * rounds + earlier] === room) return false;
  }
  let load = 0;
  for (let other = 0; other <= person; other += 1) if (at2(other) === room) load += 1;
  if (load > max[room]!) return false;
  const id = personIds[person]!;
  const others = (lists: readonly (readonly string[])[] | undefined) =>
    (lists ?? []).filter((list) => list.includes(id)).flatMap((list) => list.map((other) => personIndex.get(other)!));
  const seatedOthers = (lists: readonly (readonly string[])[] | undefined) =>
    others(lists).filter((other) => other !== person && at2(other) !== NONE);
  return (
    seatedOthers(problem.together).every((other) => at2(other) === room) &&
    seatedOthers(problem.apart).every((other) => at2(other) !== room)
  );
}

function keepsRoomRules(instance: Instance, seats: Seats): boolean {
  const { n, k, rounds, min, droppable, problem, personIds } = instance;
  const attributes = personIds.map((id) => problem.people.find((person) => person.id === id)?.attributes ?? {});
  for (let room = 0; room < k; room += 1) {
    const open = droppable[room] === 0 || seats.includes(room);
    for (let round = 0; open && round < rounds; round += 1) {
      const here = Array.from({ length: n }, (_, person) => person).filter(
        (one) => seats[one * rounds + round] === room,
      );
      if (here.length < min[room]!) return false;
      for (const quota of problem.quotas ?? []) {
        if (quota.rooms !== undefined && !quota.rooms.includes(instance.roomIds[room]!)) continue;
        const count = here.filter((one) => attributes[one]![quota.attribute] === quota.value).length;
        if (count < (quota.min ?? 0) || count > (quota.max ?? Infinity)) return false;
      }
    }
  }
  return true;
}
