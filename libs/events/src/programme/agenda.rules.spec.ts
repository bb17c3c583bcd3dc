import fc from 'fast-check';
import { plusMinutes } from '#libs/kernel';
import { agendaSums, layOut } from './agenda.rules.js';

const fachtag = { startsLocal: '2026-05-19T10:00', endsLocal: '2026-05-19T16:00', zone: 'Europe/Berlin' };

describe('a programme whose items follow each other', () => {
  it('begins with the event and needs no further times', () => {
    const { items, faults } = layOut(fachtag, [{ minutes: 15 }, { minutes: 45 }, { minutes: 30 }]);
    expect(faults).toEqual([]);
    expect(items.map(({ startsLocal }) => startsLocal.slice(11))).toEqual(['10:00', '10:15', '11:00']);
  });

  it('counts its minutes against those of the event', () => {
    const { items } = layOut(fachtag, [{ minutes: 120 }, { startsLocal: '2026-05-19T13:00', minutes: 60 }]);
    expect(agendaSums(fachtag, items)).toEqual({
      plannedMinutes: 180,
      eventMinutes: 360,
      endsLocal: '2026-05-19T14:00',
      overrunMinutes: 0,
      gaps: [{ before: 1, minutes: 60 }],
    });
  });

  it('may run over the end of a draft, and says by how much', () => {
    const { items, faults } = layOut(fachtag, [{ minutes: 300 }, { minutes: 75 }]);
    expect(faults).toEqual([]);
    expect(agendaSums(fachtag, items).overrunMinutes).toBe(15);
  });
});

describe('a programme with faults', () => {
  it('is refused when an item begins before the one before it has ended', () => {
    const { faults } = layOut(fachtag, [{ minutes: 60 }, { startsLocal: '2026-05-19T10:59', minutes: 30 }]);
    expect(faults).toEqual([{ field: 'agenda.1.startsLocal', fault: 'overlaps-previous' }]);
  });

  it('is refused when an item begins before the event', () => {
    const { faults } = layOut(fachtag, [{ startsLocal: '2026-05-19T09:59', minutes: 30 }]);
    expect(faults).toEqual([{ field: 'agenda.0.startsLocal', fault: 'before-event' }]);
  });

  it.each([0, -5, 1.5, Number.NaN, 1441])('is refused with %p minutes', (minutes) => {
    expect(layOut(fachtag, [{ minutes }]).faults).toEqual([{ field: 'agenda.0.minutes', fault: 'out-of-range' }]);
  });

  it('is refused with a time that is none', () => {
    const { faults } = layOut(fachtag, [{ startsLocal: '2026-02-30T10:00', minutes: 30 }]);
    expect(faults).toEqual([{ field: 'agenda.0.startsLocal', fault: 'not-a-local-time' }]);
  });
});

describe('whatever the programme', () => {
  const anyItem = fc.record({
    minutes: fc.integer({ min: 1, max: 90 }),
    pause: fc.option(fc.integer({ min: -20, max: 40 })),
  });

  it('is refused exactly when there is a negative gap', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), (wanted) => {
        let ends = fachtag.startsLocal;
        const items = wanted.map(({ minutes, pause }) => {
          const startsLocal = pause === null ? undefined : plusMinutes(ends, pause);
          ends = plusMinutes(startsLocal ?? ends, minutes);
          return { startsLocal, minutes };
        });
        const isWrong = wanted.some(({ pause }) => pause !== null && pause < 0);
        expect(layOut(fachtag, items).faults.length > 0).toBe(isWrong);
      }),
    );
  });

  it('items and gaps together reach from the start to the last end', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 12 }), (wanted) => {
        let ends = fachtag.startsLocal;
        const items = wanted.map(({ minutes, pause }) => {
          const startsLocal = plusMinutes(ends, Math.abs(pause ?? 0));
          ends = plusMinutes(startsLocal, minutes);
          return { startsLocal, minutes };
        });
        const sums = agendaSums(fachtag, items);
        const free = sums.gaps.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(plusMinutes(fachtag.startsLocal, sums.plannedMinutes + free)).toBe(sums.endsLocal);
        expect(sums.overrunMinutes).toBe(Math.max(0, sums.plannedMinutes + free - sums.eventMinutes));
      }),
    );
  });
});
