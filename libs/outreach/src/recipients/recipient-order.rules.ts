type Named = Readonly<{ personId: string; lastName: string; firstName: string }>;

const german = new Intl.Collator('de');

/** By name, as every list of people is: ä beside a, ß as ss. */
export const byName = (one: Named, other: Named): number =>
  german.compare(one.lastName, other.lastName) ||
  german.compare(one.firstName, other.firstName) ||
  (one.personId < other.personId ? -1 : 1);

// Beyond so many rows, putting each in its place costs more than sorting all of them.
const FEW = 1_000;

/**
 * What stands from one place to another once everything is sorted, without sorting what nobody looks at: of a hundred
 * thousand people almost each costs one comparison.
 */
export function sortedSlice<Row>(
  rows: readonly Row[],
  compare: (one: Row, other: Row) => number,
  from: number,
  to: number,
): Row[] {
  if (to > FEW) return [...rows].sort(compare).slice(from, to);
  const first: Row[] = [];
  for (const row of rows) {
    if (first.length === to && compare(row, first[to - 1]!) >= 0) continue;
    first.splice(placeOf(row, first, compare), 0, row);
    if (first.length > to) first.pop();
  }
  return first.slice(from);
}

/** Behind whatever is not greater. */
function placeOf<Row>(row: Row, sorted: readonly Row[], compare: (one: Row, other: Row) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(row, sorted[middle]!) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
