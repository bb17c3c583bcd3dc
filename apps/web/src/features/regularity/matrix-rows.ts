import type { AttendanceMatrix, MatrixRow } from '../../api/types';
import { matchesWords } from '../../words';
import { named, type ShownName } from './search';

export type Status = MatrixRow['status'];
export type Kind = AttendanceMatrix['kind'];

export const statusOf = (name: Exclude<ShownName, 'fehlt-dreimal'>): Status => named[name];

const isShown = ({ status, isAway }: MatrixRow, name: ShownName): boolean =>
  name === 'fehlt-dreimal' ? isAway : status === statusOf(name);

export const rowsOf = (rows: readonly MatrixRow[], name: ShownName | undefined): readonly MatrixRow[] =>
  name === undefined ? rows : rows.filter((row) => isShown(row, name));

export const rowsShown = (
  rows: readonly MatrixRow[],
  name: ShownName | undefined,
  term: string,
): readonly MatrixRow[] =>
  rowsOf(rows, name).filter((row) => matchesWords(`${row.name} ${row.detail} ${row.id}`, term));

/** What became of a meeting: the sign that is seen, and the name of the words that are heard. */
export const signs = {
  P: { sign: '●', says: 'present', heat: 4 },
  S: { sign: '◐', says: 'substituted', heat: 2 },
  E: { sign: '○', says: 'excused', heat: 1 },
  A: { sign: '–', says: 'absent', heat: 0 },
  '.': { sign: '', says: 'notAsked', heat: null },
} as const;
export type Sign = (typeof signs)[keyof typeof signs];

export const signOf = (letter: string | undefined): Sign =>
  signs[(letter !== undefined && letter in signs ? letter : '.') as keyof typeof signs];

/** Of five shades the one of a rate; none where there is no rate. */
export const heatOf = (rate: number | null): number | null =>
  rate === null ? null : Math.min(4, Math.floor(rate * 5));

/** How many of the rows were at a meeting, and how many were asked to it. */
export const comingTo = (rows: readonly MatrixRow[], meeting: number): Readonly<{ came: number; asked: number }> => {
  const letters = rows.map((row) => row.letters[meeting] ?? '.');
  return {
    came: letters.filter((letter) => letter === 'P').length,
    asked: letters.filter((letter) => 'PAES'.includes(letter)).length,
  };
};

/** A person who was erased has no name and gets no mail. */
export const mayBeAsked = (kind: Kind, { name }: MatrixRow): boolean => kind === 'persons' && name !== '';
