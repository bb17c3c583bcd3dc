import fc from 'fast-check';
import { lineFault, sumsOf } from './agenda';
import { fitted, presetLine, proposal } from './agenda-presets';
import { eventTypes, presets } from '../events/presets';
import { minutesBetween } from '../../i18n/format';

const named = (name: string) => name;

describe('the usual course of a gathering', () => {
  it.each(presets)('of the kind $type fills the time it usually takes, to the minute', ({ type, starts, ends }) => {
    const span = { startsLocal: `2026-03-19T${starts}`, endsLocal: `2026-03-19T${ends}` };
    const lines = proposal(type, minutesBetween(span.startsLocal, span.endsLocal), named);
    expect(lines.length === 0).toBe(['stammtisch', 'abstimmungsgespraech'].includes(type));
    if (lines.length === 0) return;
    const { planned, available } = sumsOf(lines, span);
    expect(planned).toBe(available);
    // Nothing is cut to a shadow of itself.
    expect(Math.min(...lines.map(({ minutes }) => minutes))).toBeGreaterThanOrEqual(10);
  });

  it('fills any time exactly, or proposes nothing when there is too little', () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventTypes), fc.integer({ min: 1, max: 1440 }), (type, available) => {
        const lines = proposal(type, available, named);
        const sum = lines.reduce((minutes, line) => minutes + line.minutes, 0);
        expect(lines.length === 0 || sum === available).toBe(true);
        expect(lines.map(lineFault).filter((fault) => fault !== null)).toEqual([]);
      }),
    );
    expect(fitted([presetLine('input', named), presetLine('plenum', named)], 9)).toEqual([]);
  });
});
