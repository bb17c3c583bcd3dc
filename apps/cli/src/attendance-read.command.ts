import { readFile } from 'node:fs/promises';
import { type Attendee, type Dropped, readReport, type Reading, type Window } from '#libs/attendance';
import { BERLIN, clockTime, isZone, singleLine, toInstant, toLocal } from '#libs/kernel';
import { type Call, type Command, CommandRefused, word } from './command.js';

/** Who was at a meeting, from a file of its video system; stores nothing and needs no database. */
export const attendanceRead: Command = {
  usage: 'attendance read FILE --starts ISO --ends ISO [--zone Europe/Berlin]',
  summary: 'Read the report of a video meeting: who was there, for how many minutes (docs/attendance-read.md).',
  options: ['starts', 'ends', 'zone'],
  run: async (call) => {
    const window = windowOf(call.options);
    const reading = readReport(await bytesOf(word(call, 0, 'FILE')), window);
    const people = reading.people.map(({ name, mail, minutes, intervals }) => ({ name, mail, minutes, intervals }));
    const value = { layout: reading.layout, people, dropped: reading.dropped };
    return { text: textOf(reading, window.zone), value, failed: people.length === 0 };
  },
};

function windowOf({ starts, ends, zone = BERLIN }: Call['options']): Window {
  if (!isZone(zone)) throw new CommandRefused(`There is no time zone ${zone}.`);
  const [startsAt, endsAt] = [instantOf(starts, 'starts', zone), instantOf(ends, 'ends', zone)];
  if (startsAt >= endsAt) throw new CommandRefused('--ends is not later than --starts.');
  return { startsAt, endsAt, zone };
}

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** With an offset it is an instant, without one a time on the clocks of the zone. */
function instantOf(text: string | undefined, option: string, zone: string): Date {
  if (text === undefined) throw new CommandRefused(`--${option} is missing.`);
  const instant = LOCAL.test(text) ? toInstant(text, zone) : new Date(ZONED.test(text) ? text : NaN);
  if (Number.isNaN(instant.getTime())) throw new CommandRefused(`--${option} is no time such as 2026-11-27T10:00.`);
  return instant;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandRefused(`The file ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function textOf({ layout, people, dropped }: Reading, zone: string): string {
  const rows = [['Minutes', 'Name', 'Address', 'There'], ...people.map((one) => rowOf(one, zone))];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padStart(widths[0]!) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const missing = people.length === 0 ? ['Nobody in this report was at the event.'] : lines;
  return [
    `${layout}: ${people.length} there, ${dropped.length} lines do not count`,
    '',
    ...missing,
    ...droppedText(dropped),
  ].join('\n');
}

const rowOf = ({ name, mail, minutes, intervals }: Attendee, zone: string): string[] => [
  String(minutes),
  name,
  mail ?? '–',
  intervals.map((span) => span.map((at) => clockTime(toLocal(at, zone))).join('–')).join(', ') || 'not told',
];

const droppedText = (dropped: readonly Dropped[]): string[] =>
  dropped.length === 0
    ? []
    : [
        '',
        ...dropped.map(
          ({ row, name, reason }) => `Line ${row}, ${singleLine(name) || '–'}: ${reason.replaceAll('-', ' ')}`,
        ),
      ];
