import { type Matrix, type MatrixRow, unitFiguresOf } from '#libs/attendance';
import { newId } from '#libs/kernel';
import type { Narrowed } from './regularity-sheets.rules.js';

export const aMatrixRow = (name: string, letters: string, more: Partial<MatrixRow> = {}): MatrixRow => ({
  ...{ id: newId(), name, detail: '', letters, continuity: null, region: null },
  ...unitFiguresOf(letters, more.status === 'former'),
  ...more,
});

/** A matrix of as many meetings as the longest of its rows, one each day. */
export function aMatrix(rows: readonly MatrixRow[], more: Partial<Matrix> = {}): Matrix {
  const days = Math.max(0, ...rows.map(({ letters }) => letters.length));
  const meetings = Array.from({ length: days }, (_, at) => ({
    ...{ eventId: newId(), no: at + 1, title: 'Treffen', number: at + 1, groupId: null },
    startsLocal: `${new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10)}T10:00`,
  }));
  const counted = { present: 0, asked: 0, rate: null };
  const statuses = { former: 0, 'n/a': 0, never: 0, new: 0, lapsed: 0, regular: 0, occasional: 0 };
  return {
    ...{ networkId: newId(), kind: 'persons', asOf: '2026-12-01', meetings, rows, pooled: counted, statuses },
    ...more,
  };
}

export const aNarrowed = (more: Partial<Narrowed> = {}): Narrowed => ({
  ...{ networkName: 'Lotsennetz', fundingNotice: '', groupName: '', seriesTitle: '', from: null, only: null },
  ...more,
});
