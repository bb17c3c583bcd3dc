import { FORBIDDEN, type Instance, longestWishList, NONE, UNWISHED } from './instance.js';
import type { BreakoutPerson, BreakoutProblem } from '../problem.js';

/** The instance with one person more, last in every order, so that nobody else's numbers change; its index is as before. */
export function withPerson(instance: Instance, problem: BreakoutProblem, person: BreakoutPerson): Instance {
  const { n, k, roomIndex, unit } = instance;
  const rank = new Uint8Array((n + 1) * k);
  rank.set(instance.rank);
  rank.fill(UNWISHED, n * k);
  person.wishes?.forEach((room, place) => (rank[n * k + roomIndex.get(room)!] = place + 1));
  for (const room of person.refuses ?? []) rank[n * k + roomIndex.get(room)!] = FORBIDDEN;
  const weight = new Float64Array(n + 1);
  weight.set(instance.weight);
  weight[n] = Math.round((person.weight ?? 1) * unit);
  const fixed = person.fixed ?? person.locked?.[0]?.room;
  return {
    ...instance,
    problem,
    n: n + 1,
    rank,
    personIds: [...instance.personIds, person.id],
    order: appended(instance.order, n),
    weight,
    fixed: appended(instance.fixed, fixed === undefined ? NONE : roomIndex.get(fixed)!),
    locks: null,
    teamOf: appended(instance.teamOf, NONE),
    longestWishList: Math.max(instance.longestWishList, person.wishes?.length ?? 0),
  };
}

/** The instance without one person; everybody behind moves up by one. */
export function withoutPerson(instance: Instance, problem: BreakoutProblem, gone: number): Instance {
  const { n, k, order } = instance;
  const stays = (_: unknown, person: number) => person !== gone;
  const personIds = instance.personIds.filter(stays);
  return {
    ...instance,
    problem,
    n: n - 1,
    rank: instance.rank.filter((_, cell) => Math.floor(cell / k) !== gone),
    personIds,
    personIndex: new Map(personIds.map((id, person) => [id, person])),
    order: order.filter(stays).map((place) => (place > order[gone]! ? place - 1 : place)),
    weight: instance.weight.filter(stays),
    fixed: instance.fixed.filter(stays),
    locks: null,
    teamOf: instance.teamOf.filter(stays),
    longestWishList: longestWishList(problem.people),
  };
}

function appended(list: Int32Array, value: number): Int32Array {
  const longer = new Int32Array(list.length + 1);
  longer.set(list);
  longer[list.length] = value;
  return longer;
}
