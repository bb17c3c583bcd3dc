import { hiddenAtFirst, hiddenOf, hiddenText, sortingOf, sortingText } from './participant-table';

describe('the address of a list of participants', () => {
  it('keeps the order somebody chose', () => {
    expect(sortingOf('-organisation')).toEqual([{ id: 'organisation', desc: true }]);
    expect(sortingText([{ id: 'organisation', desc: true }])).toBe('-organisation');
    expect(sortingText([])).toBeUndefined();
  });

  it('ignores a column that does not exist', () => {
    expect(sortingOf('password')).toEqual([]);
    expect(hiddenOf('password,land')).toEqual(['land']);
  });

  it('names hidden columns only when they are not the usual ones', () => {
    expect(hiddenText(hiddenAtFirst)).toBeUndefined();
    expect(hiddenOf(hiddenText([]))).toEqual([]);
    expect(hiddenOf(hiddenText(['land', 'via']))).toEqual(['land', 'via']);
  });
});
