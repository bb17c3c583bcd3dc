import fc from 'fast-check';
import { minutesBetween } from '../../i18n/format';
import { eventTypes, presets } from './presets';
import { fitted, proposal, usualLine } from './usual-course';

const named = (name: string) => name;
const sumOf = (lines: readonly Readonly<{ minutes: number }>[]) => lines.reduce((sum, { minutes }) => sum + minutes, 0);

describe('the usual course of a gathering', () => {
  it.each(presets)('of the kind $type fills the time it usually takes, to the minute', ({ type, starts, ends }) => {
    const available = minutesBetween(`2026-03-19T${starts}`, `2026-03-19T${ends}`);
    const lines = proposal(type, available, named);
    expect(lines.length === 0).toBe(['stammtisch', 'abstimmungsgespraech'].includes(type));
    if (lines.length === 0) return;
    expect(sumOf(lines)).toBe(available);
    // Nothing is cut to a shadow of itself.
    expect(Math.min(...lines.map(({ minutes }) => minutes))).toBeGreaterThanOrEqual(10);
  });

  it('fills any time exactly, or proposes nothing when there is too little', () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventTypes), fc.integer({ min: 1, max: 1440 }), (type, available) => {
        const lines = proposal(type, available, named);
        expect(lines.length === 0 || sumOf(lines) === available).toBe(true);
        expect(lines.every(({ title, minutes }) => title !== '' && minutes >= 1)).toBe(true);
      }),
    );
    expect(fitted([usualLine('input', named), usualLine('plenum', named)], 9)).toEqual([]);
  });

  it('is not stretched over a night', () => expect(proposal('fachtag', 30 * 60, named)).toEqual([]));
});
