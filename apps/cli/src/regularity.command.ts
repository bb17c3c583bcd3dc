import { readFile } from 'node:fs/promises';
import { type Figures, patternLines, regularityTable, type RegularityTable } from '#libs/attendance';
import { singleLine } from '#libs/kernel';
import { type Command, CommandRefused, word } from './command.js';

/** Checks published figures of regularity from nothing but letters; needs no database. */
export const regularity: Command = {
  usage: 'regularity FILE',
  summary: 'Reckon how regularly people and organisations come from lines "id;organisation;PPEA" (docs/regularity.md).',
  options: [],
  run: async (call) => {
    const value = regularityTable(patternLines(await textOf(word(call, 0, 'FILE'))));
    return { text: tableText(value), value };
  },
};

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandRefused(`The file ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}.`);
  }
}

function tableText({ persons, organisations, pooled }: RegularityTable): string {
  const rows = [
    ['Person', ...HEAD],
    ...persons.map((one) => [one.id, ...cellsOf(one)]),
    ['Together', share(pooled.persons), percent(pooled.persons)],
    [''],
    ['Organisation', ...HEAD, 'Same person'],
    ...organisations.map((one) => [
      one.id,
      ...cellsOf(one),
      one.continuity === null ? '–' : percent([one.continuity, 1]),
    ]),
    ['Together', share(pooled.organisations), percent(pooled.organisations)],
  ].map((row) => row.map(singleLine));
  const widths = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const HEAD = ['Came', 'Rate', 'Adjusted', 'Last', 'Streak', 'Missed', 'Status'];

const cellsOf = ({ a, n, x, lastK, streak, misses, status }: Figures): string[] => [
  share([a, n]),
  percent([a, n]),
  share([a, n - x]),
  share(lastK),
  String(streak),
  String(misses),
  status,
];

const share = ([part, all]: readonly [number, number]): string => (all === 0 ? '–' : `${part}/${all}`);
const percent = ([part, all]: readonly [number, number]): string =>
  all === 0 ? '–' : `${((part / all) * 100).toFixed(1)} %`;
