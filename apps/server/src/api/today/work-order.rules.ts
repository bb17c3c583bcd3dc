import type { WorkItem } from '#libs/kernel';

/** What is late already, then by what has to be done first, across all networks; what is alike keeps its order. */
export const mostUrgentFirst = <Item extends Pick<WorkItem, 'until'>>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((one, other) => (one.until?.getTime() ?? 0) - (other.until?.getTime() ?? 0));
