import { ReportUnreadable } from '../attendance.errors.js';
import { actionReading } from './action-list.rules.js';
import { type Block, blocksOf, ordinalOf } from './blocks.rules.js';
import { timingOf } from './date-order.rules.js';
import { byParticipant } from './participants.rules.js';
import { joinedReadings, type RowReading, rowReading } from './row.rules.js';
import type { Dropped, Stay, Told, Window } from './stay.rules.js';
import { type Table, tableOf } from './table.rules.js';
import { type KnownMapping, layoutOf, type PresenceBlock, presenceBlocksOf } from './tabular-layout.rules.js';

/**
 * What a table of a video system tells, or any other table with somebody's name and when they came and went.
 * @throws {ReportUnreadable}
 */
export function tabularReport(text: string, window: Window, known: KnownMapping): Told {
  const table = tableOf(text);
  const blocks = blocksOf(table.rows);
  const presence = presenceBlocksOf(blocks, known);
  if (presence.length === 0) throw new ReportUnreadable(faultOf(blocks, table));
  if (isCutOff(table, presence)) throw new ReportUnreadable('truncated');
  const { stays: written, untimed, dropped: left } = readingOf(presence);
  const timing = timingOf(written, window);
  const dropped: Dropped[] = [...left];
  const stays: Stay[] = [];
  for (const { row, name, mail, id, most, ...span } of written) {
    const times = timing(span);
    if (times === null || times.to < times.from) dropped.push({ row, name, reason: 'unreadable-time' });
    else stays.push({ row, name, mail, id, most, ...times });
  }
  return { layout: layoutOf(presence, table.separator), stays, untimed, dropped };
}

/** Numbered sections tell the same twice: the second who was there, the third each of their stays. */
function readingOf(blocks: readonly PresenceBlock[]): RowReading {
  const sections = (ordinal: number) => blocks.filter(({ title }) => ordinalOf(title) === ordinal);
  const [participants, activities] = [sections(2), sections(3)];
  if (participants.length + activities.length > 0) {
    return byParticipant(
      joinedReadings(participants.map((block) => rowReading(block, true))),
      joinedReadings(activities.map((block) => rowReading(block, false))),
    );
  }
  return joinedReadings(
    blocks.map((block) => (block.mapping.action === null ? rowReading(block, false) : actionReading(block))),
  );
}

/** The last line has fewer cells than its header, and no end. */
function isCutOff({ isCut, rows }: Table, blocks: readonly PresenceBlock[]): boolean {
  const last = blocks.at(-1)!;
  return isCut && last.rows.at(-1) === rows.at(-1) && (rows.at(-1)?.cells.length ?? 0) < last.header.length;
}

const JOINING = /join|beitritt|betreten|first join/i;
const LEAVING = /leave|left|austritt|verlass/i;

function faultOf(blocks: readonly Block[], { isCut }: Table): 'foreign' | 'empty' | 'truncated' {
  const names = (pattern: RegExp) => blocks.some(({ header }) => header.some((cell) => pattern.test(cell)));
  if (names(JOINING) && names(LEAVING)) return isCut ? 'truncated' : 'empty';
  return blocks.some(({ title }) => ordinalOf(title) !== null) ? 'truncated' : 'foreign';
}
