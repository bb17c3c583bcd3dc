import { type Draft, movedBy, placed, sumsOf } from './agenda';

const span = { startsLocal: '2026-03-19T10:00', endsLocal: '2026-03-19T12:00' };
const line = (key: string, minutes: number, pause = 0): Draft => ({
  ...{ key, minutes, pause, kind: 'input', title: key, description: '', isPublic: true, roomId: null, speakers: [] },
});

describe('a programme that is being edited', () => {
  it('begins with the gathering and goes on where the line before ends', () => {
    const times = placed([line('welcome', 15), line('input', 45, 10)], span).map(({ starts, ends }) => [starts, ends]);
    expect(times).toEqual([
      ['2026-03-19T10:00', '2026-03-19T10:15'],
      ['2026-03-19T10:25', '2026-03-19T11:10'],
    ]);
  });

  it('counts pauses and says by how much it runs over', () => {
    expect(sumsOf([line('a', 90), line('b', 40, 10)], span)).toEqual({ planned: 140, available: 120, overrun: 20 });
    expect(sumsOf([line('a', 120)], span).overrun).toBe(0);
  });

  it('moves a line up and down, and nowhere beyond the ends', () => {
    const items = ['a', 'b', 'c'];
    expect(movedBy(items, 1, -1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(items, 1, 1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(items, 0, -1)).toBe(items);
    expect(movedBy(items, 2, 1)).toBe(items);
  });
});
