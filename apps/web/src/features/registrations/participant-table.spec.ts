import { hiddenAtFirst, hiddenOf, hiddenText, sortingOf, sortingText } from './participant-table';

const oneWay = { isHybrid: false, isCalledOff: false };
const hybrid = { isHybrid: true, isCalledOff: false };

describe('the address of a list of participants', () => {
  it('keeps the order somebody chose', () => {
    expect(sortingOf('-organisation')).toEqual([{ id: 'organisation', desc: true }]);
    expect(sortingText([{ id: 'organisation', desc: true }])).toBe('-organisation');
    expect(sortingText([])).toBeUndefined();
  });

  it('ignores a column that does not exist', () => {
    expect(sortingOf('password')).toEqual([]);
    expect(hiddenOf('password,land', hybrid)).toEqual(['land']);
  });

  it('shows how people take part only where there are two ways', () => {
    expect(hiddenOf(undefined, oneWay)).toContain('mode');
    expect(hiddenOf(undefined, hybrid)).not.toContain('mode');
  });

  it('shows who had a place once all are cancelled together', () => {
    expect(hiddenOf(undefined, oneWay)).toContain('before');
    expect(hiddenOf(undefined, { ...oneWay, isCalledOff: true })).not.toContain('before');
  });

  it('names hidden columns only when they are not the usual ones', () => {
    expect(hiddenText(hiddenAtFirst(oneWay), oneWay)).toBeUndefined();
    expect(hiddenOf(hiddenText([], hybrid), hybrid)).toEqual([]);
    expect(hiddenOf(hiddenText(['land', 'via'], hybrid), hybrid)).toEqual(['land', 'via']);
  });
});
