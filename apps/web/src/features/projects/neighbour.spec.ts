import { neighbourOf } from './neighbour';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));

describe('the neighbour of a report in its list', () => {
  it.each([
    ['a', 1, 'b'],
    ['c', 1, 'b'],
    ['b', -1, 'a'],
    ['a', -1, 'b'],
    [undefined, 1, 'a'],
    [undefined, -1, 'c'],
  ] as const)('of %s by %d is %s', (current, by, expected) => {
    expect(neighbourOf(rows, current, by)).toBe(expected);
  });

  it('of an only one is nobody', () => {
    expect(neighbourOf([{ id: 'a' }], 'a', 1)).toBeUndefined();
    expect(neighbourOf([], 'a', 1)).toBeUndefined();
  });
});
