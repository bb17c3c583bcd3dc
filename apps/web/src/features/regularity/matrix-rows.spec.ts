import type { MatrixRow } from '../../api/types';
import { comingTo, heatOf, mayBeAsked, rowsShown, signOf } from './matrix-rows';
import { shownNames } from './search';

const row = (id: string, name: string, more: Partial<MatrixRow>): MatrixRow =>
  ({ id, name, detail: 'IHK Seehafen', letters: '', isAway: false, status: 'regular', ...more }) as MatrixRow;
const rows = [
  row('1', 'Ute Müller', { letters: 'PPPPEPPP' }),
  row('2', 'Jens Bader', { letters: 'PPPPAAAA', isAway: true, status: 'lapsed' }),
  row('3', 'Kim Celik', { letters: 'PPPAAA..', status: 'former' }),
  row('4', '', { letters: 'AAAAAAAA', isAway: true, status: 'never' }),
];
const ids = (found: readonly MatrixRow[]) => found.map(({ id }) => id).join('');

describe('the rows of a matrix', () => {
  it('are narrowed to whoever is away', () => {
    expect(ids(rowsShown(rows, 'fehlt-dreimal', ''))).toBe('24');
  });

  it('are narrowed to each way of coming', () => {
    expect(shownNames.slice(1).map((name) => ids(rowsShown(rows, name, '')))).toEqual(['1', '', '', '2', '4', '3']);
  });

  it('are found by name and organisation, however umlauts are typed', () => {
    expect(ids(rowsShown(rows, undefined, 'mueller seehafen'))).toBe('1');
    expect(ids(rowsShown(rows, 'regelmaessig', 'bader'))).toBe('');
  });

  it('are asked only when there is somebody to ask', () => {
    expect(rows.filter((one) => mayBeAsked('persons', one)).map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(rows.some((one) => mayBeAsked('organisations', one))).toBe(false);
  });
});

describe('a meeting', () => {
  it('counts whoever came of those who were asked', () => {
    expect(comingTo(rows, 4)).toEqual({ came: 0, asked: 4 });
    expect(comingTo(rows, 7)).toEqual({ came: 1, asked: 3 });
  });

  it('has a sign for each letter, and none for what nobody was asked to', () => {
    expect([...'PSEA.'].map((letter) => signOf(letter).sign)).toEqual(['●', '◐', '○', '–', '']);
    expect(signOf(undefined).says).toBe('notAsked');
  });
});

describe('a rate', () => {
  it('has one of five shades', () => {
    expect([0, 0.19, 0.2, 0.595, 0.95, 1, null].map(heatOf)).toEqual([0, 0, 1, 2, 4, 4, null]);
  });
});
