import { settingsOf } from '../defaults.js';
import { fault, type Fault, MOST_FAULTS } from '../fault.js';
import type { BreakoutProblem } from '../problem.js';

/** Faults of the rooms: doubled ids, impossible sizes, unknown or doubled hosts, too few or too many places overall. */
export function roomFaults(problem: BreakoutProblem): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  problem.rooms.forEach((room, index) => {
    const path = `rooms[${index}]`;
    if (seen.has(room.id)) faults.push(fault('id.duplicate', `${path}.id`, [room.id], `Room ${room.id} occurs twice.`));
    seen.add(room.id);
    if (!Number.isInteger(room.max) || room.max < 1) {
      faults.push(fault('room.capacity', `${path}.max`, [room.id], `Room ${room.id} needs a whole max of 1 or more.`));
    }
    const min = room.min ?? 0;
    if (!Number.isInteger(min) || min < 0 || min > room.max) {
      faults.push(
        fault('room.minimum', `${path}.min`, [room.id], `The min of room ${room.id} must be whole, from 0 to its max.`),
      );
    }
  });
  return faults.length > 0 ? faults : [...totalFaults(problem), ...hostFaults(problem), ...overfullFaults(problem)];
}

function totalFaults({ rooms, people }: BreakoutProblem): Fault[] {
  const places = rooms.reduce((sum, room) => sum + room.max, 0);
  const needed = rooms.reduce((sum, room) => sum + (room.droppable ? 0 : (room.min ?? 0)), 0);
  const faults: Fault[] = [];
  if (places < people.length) {
    const ids = rooms.map((room) => room.id);
    faults.push(
      fault('capacity.too-small', 'rooms', ids, `${people.length} people, but the rooms hold only ${places}.`),
    );
  }
  if (needed > people.length) {
    const ids = rooms.filter((room) => !room.droppable && room.min).map((room) => room.id);
    faults.push(
      fault('minimum.too-large', 'rooms', ids, `The rooms need ${needed} people, but there are ${people.length}.`),
    );
  }
  return faults;
}

function hostFaults({ rooms, people }: BreakoutProblem): Fault[] {
  const faults: Fault[] = [];
  const byId = new Map(people.map((person) => [person.id, person]));
  const hosting = new Map<string, string>();
  rooms.forEach((room, index) => {
    for (const host of room.hosts ?? []) {
      if (faults.length >= MOST_FAULTS) return;
      const path = `rooms[${index}].hosts`;
      const person = byId.get(host);
      const lockedOut = person?.locked?.find((card) => card.room !== room.id)?.room;
      const fixedOut = person?.fixed === room.id ? undefined : person?.fixed;
      const elsewhere = hosting.get(host) ?? fixedOut ?? lockedOut;
      if (person === undefined) {
        faults.push(fault('person.unknown', path, [host], `Host ${host} of room ${room.id} is not among the people.`));
      } else if (elsewhere !== undefined) {
        faults.push(
          fault(
            'fixed.twice',
            path,
            [host, room.id, elsewhere],
            `${host} cannot host ${room.id} and be in ${elsewhere}.`,
          ),
        );
      } else if (person.refuses?.includes(room.id)) {
        faults.push(fault('fixed.refused', path, [host, room.id], `${host} hosts room ${room.id} but refuses it.`));
      }
      hosting.set(host, room.id);
    }
  });
  return faults;
}

function overfullFaults(problem: BreakoutProblem): Fault[] {
  const { rounds } = settingsOf(problem);
  const settled = new Map<string, Set<string>[]>();
  const settle = (room: string, round: number, person: string) => {
    const perRound = settled.get(room) ?? Array.from({ length: rounds }, () => new Set<string>());
    settled.set(room, perRound);
    perRound[round]?.add(person);
  };
  for (const room of problem.rooms) {
    for (const host of room.hosts ?? []) for (let round = 0; round < rounds; round += 1) settle(room.id, round, host);
  }
  for (const person of problem.people) {
    if (person.fixed !== undefined) for (let r = 0; r < rounds; r += 1) settle(person.fixed, r, person.id);
    for (const card of person.locked ?? []) settle(card.room, card.round - 1, person.id);
  }
  return problem.rooms.flatMap((room, index) => {
    const most = (settled.get(room.id) ?? []).find((people) => people.size > room.max);
    if (most === undefined) return [];
    const message = `${most.size} people are fixed into room ${room.id}, which holds ${room.max}.`;
    return [fault('fixed.overfull', `rooms[${index}].max`, [room.id, ...most], message)];
  });
}
