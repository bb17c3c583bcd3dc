import { settingsOf } from '../defaults.js';
import { fault, type Fault, MOST_FAULTS } from '../fault.js';
import { type BreakoutPerson, type BreakoutProblem, MOST_WISHES } from '../problem.js';

const MOST_WEIGHT = 1000;

interface Known {
  readonly rooms: ReadonlySet<string>;
  readonly rounds: number;
  /** Rooms a person must be able to enter: one per round when topics are distinct. */
  readonly needed: number;
}

/** Faults of each person: wishes, refusals, fixed rooms, locked cards, weight. Stops after two hundred. */
export function peopleFaults(problem: BreakoutProblem): Fault[] {
  const { rounds, distinctTopics } = settingsOf(problem);
  const rooms = new Set(problem.rooms.map((room) => room.id));
  // Hosts stay in one room, and a team's rounds are counted once for the whole team.
  const settled = new Set([...problem.rooms.flatMap((room) => room.hosts ?? []), ...(problem.together ?? []).flat()]);
  const known = { rooms, rounds, needed: distinctTopics ? rounds : 1 };
  const faults: Fault[] = [];
  const chooses = ({ id, fixed }: BreakoutPerson) => fixed === undefined && !settled.has(id);
  if (known.needed > rooms.size && problem.people.some(chooses)) {
    const message = `${rounds} rounds of distinct topics need as many rooms, ${rooms.size} were given.`;
    faults.push(fault('rounds.too-many', 'rounds', [], message));
  }
  const seen = new Set<string>();
  problem.people.forEach((person, index) => {
    if (faults.length >= MOST_FAULTS) return;
    const path = `people[${index}]`;
    if (seen.has(person.id)) {
      faults.push(fault('id.duplicate', `${path}.id`, [person.id], `Person ${person.id} occurs twice.`));
    }
    seen.add(person.id);
    if (isPlain(person, rooms)) return;
    faults.push(
      ...wishFaults(person, path, known),
      ...refusalFaults(person, path, known, chooses(person)),
      ...placeFaults(person, path, known),
      ...lockFaults(person, path, known, distinctTopics),
      ...weightFaults(person, path),
    );
  });
  return faults;
}

/** The common case, told apart quickly: a few known, different wishes and nothing else. */
function isPlain(person: BreakoutPerson, rooms: ReadonlySet<string>): boolean {
  const { wishes = [], refuses, fixed, locked, weight } = person;
  if (refuses !== undefined || fixed !== undefined || locked !== undefined || weight !== undefined) return false;
  return wishes.length <= MOST_WISHES && wishes.every((wish, rank) => rooms.has(wish) && wishes.indexOf(wish) === rank);
}

function wishFaults({ id, wishes = [], refuses = [] }: BreakoutPerson, path: string, { rooms }: Known): Fault[] {
  if (wishes.length > MOST_WISHES) {
    const message = `${id} states ${wishes.length} wishes, at most ${MOST_WISHES} count.`;
    return [fault('wish.too-many', `${path}.wishes`, [id], message)];
  }
  const at = `${path}.wishes`;
  return wishes.flatMap((wish, rank) => [
    ...(rooms.has(wish) ? [] : [fault('room.unknown', at, [id, wish], `${id} wishes for the unknown room ${wish}.`)]),
    ...(wishes.indexOf(wish) === rank ? [] : [fault('wish.twice', at, [id, wish], `${id} wishes for ${wish} twice.`)]),
    ...(refuses.includes(wish)
      ? [fault('wish.refused', at, [id, wish], `${id} wishes for ${wish} and refuses it.`)]
      : []),
  ]);
}

function refusalFaults(person: BreakoutPerson, path: string, known: Known, chooses: boolean): Fault[] {
  const { id, refuses = [] } = person;
  const refused = new Set(refuses);
  const unknown = [...refused].find((room) => !known.rooms.has(room));
  const at = `${path}.refuses`;
  if (unknown !== undefined)
    return [fault('room.unknown', at, [id, unknown], `${id} refuses the unknown room ${unknown}.`)];
  const left = known.rooms.size - refused.size;
  if (left >= (chooses ? Math.min(known.needed, known.rooms.size) : 1)) return [];
  const message = left === 0 ? `${id} refuses every room.` : `${id} leaves ${left} rooms for ${known.needed} rounds.`;
  return [fault('refuses.everything', at, [id], message)];
}

function placeFaults({ id, fixed, refuses = [] }: BreakoutPerson, path: string, { rooms }: Known): Fault[] {
  if (fixed === undefined) return [];
  const at = `${path}.fixed`;
  if (!rooms.has(fixed))
    return [fault('room.unknown', at, [id, fixed], `${id} is fixed into the unknown room ${fixed}.`)];
  if (!refuses.includes(fixed)) return [];
  return [fault('fixed.refused', at, [id, fixed], `${id} is fixed into ${fixed} and refuses it.`)];
}

function lockFaults(person: BreakoutPerson, path: string, known: Known, distinct: boolean): Fault[] {
  const { id, locked = [], refuses = [], fixed } = person;
  const at = `${path}.locked`;
  if (locked.length > known.rounds) {
    return [fault('locked.round', at, [id], `${id} has ${locked.length} locked cards for ${known.rounds} rounds.`)];
  }
  const conflict = (room: string, why: string) => fault('locked.conflict', at, [id, room], `${id} is locked ${why}.`);
  return locked.flatMap((card, index) => {
    const { round, room } = card;
    if (!known.rooms.has(room)) return [fault('room.unknown', at, [id, room], `${id} is locked into unknown ${room}.`)];
    if (!Number.isInteger(round) || round < 1 || round > known.rounds) {
      return [fault('locked.round', at, [id], `${id} is locked in round ${round} of ${known.rounds}.`)];
    }
    if (refuses.includes(room)) return [conflict(room, `into ${room}, which is refused`)];
    if (fixed !== undefined && fixed !== room) return [conflict(room, `into ${room} but fixed into ${fixed}`)];
    const earlier = locked.slice(0, index);
    if (earlier.some((other) => other.round === round && other.room !== room)) {
      return [conflict(room, `into two rooms in round ${round}`)];
    }
    const again =
      distinct && fixed === undefined && earlier.some((other) => other.room === room && other.round !== round);
    return again ? [conflict(room, `into ${room} twice, but topics are distinct`)] : [];
  });
}

function weightFaults({ id, weight }: BreakoutPerson, path: string): Fault[] {
  if (weight === undefined || (weight >= 0 && weight <= MOST_WEIGHT)) return [];
  return [
    fault('weight.invalid', `${path}.weight`, [id], `The weight of ${id} must be a number from 0 to ${MOST_WEIGHT}.`),
  ];
}
