import { daysOf, type Draft, isBegun, lineFault, movedTo, newLine, placed, sumsOf } from './agenda';

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

  it('moves a line to another place, and nowhere beyond the ends', () => {
    const items = ['a', 'b', 'c'];
    expect(movedTo(items, 1, 0)).toEqual(['b', 'a', 'c']);
    expect(movedTo(items, 0, 2)).toEqual(['b', 'c', 'a']);
    expect(movedTo(items, 0, -1)).toBe(items);
    expect(movedTo(items, 2, 3)).toBe(items);
  });

  it('names the day of what begins or ends after midnight, once', () => {
    const night = { startsLocal: '2026-03-19T22:00', endsLocal: '2026-03-20T01:00' };
    expect(daysOf(placed([line('a', 60), line('b', 90), line('c', 15), line('d', 15)], night), night)).toEqual([
      { starts: null, ends: null },
      { starts: null, ends: '2026-03-20T00:30' },
      { starts: '2026-03-20T00:30', ends: null },
      { starts: null, ends: null },
    ]);
  });

  it('says what keeps a line from being saved, and leaves out what nobody has begun', () => {
    expect([isBegun(newLine()), isBegun(newLine({ title: 'Impuls' })), isBegun(newLine({ id: 'x' }))]).toEqual([
      ...[false, true, true],
    ]);
    expect(lineFault(newLine({ id: 'x', title: ' ' }))).toBe('title');
    expect(lineFault(newLine({ title: 'Impuls', minutes: 0 }))).toBe('minutes');
    expect(lineFault(newLine({ title: 'Impuls', minutes: 1441 }))).toBe('minutes');
    expect(lineFault(newLine({ title: 'Impuls' }))).toBe(null);
  });
});
