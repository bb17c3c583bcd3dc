import { hiddenAtFirst, hiddenOf, hiddenText, sortingOf, sortingText } from './participant-table';

describe('the address of a list of participants', () => {
  it('keeps the order somebody chose', () => {
    expect(sortingOf('-organisation')).toEqual([{ id: 'organisation', desc: true }]);
    expect(sortingText([{ id: 'organisation', desc: true }])).toBe('-organisation');
    expect(sortingText([])).toBeUndefined();
  });

  it('ignores a column that does not exist', () => {
    expect(sortingOf('password')).toEqual([]);
    expect(hiddenOf('password,land', true)).toEqual(['land']);
  });

  it('shows how people take part only where there are two ways', () => {
    expect(hiddenOf(undefined, false)).toContain('mode');
    expect(hiddenOf(undefined, true)).not.toContain('mode');
  });

  it('names hidden columns only when they are not the usual ones', () => {
    expect(hiddenText(hiddenAtFirst(false), false)).toBeUndefined();
    expect(hiddenOf(hiddenText([], true), true)).toEqual([]);
    expect(hiddenOf(hiddenText(['land', 'via'], true), true)).toEqual(['land', 'via']);
  });
});
