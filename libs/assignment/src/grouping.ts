import type { BreakoutPerson } from './problem.js';

/** Who is alike in one attribute. */
export interface Grouping {
  readonly attribute: string;
  /** Group of each person, or -1 for people without this attribute. */
  readonly groupOf: Int32Array;
  readonly sizes: readonly number[];
}

/** Groups of people by the value of one attribute; an absent or empty value is no group. */
export function groupingOf(attribute: string, people: readonly BreakoutPerson[]): Grouping {
  const groups = new Map<string, number>();
  const sizes: number[] = [];
  const groupOf = Int32Array.from(people, ({ attributes }) => {
    const value = attributes !== undefined && Object.hasOwn(attributes, attribute) ? attributes[attribute] : '';
    if (value === undefined || value === '') return -1;
    const group = groups.get(value) ?? groups.size;
    groups.set(value, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
  return { attribute, groupOf, sizes };
}

/** Whether each group of the finer attribute lies inside one group of the coarser (or outside all of them). */
function isNested(finer: Grouping, coarser: Grouping): boolean {
  const outer = new Map<number, number>();
  return finer.groupOf.every((group, person) => {
    if (group < 0 || (finer.sizes[group] ?? 0) < 2) return true;
    const around = coarser.groupOf[person] ?? -1;
    const known = outer.get(group);
    outer.set(group, around);
    return known === undefined || known === around;
  });
}

/** The groupings from fine to coarse when each is nested in the next, otherwise null: they cross. */
export function nestedOrder(groupings: readonly Grouping[]): readonly Grouping[] | null {
  const order = [...groupings].sort((one, other) => other.sizes.length - one.sizes.length);
  const chain = order.every((grouping, at) => {
    const next = order[at + 1];
    return next === undefined || isNested(grouping, next);
  });
  return chain ? order : null;
}
