import { settingsOf } from '../defaults.js';
import { fault, type Fault } from '../fault.js';
import type { BreakoutPerson, BreakoutProblem } from '../problem.js';
import { mergedTeams } from '../teams.js';

const MOST_TOGETHER = 2000;
const MOST_QUOTAS = 200;

/** Faults of keep-together, keep-apart and quotas, in a problem whose rooms and people are sound. */
export function teamFaults(problem: BreakoutProblem): Fault[] {
  const byId = new Map(problem.people.map((person) => [person.id, person]));
  const strangers = [...unknownMembers(problem, 'together', byId), ...unknownMembers(problem, 'apart', byId)];
  if (strangers.length > 0) return strangers;
  const teams = mergedTeams(problem.together ?? []);
  return [
    ...teams.flatMap((team) => oneTeam(team, problem, byId)),
    ...apartFaults(problem, teams),
    ...quotaFaults(problem),
  ];
}

type People = ReadonlyMap<string, BreakoutPerson>;

function unknownMembers(problem: BreakoutProblem, field: 'together' | 'apart', byId: People): Fault[] {
  const faults: Fault[] = [];
  const size = (problem[field] ?? []).reduce((sum, list) => sum + list.length, 0);
  if (size > MOST_TOGETHER) {
    return [fault('together.too-large', field, [], `${field} names ${size} people, at most ${MOST_TOGETHER} count.`)];
  }
  (problem[field] ?? []).forEach((list, index) => {
    for (const id of list) {
      if (byId.has(id)) continue;
      faults.push(fault('person.unknown', `${field}[${index}]`, [id], `${id} in ${field} is not among the people.`));
    }
  });
  return faults;
}

function oneTeam(team: readonly string[], problem: BreakoutProblem, byId: People): Fault[] {
  const largest = Math.max(...problem.rooms.map((room) => room.max));
  if (team.length > largest) {
    const message = `${team.length} people stay together, but the largest room holds ${largest}.`;
    return [fault('together.too-large', 'together', team, message)];
  }
  const members = team.flatMap((id) => byId.get(id) ?? []);
  const places = new Set<string>();
  for (const room of problem.rooms) if (room.hosts?.some((host) => team.includes(host))) places.add(room.id);
  for (const member of members) if (member.fixed !== undefined) places.add(member.fixed);
  const cards = members.flatMap((member) => member.locked ?? []);
  const { rounds, distinctTopics } = settingsOf(problem);
  const open = problem.rooms.filter((room) => !members.some((member) => member.refuses?.includes(room.id)));
  const reachable = places.size === 0 ? open : open.filter((room) => places.has(room.id));
  const needed = distinctTopics && places.size === 0 ? rounds : 1;
  const alike = cards.every(
    (card) =>
      (places.size === 0 || places.has(card.room)) &&
      cards.every((other) => other.round !== card.round || other.room === card.room),
  );
  if (places.size <= 1 && reachable.length >= needed && alike) return [];
  const message = `${team.join(', ')} stay together but are fixed, locked or refused apart.`;
  return [fault('together.conflict', 'together', [...team, ...places], message)];
}

function apartFaults(problem: BreakoutProblem, teams: readonly (readonly string[])[]): Fault[] {
  const teamOf = new Map(teams.flatMap((team) => team.map((id) => [id, team] as const)));
  return (problem.apart ?? []).flatMap((list, index) => {
    const seen = new Set<unknown>();
    for (const id of list) {
      const team = teamOf.get(id) ?? id;
      if (seen.has(team)) {
        const message = `${id} is kept apart from somebody of the own team (or from itself).`;
        return [fault('apart.within-team', `apart[${index}]`, list, message)];
      }
      seen.add(team);
    }
    return [];
  });
}

function quotaFaults(problem: BreakoutProblem): Fault[] {
  const { quotas = [] } = problem;
  if (quotas.length > MOST_QUOTAS) {
    return [fault('quota.invalid', 'quotas', [], `${quotas.length} quotas were given, at most ${MOST_QUOTAS} count.`)];
  }
  const rooms = new Set(problem.rooms.map((room) => room.id));
  return quotas.flatMap((quota, index) => {
    const path = `quotas[${index}]`;
    const unknown = quota.rooms?.find((room) => !rooms.has(room));
    if (unknown !== undefined)
      return [fault('room.unknown', path, [unknown], `The quota names unknown room ${unknown}.`)];
    const { min = 0, max = Infinity } = quota;
    const whole = (value: number) => value === Infinity || Number.isInteger(value);
    if (min >= 0 && min <= max && whole(min) && whole(max)) return [];
    const message = `The quota of ${quota.attribute} ${quota.value} needs whole numbers with 0 ≤ min ≤ max.`;
    return [fault('quota.invalid', path, [quota.attribute, quota.value], message)];
  });
}
