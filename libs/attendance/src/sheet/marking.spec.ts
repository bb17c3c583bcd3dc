import fc from 'fast-check';
import { eventStates } from '#libs/events';
import { runs } from '../../../../test/support/property-runs.js';
import {
  attendanceStatuses,
  type Evidence,
  evidences,
  hasCome,
  presenceOf,
  sheetStates,
} from './attendance-status.rules.js';
import { countsOf, doorsOpenAt, faultsOf, type Mark, saysTheSame, useOf } from './marking.rules.js';

const starts = new Date('2026-03-19T09:00:00Z');
const before = (hours: number) => new Date(starts.getTime() - hours * 3_600_000);
const mark = (more: Partial<Mark> = {}): Mark => ({
  ...{ registrationId: 'r1', version: 0, status: 'present', minutes: null, substituteId: null },
  ...{ evidence: 'organiser' as Evidence, ...more },
});

describe('what a sheet can be used for', () => {
  it('opens with the doors, two hours before the start', () => {
    const at = (now: Date) => useOf({ state: 'open', startsAt: starts }, 'open', now);
    expect(doorsOpenAt(starts)).toEqual(before(2));
    expect([at(before(2.01)), at(before(2)), at(before(-30 * 24))]).toEqual(['early', 'marks', 'marks']);
  });

  it.each(eventStates)(
    'has an answer for every sheet of an event that is %s, and none for what did not happen',
    (state) => {
      const uses = sheetStates.map((sheet) => useOf({ state, startsAt: starts }, sheet, before(-8)));
      const isOff = state === 'draft' || state === 'cancelled' || state === 'not_held';
      expect(uses).toEqual(isOff ? Array(4).fill('off') : ['marks', 'marks', 'corrections', 'corrections']);
    },
  );
});

describe('a mark', () => {
  it('needs minutes when it is partial, within those of the gathering, and none otherwise', () => {
    const fits = (more: Partial<Mark>) => faultsOf([mark(more)], 360).length === 0;
    for (const status of attendanceStatuses) expect(fits({ status })).toBe(status !== 'partial');
    expect([1, 360].map((minutes) => fits({ status: 'partial', minutes }))).toEqual([true, true]);
    expect([0, 361].map((minutes) => fits({ status: 'partial', minutes }))).toEqual([false, false]);
    expect(fits({ minutes: 20 })).toBe(false);
  });

  it('names a substitute only for somebody who was substituted, and never themselves', () => {
    const fits = (more: Partial<Mark>) => faultsOf([mark(more)], 360).length === 0;
    expect(fits({ status: 'substituted', substituteId: 'r2' })).toBe(true);
    expect([fits({ status: 'substituted', substituteId: 'r1' }), fits({ substituteId: 'r2' })]).toEqual([false, false]);
  });

  it('is said of nobody twice at once', () => {
    expect(faultsOf([mark(), mark({ status: 'absent' })], 360)).toEqual([
      { field: 'marks.1.registrationId', fault: 'twice' },
    ]);
  });

  it('says the same as the record that it made, and nothing else does', () => {
    const some = fc.record({
      status: fc.constantFrom(...attendanceStatuses),
      minutes: fc.option(fc.integer({ min: 1, max: 360 })),
      substituteId: fc.option(fc.constantFrom('r2', 'r3')),
      evidence: fc.constantFrom(...evidences),
      scanId: fc.option(fc.constantFrom('s1', 's2')),
    });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const isEqual = JSON.stringify(one) === JSON.stringify(other);
        expect(saysTheSame(mark(one), other)).toBe(isEqual);
        expect(saysTheSame(mark({ ...one, status: null }), null)).toBe(true);
        expect(saysTheSame(mark(one), null)).toBe(false);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('what a mark counts as', () => {
  it('is present from half of the gathering on, and excused below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 600 }), fc.integer({ min: 1, max: 600 }), (net, minutes) => {
        const counts = presenceOf({ status: 'partial', minutes }, net);
        expect(counts).toBe(minutes * 2 >= net ? 'present' : 'excused');
      }),
      { numRuns: runs(200) },
    );
    for (const status of ['present', 'excused', 'absent', 'substituted'] as const)
      expect(presenceOf({ status, minutes: null }, 360)).toBe(status);
  });

  it('is never a no-show for whoever was there at all', () => {
    expect(attendanceStatuses.filter(hasCome)).toEqual(['present', 'partial']);
  });

  it('adds up to everybody', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.constantFrom(...attendanceStatuses))), (statuses) => {
        expect(Object.values(countsOf(statuses)).reduce((sum, one) => sum + one, 0)).toBe(statuses.length);
      }),
    );
  });
});
