import { openCount, openUntil, type OpenRegistrations } from './registration-work.rules.js';

const NOON = new Date('2026-02-02T12:00:00Z');
const inHours = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
const some = (more: Partial<OpenRegistrations>): OpenRegistrations => ({
  ...{ kind: 'waiting', startsAt: inHours(1000), count: 3, since: inHours(-24), respondBy: null, askedInVain: 0 },
  ...more,
});

describe('what registrations leave to the organisers', () => {
  it('is nothing of a waiting list that moves up by itself, or has nowhere to go', () => {
    expect(openCount(some({}), true, NOON)).toBe(0);
    expect(openCount(some({ askedInVain: 2 }), false, NOON)).toBe(0);
  });

  it('is those who let their offers pass while a place is free', () => {
    expect(openCount(some({ askedInVain: 2 }), true, NOON)).toBe(2);
  });

  it('is everybody who waits once no offer goes out before the start any more', () => {
    expect(openCount(some({ startsAt: inHours(3) }), true, NOON)).toBe(3);
    expect(openCount(some({ startsAt: inHours(5) }), true, NOON)).toBe(0);
  });

  it('is every offer, answer and address that is open, room or not', () => {
    for (const kind of ['offer', 'reconfirmation', 'request'] as const) {
      expect(openCount(some({ kind }), false, NOON)).toBe(3);
    }
  });

  it('has the deadline that people were told, or else the start', () => {
    expect(openUntil(some({ kind: 'offer', respondBy: inHours(6) }))).toEqual(inHours(6));
    expect(openUntil(some({ kind: 'reconfirmation' }))).toEqual(inHours(1000));
    expect(openUntil(some({ kind: 'request' }))).toEqual(inHours(6 * 24));
    expect(openUntil(some({ kind: 'request', startsAt: inHours(2) }))).toEqual(inHours(2));
    expect(openUntil(some({ startsAt: inHours(3) }))).toEqual(inHours(3));
  });
});
