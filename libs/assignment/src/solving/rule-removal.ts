import { settingsOf } from '../defaults.js';
import type { BreakoutPerson, BreakoutProblem, BreakoutRoom, Quota } from '../problem.js';
import type { ConstraintName } from '../result.js';

type Draft<T> = { -readonly [field in keyof T]: T[field] };
type ProblemDraft = Draft<Omit<BreakoutProblem, 'rooms' | 'people' | 'together' | 'apart' | 'quotas'>> & {
  rooms: Draft<BreakoutRoom>[];
  people: Draft<BreakoutPerson>[];
  together: (readonly string[])[];
  apart: (readonly string[])[];
  quotas: Quota[];
};

/** One rule of a problem that could be given up. */
export interface Rule extends ConstraintName {
  readonly drop: (draft: ProblemDraft) => void;
}

/** The problem without some of its rules. */
export function withoutRules(problem: BreakoutProblem, rules: readonly Rule[]): BreakoutProblem {
  const draft: ProblemDraft = {
    ...problem,
    rooms: problem.rooms.map((room) => ({ ...room })),
    people: problem.people.map((person) => ({ ...person })),
    together: [...(problem.together ?? [])],
    apart: [...(problem.apart ?? [])],
    quotas: [...(problem.quotas ?? [])],
  };
  for (const rule of rules) rule.drop(draft);
  return draft;
}

/** Every rule that may take part in a conflict. */
export function rulesOf(problem: BreakoutProblem): Rule[] {
  return [...roomRules(problem), ...personRules(problem), ...sharedRules(problem)];
}

function roomRules({ rooms }: BreakoutProblem): Rule[] {
  return rooms.flatMap(({ id, min = 0 }, at) => {
    const most: Rule = { kind: 'room-max', ids: [id], drop: (draft) => (draft.rooms[at]!.max = Infinity) };
    const least: Rule = { kind: 'room-min', ids: [id], drop: (draft) => (draft.rooms[at]!.min = 0) };
    return min > 0 ? [most, least] : [most];
  });
}

function personRules({ rooms, people }: BreakoutProblem): Rule[] {
  const hosts = new Set(rooms.flatMap((room) => room.hosts ?? []));
  return people.flatMap((person, at) => {
    const rules: Rule[] = [];
    const ids = [person.id];
    if (person.refuses?.length)
      rules.push({ kind: 'refusals', ids, drop: (draft) => (draft.people[at]!.refuses = []) });
    if (person.locked?.length) rules.push({ kind: 'locked', ids, drop: (draft) => (draft.people[at]!.locked = []) });
    if (person.fixed !== undefined || hosts.has(person.id)) {
      const drop = (draft: ProblemDraft) => {
        draft.people[at]!.fixed = undefined;
        for (const room of draft.rooms) room.hosts = room.hosts?.filter((host) => host !== person.id);
      };
      rules.push({ kind: 'fixed', ids, drop });
    }
    return rules;
  });
}

function sharedRules(problem: BreakoutProblem): Rule[] {
  // An emptied list keeps the places of the others.
  const lists = (['together', 'apart'] as const).flatMap((kind) =>
    (problem[kind] ?? []).map((ids, at): Rule => ({ kind, ids, drop: (draft) => (draft[kind][at] = []) })),
  );
  const quotas = (problem.quotas ?? []).map(({ attribute, value }, at): Rule => {
    const drop = (draft: ProblemDraft) => (draft.quotas[at] = { attribute, value });
    return { kind: 'quota', ids: [attribute, value], drop };
  });
  const distinct: Rule = { kind: 'distinct-topics', ids: [], drop: (draft) => (draft.distinctTopics = false) };
  return [...lists, ...quotas, ...(settingsOf(problem).distinctTopics ? [distinct] : [])];
}

/** The bare problem of keeping the rules: no wishes, no mixing, and defaults that no longer depend on wishes. */
export function withoutWishes(problem: BreakoutProblem): BreakoutProblem {
  const people = problem.people.map((person) => ({ ...person, wishes: [], weight: 1 }));
  const { distinctTopics } = settingsOf(problem);
  return { ...problem, people, distinctTopics, mix: [], meetNew: false, objective: 'utilitarian' };
}
