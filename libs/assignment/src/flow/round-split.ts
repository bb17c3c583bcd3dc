import { type Instance, NONE, type Seats } from '../instance/instance.js';
import type { Grouping } from '../grouping.js';
import { NetworkFlow } from './network-flow.js';

/**
 * Spreads the topics of each person over the rounds: an equitable edge colouring of the graph of people and rooms
 * (König 1916; de Werra 1971). One round after the other is a flow in which everybody takes one of their topics left
 * and every room, and every group in a room, gets its even share, rounded up or down. The even share itself is a
 * fractional flow, therefore a whole one exists. `former` seats are kept where that costs nothing else.
 */
export function splitRounds(
  instance: Instance,
  member: Uint8Array,
  groupings: readonly Grouping[],
  former: Seats | null = null,
): Seats {
  const { n, k, rounds, fixed } = instance;
  const left = member.slice();
  const seats: Seats = new Int32Array(n * rounds).fill(NONE);
  for (let person = 0; person < n; person += 1) {
    if (fixed[person] === NONE) continue;
    seats.fill(fixed[person]!, person * rounds, (person + 1) * rounds);
    left.fill(0, person * k, person * k + k);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [person, room] of oneRound(instance, left, groupings, rounds - round, former, round)) {
      seats[person * rounds + round] = room;
      left[person * k + room] = 0;
    }
  }
  return seats;
}

function oneRound(
  { n, k, rounds, fixed }: Instance,
  left: Uint8Array,
  groupings: readonly Grouping[],
  roundsLeft: number,
  former: Seats | null,
  round: number,
): [number, number][] {
  const offsets: number[] = [];
  let sink = n;
  for (const { sizes } of groupings) {
    offsets.push(sink);
    sink += sizes.length * k;
  }
  const roomNode = sink;
  sink += k;
  const flow = new NetworkFlow(sink + 1);
  const load = new Int32Array(sink);
  const next = new Int32Array(sink).fill(NONE);
  const arcs: [arc: number, person: number, room: number][] = [];
  for (let person = 0; person < n; person += 1) {
    if (fixed[person] !== NONE) continue;
    flow.supply(person, 1);
    flow.supply(sink, -1);
    for (let room = 0; room < k; room += 1) {
      if (left[person * k + room] === 0) continue;
      let inner = roomNode + room;
      load[inner]! += 1;
      for (let level = groupings.length - 1; level >= 0; level -= 1) {
        const { groupOf, sizes } = groupings[level]!;
        const group = groupOf[person]!;
        if (group < 0 || sizes[group]! < 2) continue;
        const gate = offsets[level]! + group * k + room;
        next[gate] = inner;
        load[gate]! += 1;
        inner = gate;
      }
      const kept = former === null || former[person * rounds + round] === room;
      arcs.push([flow.addArc(person, inner, 1, kept ? 0 : 1), person, room]);
    }
  }
  for (let node = n; node < sink; node += 1) {
    if (load[node] === 0) continue;
    const head = node >= roomNode ? sink : next[node]!;
    flow.addBoundedArc(node, head, Math.floor(load[node]! / roundsLeft), Math.ceil(load[node]! / roundsLeft), 0);
  }
  if (!flow.solve()) throw new Error('An even split over the rounds always exists, but none was found.');
  return arcs.filter(([arc]) => flow.flowOn(arc) === 1).map(([, person, room]) => [person, room]);
}
