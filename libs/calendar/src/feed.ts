import { createHash } from 'node:crypto';
import { InvalidInput } from '#libs/kernel';
import { serialise } from './canonical.js';
import { type CheckedEntry, checkEntry, oneLine } from './check.js';
import { documentLines, emptyLines } from './document.js';
import { type SharedEntry } from './entry.js';

export type Feed = Readonly<{
  name: string;
  description?: string;
  /** Cancelled entries stay in the list: a subscriber who saw the date must see that it is off. */
  entries: readonly SharedEntry[];
  /** How often a calendar program should look again. */
  refreshHours: number;
  /** Hears of entries that no calendar program could read; they are left out. Without it one refuses the whole feed. */
  onLeftOut?: (uid: string, problem: InvalidInput) => void;
}>;

/**
 * A calendar to subscribe to. The same entries give the same bytes in any order and at any time: sorted by start,
 * then uid, and no clock is read.
 * @throws InvalidInput when a field cannot be written or two entries are the same
 */
export function calendarFeed({ name, description = '', entries, refreshHours, onLeftOut }: Feed): string {
  const head = { name: oneLine(name), description: oneLine(description), refreshHours };
  if (head.name === '') throw new InvalidInput({ field: 'name', fault: 'empty' });
  if (!Number.isSafeInteger(refreshHours) || refreshHours < 1 || refreshHours > 8760) {
    throw new InvalidInput({ field: 'refreshHours', fault: 'out-of-range' });
  }
  if (new Set(entries.map(identity)).size < entries.length) {
    throw new InvalidInput({ field: 'entries', fault: 'uid-twice' });
  }
  const sorted = entries.flatMap((entry) => checked(entry, onLeftOut)).sort(byStart);
  return serialise(sorted.length > 0 ? documentLines('PUBLISH', sorted, head) : emptyLines(head));
}

function checked({ conferenceUrl: _, attendee: __, ...entry }: SharedEntry, onLeftOut: Feed['onLeftOut']) {
  try {
    return [checkEntry(entry)];
  } catch (problem) {
    if (!(problem instanceof InvalidInput) || onLeftOut === undefined) throw problem;
    onLeftOut(entry.uid, problem);
    return [];
  }
}

const byStart = (one: CheckedEntry, other: CheckedEntry): number =>
  one.start.toMillis() - other.start.toMillis() || (identity(one) < identity(other) ? -1 : 1);

// Of equal starts a series stands before its dates.
const identity = ({ uid, recurrenceId = '' }: Pick<CheckedEntry, 'uid' | 'recurrenceId'>): string =>
  `${uid} ${recurrenceId}`;

/** A strong validator (RFC 9110 §8.8.3) over the bytes, quotes included. */
export const strongEtag = (bytes: string | Uint8Array): string =>
  `"${createHash('sha256').update(bytes).digest('base64url')}"`;
