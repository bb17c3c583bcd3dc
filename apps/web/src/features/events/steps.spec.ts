import { opening } from './steps';

describe('the registration of an announced event', () => {
  const now = new Date('2026-03-01T12:00');
  const begins = (opens: string | null) => opening({ opens, closes: null, cancelUntil: null }, now);

  it('opens later by itself, or as soon as nothing is missing, or by hand', () => {
    expect(begins('2026-03-02T09:00')).toBe('later');
    expect(begins('2026-02-01T09:00')).toBe('ready');
    expect(begins(null)).toBe('by-hand');
  });
});
