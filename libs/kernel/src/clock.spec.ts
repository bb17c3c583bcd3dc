import fc from 'fast-check';
import { runs } from '../../../test/support/property-runs.js';
import { SystemClock } from './clock.js';
import { SettableMachine } from '../../../test/factories/machine.factory.js';
import { BELIEVED_STEP, DOUBTED_FOR } from './steady-time.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOON = Date.parse('2026-11-29T12:00:00Z');

const started = (offset = 0) => {
  const machine = new SettableMachine(NOON);
  machine.offset = offset;
  const clock = new SystemClock(machine);
  const error = (): number => Math.abs(clock.now().getTime() - machine.truth);
  const errorOfCertain = (): number => Math.abs(clock.certain().getTime() - machine.truth);
  return { machine, clock, error, errorOfCertain };
};

describe('the system clock', () => {
  it('tells nobody of 120 days that lasted 100 seconds, and says that it doubts them', () => {
    const { machine, clock, error, errorOfCertain } = started();
    machine.offset = 120 * DAY;
    expect(clock.doubt()).toEqual({ says: new Date(NOON + 120 * DAY), certain: new Date(NOON) });
    for (let second = 0; second < 100; second += 1) {
      machine.pass(SECOND);
      expect([error(), errorOfCertain()]).toEqual([0, 0]);
    }
    machine.offset = 0;
    expect([error(), errorOfCertain(), clock.doubt()]).toEqual([0, 0, null]);
  });

  it('follows whoever sets it, as soon as that has stood for ten minutes', () => {
    const { machine, clock } = started();
    machine.offset = -3 * DAY;
    clock.now();
    machine.pass(DOUBTED_FOR - SECOND);
    expect(clock.now().getTime()).toBe(machine.truth);
    machine.pass(SECOND);
    expect(clock.now().getTime()).toBe(machine.wall());
    expect(clock.doubt()).toBeNull();
  });

  it('takes a sleep of the machine for what it is, and a correction by minutes too', () => {
    const { machine, clock } = started();
    machine.pass(9 * HOUR);
    expect([clock.now().getTime(), clock.doubt()]).toEqual([machine.truth, null]);
    machine.offset = BELIEVED_STEP;
    expect([clock.certain().getTime(), clock.doubt()]).toEqual([machine.wall(), null]);
  });

  it('begins the doubt anew when the clock is set to yet another time', () => {
    const { machine, clock } = started();
    for (const days of [120, 80, 40]) {
      machine.offset = days * DAY;
      clock.now();
      machine.pass(DOUBTED_FOR - SECOND);
      expect(clock.now().getTime()).toBe(machine.truth);
    }
  });

  it('is never wrong by more than a step it would believe, whatever passes within ten minutes', () => {
    const glitch = fc.record({
      quiet: fc.integer({ min: SECOND, max: 3 * HOUR }),
      offset: fc.integer({ min: -400 * DAY, max: 400 * DAY }),
      lasts: fc.integer({ min: 1, max: DOUBTED_FOR - 2 }),
      looks: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(glitch, { maxLength: 12 }), (glitches) => {
        const { machine, error, errorOfCertain } = started();
        for (const { quiet, offset, lasts, looks } of glitches) {
          machine.pass(quiet);
          expect([error(), errorOfCertain()]).toEqual([0, 0]);
          machine.offset = offset;
          for (let look = 0; look < looks; look += 1) {
            expect(error()).toBeLessThanOrEqual(BELIEVED_STEP);
            expect(errorOfCertain()).toBeLessThanOrEqual(BELIEVED_STEP);
            machine.pass(Math.floor(lasts / looks));
          }
          machine.offset = 0;
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('comes to every time that stays, and is certain of none that lies ahead of what it tells', () => {
    const offsets = fc.array(fc.integer({ min: -400 * DAY, max: 400 * DAY }), { minLength: 1, maxLength: 6 });
    const heard = fc.option(fc.integer({ min: -400 * DAY, max: 400 * DAY }), { nil: undefined });
    fc.assert(
      fc.property(offsets, heard, (steps, last) => {
        const { machine, clock } = started();
        if (last !== undefined) clock.hear(new Date(machine.truth + last));
        for (const offset of steps) {
          machine.offset = offset;
          expect(clock.certain().getTime()).toBeLessThanOrEqual(clock.now().getTime());
          machine.pass(MINUTE);
        }
        clock.now();
        machine.pass(DOUBTED_FOR);
        expect([clock.now().getTime(), clock.certain().getTime()]).toEqual([machine.wall(), machine.wall()]);
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('a process that begins with a time far beyond the last certain one', () => {
  it('tells it, because it may have been off, but is certain of it only ten minutes later', () => {
    const { machine, clock } = started();
    clock.hear(new Date(NOON - 120 * DAY));
    expect([clock.now(), clock.certain()]).toEqual([new Date(NOON), new Date(NOON - 120 * DAY)]);
    machine.pass(DOUBTED_FOR - SECOND);
    expect(clock.certain().getTime()).toBe(machine.truth - 120 * DAY);
    machine.pass(SECOND);
    expect([clock.certain().getTime(), clock.doubt()]).toEqual([machine.truth, null]);
  });

  it('returns at once when the clock is put right: it never was certain of the other', () => {
    const { machine, clock, error, errorOfCertain } = started(120 * DAY);
    clock.hear(new Date(NOON - MINUTE));
    machine.pass(100 * SECOND);
    machine.offset = 0;
    expect([error(), errorOfCertain(), clock.doubt()]).toEqual([0, 0, null]);
  });

  it('is in doubt for as long as another process is certain of an earlier time', () => {
    const { machine, clock } = started(120 * DAY);
    for (let minute = 0; minute < 60; minute += 1) {
      clock.hear(new Date(machine.truth));
      machine.pass(MINUTE);
    }
    expect(clock.certain().getTime()).toBe(machine.truth);
  });

  it('believes the time at which another process has arrived already', () => {
    const { clock } = started();
    clock.hear(new Date(NOON - 120 * DAY));
    clock.hear(new Date(NOON));
    expect([clock.certain(), clock.doubt()]).toEqual([new Date(NOON), null]);
  });

  it('does not mind that somebody was certain of a time to come', () => {
    const { clock } = started();
    clock.hear(new Date(NOON + 120 * DAY));
    expect([clock.now(), clock.certain(), clock.doubt()]).toEqual([new Date(NOON), new Date(NOON), null]);
  });
});
