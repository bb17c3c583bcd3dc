import { programmeTimes } from './programme-times.rules.js';

const item = (startsLocal: string, minutes: number) => ({ startsLocal, minutes });

describe('the times of a programme', () => {
  it('name no day while there is only one', () => {
    const one = [item('2026-03-17T19:00', 60), item('2026-03-17T20:00', 90)];
    expect(programmeTimes(one, 'de')).toEqual([['19:00–20:00'], ['20:00–21:30']]);
    expect(programmeTimes([], 'de')).toEqual([]);
  });

  it('name the day on which an item ends when that is the next one', () => {
    expect(programmeTimes([item('2026-03-17T23:00', 90)], 'de')).toEqual([['23:00–00:30', '(Mi., 18.3.)']]);
    expect(programmeTimes([item('2026-03-17T23:00', 90)], 'en')).toEqual([['23:00–00:30', '(Wed, 18 Mar)']]);
  });

  it('name each day once where there are several', () => {
    const long = [item('2026-03-17T23:00', 60), item('2026-03-18T00:00', 30), item('2026-03-18T00:30', 30)];
    expect(programmeTimes(long, 'de')).toEqual([
      ['Di., 17.3.', '23:00–00:00', '(Mi., 18.3.)'],
      ['Mi., 18.3.', '00:00–00:30'],
      ['00:30–01:00'],
    ]);
  });
});
