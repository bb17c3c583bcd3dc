import { longDate, moment, when } from './dates.js';

const KEEPS = '\u00a0';

describe('the dates of pages', () => {
  it('keep a day beside its month, and nothing else', () => {
    expect(longDate('2026-03-19', 'de')).toBe(`Donnerstag, 19.${KEEPS}März 2026`);
    expect(longDate('2026-03-19', 'en')).toBe(`Thursday, 19${KEEPS}March 2026`);
    expect(moment('2026-03-19T18:00', 'en', '2026-03-01')).toBe(`Thursday, 19${KEEPS}March, 18:00`);
    expect(when('2026-03-19T19:00', '2026-03-20T00:30', 'Europe/Lisbon', 'de', '2026-03-01')).toBe(
      `Donnerstag, 19.${KEEPS}März, 19:00${KEEPS}Uhr – Freitag, 20.${KEEPS}März, 00:30${KEEPS}Uhr (Lisbon)`,
    );
  });
});
