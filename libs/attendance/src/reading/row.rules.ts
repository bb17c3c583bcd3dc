import { isNothing, isYes, mailOf, mailOfAccount, secondsOf } from './cell.rules.js';
import type { Mapping } from './columns.rules.js';
import type { WrittenSpan } from './date-order.rules.js';
import { momentOf } from './moment.rules.js';
import type { Dropped, DropReason, Identity, Untimed } from './stay.rules.js';
import type { Row } from './table.rules.js';
import type { PresenceBlock } from './tabular-layout.rules.js';

/** A stay whose times are not resolved yet. `most`: milliseconds of it that the report itself counts. */
export type WrittenStay = Identity & WrittenSpan & Readonly<{ row: number; most: number | null }>;

export type RowReading = Readonly<{
  stays: readonly WrittenStay[];
  untimed: readonly Untimed[];
  dropped: readonly Dropped[];
}>;

/** @param capped whether one line stands for several stays, of which only the length is told besides first and last */
export function rowReading({ mapping, rows }: PresenceBlock, capped: boolean): RowReading {
  const reading = { stays: [] as WrittenStay[], untimed: [] as Untimed[], dropped: [] as Dropped[] };
  for (const row of rows) {
    const who = identityOf(row, mapping);
    const seconds = secondsOf(at(row, mapping.length));
    const reason = reasonToDrop(row, mapping, who);
    if (reason === 'nobody') continue;
    if (reason !== null) reading.dropped.push({ row: row.row, name: who.name, reason });
    else if (mapping.join === null) {
      reading.untimed.push({ ...who, row: row.row, minutes: Math.floor((seconds ?? 0) / 60) });
    } else {
      const from = momentOf(at(row, mapping.join))!;
      const to = momentOf(at(row, mapping.leave));
      reading.stays.push({
        ...who,
        row: row.row,
        from,
        to,
        seconds,
        most: capped && seconds !== null ? seconds * 1000 : null,
      });
    }
  }
  return reading;
}

export const joinedReadings = (readings: readonly RowReading[]): RowReading => ({
  stays: readings.flatMap(({ stays }) => stays),
  untimed: readings.flatMap(({ untimed }) => untimed),
  dropped: readings.flatMap(({ dropped }) => dropped),
});

export function identityOf(row: Row, mapping: Mapping): Identity {
  const account = at(row, mapping.account);
  const mail = mailOf(at(row, mapping.mail)) ?? mailOfAccount(account);
  const name = mapping.name.flatMap((column) => row.cells[column] || []).join(' ');
  return { name: name === '' ? (mail ?? '') : name, mail, id: account === '' ? null : account.toLowerCase() };
}

const at = (row: Row, column: number | null): string => (column === null ? '' : (row.cells[column] ?? ''));

/** `nobody`: a line of sums or remarks, which is not about somebody who could be missing. */
function reasonToDrop(row: Row, mapping: Mapping, who: Identity): DropReason | 'nobody' | null {
  const [join, leave] = [at(row, mapping.join), at(row, mapping.leave)];
  if (who.name === '') return momentOf(join) === null ? 'nobody' : 'no-name';
  if (isYes(at(row, mapping.waiting))) return 'waiting-room';
  const attended = at(row, mapping.attended);
  if (attended !== '' && !isYes(attended)) return 'did-not-attend';
  if (mapping.join === null) return secondsOf(at(row, mapping.length)) === null ? 'unreadable-time' : null;
  if (isNothing(join) && isNothing(leave) && row.cells.filter((cell) => cell !== '').length < 2) return 'nobody';
  if (momentOf(join) === null) return 'unreadable-time';
  return momentOf(leave) === null && !isNothing(leave) ? 'unreadable-time' : null;
}
