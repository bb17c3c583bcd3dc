import type { RegistrationStatus } from '#libs/registration';
import type { AttendanceStatus } from '../sheet/attendance-status.rules.js';
import type { Expected } from '../sheet/expected.queries.js';
import { arrivalOf, coveredBy, happenedAt, leavingOf, minutesAhead } from './arrival.rules.js';

const somebody = (status: RegistrationStatus, said?: AttendanceStatus, version = 3): Expected => ({
  ...{ registrationId: 'r', personId: 'p', registration: { status, mode: 'on_site' } },
  record:
    said === undefined
      ? null
      : {
          registrationId: 'r',
          status: said,
          minutes: null,
          substituteId: null,
          evidence: 'organiser',
          scanId: null,
          version,
        },
});

describe('whoever stands at the door', () => {
  it.each([
    ['has a place', somebody('confirmed'), 'in'],
    ['was asked to confirm a new date and has not', somebody('pending_reconfirmation'), 'in'],
    ['is in already', somebody('confirmed', 'present'), 'already'],
    ['is noted to leave early', somebody('confirmed', 'partial'), 'already'],
    ['had excused themselves and came', somebody('confirmed', 'excused'), 'in'],
    ['was noted to be missing', somebody('confirmed', 'absent'), 'in'],
    ['sends somebody else', somebody('confirmed', 'substituted'), 'substituted'],
    ['waits for a place', somebody('waitlisted'), 'waiting'],
    ['was offered one', somebody('offered'), 'waiting'],
    ['has cancelled', somebody('cancelled'), 'gone'],
    ['was rejected', somebody('rejected'), 'gone'],
    ['has proven no mailbox', somebody('requested'), 'unknown'],
    ['is of another gathering', undefined, 'unknown'],
  ])('and %s', (_, expected, outcome) => {
    expect(arrivalOf(expected, false)).toBe(outcome);
  });

  it('may be let in without a place, but not with a registration that is gone', () => {
    expect(arrivalOf(somebody('waitlisted'), true)).toBe('in');
    expect(arrivalOf(somebody('cancelled'), true)).toBe('gone');
    expect(arrivalOf(undefined, true)).toBe('unknown');
  });
});

describe('taking an arrival back', () => {
  it('takes back the mark that it means, and no other', () => {
    expect(leavingOf(somebody('confirmed', 'present', 3), 3)).toBe('out');
    expect(leavingOf(somebody('confirmed', 'present', 4), 3)).toBe('kept');
    expect(leavingOf(somebody('confirmed', 'present', 3), null)).toBe('kept');
    expect(leavingOf(somebody('confirmed'), 3)).toBe('kept');
    expect(leavingOf(undefined, 3)).toBe('unknown');
  });

  it('says again what organisers had said', () => {
    expect(coveredBy(somebody('confirmed', 'excused'))).toBe('excused');
    expect(coveredBy(somebody('confirmed'))).toBeNull();
  });
});

describe('a tablet with a clock of its own', () => {
  const now = new Date('2026-05-19T08:00:00Z');
  const at = (time: string) => new Date(`2026-05-19T${time}Z`);

  it('is told when it is off by five minutes or more', () => {
    expect(minutesAhead(at('08:04:59'), now)).toBe(0);
    expect(minutesAhead(at('09:00:10'), now)).toBe(60);
    expect(minutesAhead(at('06:58:00'), now)).toBe(-62);
  });

  it('tells how long ago something was, which counts whatever time it shows', () => {
    expect(happenedAt(at('08:30:00'), at('09:00:00'), now)).toEqual(at('07:30:00'));
    expect(happenedAt(at('05:30:00'), at('06:00:00'), now)).toEqual(at('07:30:00'));
    expect(happenedAt(at('09:30:00'), at('09:00:00'), now)).toEqual(now);
  });
});
