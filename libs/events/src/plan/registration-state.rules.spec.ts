import fc from 'fast-check';
import { dueMoves, eventStates } from '../event-state.rules.js';
import { registrationStateOf } from './registration-state.rules.js';

const at = (hour: number) => new Date(Date.UTC(2026, 4, 19, hour));
const fachtag = {
  state: 'open',
  registrationOpensAt: at(1),
  registrationClosesAt: at(3),
  startsAt: at(5),
  endsAt: at(9),
} as const;

describe('whether a form may be sent', () => {
  it('follows the hours of an open event', () => {
    expect(registrationStateOf(fachtag, at(0))).toBe('not_yet_open');
    expect(registrationStateOf(fachtag, at(1))).toBe('open');
    expect(registrationStateOf(fachtag, at(3))).toBe('closed');
    expect(registrationStateOf(fachtag, at(9))).toBe('over');
  });

  it('is no at the deadline although the job that closes has not run', () => {
    expect(registrationStateOf({ ...fachtag, state: 'open' }, at(4))).toBe('closed');
  });

  it('is no at the start although nobody set a deadline', () => {
    expect(registrationStateOf({ ...fachtag, registrationClosesAt: null }, at(5))).toBe('closed');
  });

  it('is not yet for a Save the Date, even when its hour has come and something is missing', () => {
    expect(registrationStateOf({ ...fachtag, state: 'announced' }, at(2))).toBe('not_yet_open');
  });

  it('is cancelled for good, and over for what did not take place', () => {
    expect(registrationStateOf({ ...fachtag, state: 'cancelled' }, at(2))).toBe('cancelled');
    expect(registrationStateOf({ ...fachtag, state: 'cancelled' }, at(10))).toBe('cancelled');
    expect(registrationStateOf({ ...fachtag, state: 'not_held' }, at(6))).toBe('over');
  });

  it('is yes only inside the window of an open event, whatever else is true', () => {
    const hour = fc.integer({ min: 0, max: 20 }).map(at);
    const event = fc.record({
      state: fc.constantFrom(...eventStates),
      registrationOpensAt: fc.option(hour),
      registrationClosesAt: fc.option(hour),
      startsAt: hour,
      endsAt: hour,
    });
    fc.assert(
      fc.property(event, hour, (times, now) => {
        if (registrationStateOf(times, now) !== 'open') return;
        expect(times.state).toBe('open');
        expect(times.startsAt > now && times.endsAt > now).toBe(true);
        expect(times.registrationClosesAt === null || times.registrationClosesAt > now).toBe(true);
        expect(times.registrationOpensAt === null || times.registrationOpensAt <= now).toBe(true);
        expect(dueMoves({ ...times, isComplete: true }, now)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
