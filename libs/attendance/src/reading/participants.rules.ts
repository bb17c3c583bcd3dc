import type { Identity } from './stay.rules.js';
import type { RowReading, WrittenStay } from './row.rules.js';

/**
 * Teams lists everybody once with an address and once more for each stay, often without it. The name leads from one to
 * the other where only one bears it. Whoever has no stay of their own keeps the line of the list, whose first joining
 * and last leaving may have a gap between: no more counts than it says.
 */
export function byParticipant(participants: RowReading, activities: RowReading): RowReading {
  const people = groupedBy(participants.stays, ({ name }) => name);
  const told = new Set(activities.stays.map(({ name }) => name));
  const stays = activities.stays.map((stay) => identified(stay, people.get(stay.name)));
  return {
    stays: [...stays, ...participants.stays.filter(({ name }) => !told.has(name))],
    untimed: [],
    dropped: activities.stays.length > 0 ? activities.dropped : participants.dropped,
  };
}

function identified(stay: WrittenStay, bearers: readonly Identity[] = []): WrittenStay {
  const own = bearers.filter(({ mail }) => stay.mail === null || mail === stay.mail);
  const [one] = own;
  return own.length === 1 && one ? { ...stay, mail: stay.mail ?? one.mail, id: stay.id ?? one.id } : stay;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
