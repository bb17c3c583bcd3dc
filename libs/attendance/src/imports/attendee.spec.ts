import fc from 'fast-check';
import type { Attendee } from '../reading/presence.rules.js';
import {
  agrees,
  identityOf,
  joinedPresence,
  keptName,
  minutesOf,
  type Presence,
  presenceIn,
  toldBy,
} from './attendee.rules.js';

const MINUTE = 60_000;
/** From so many minutes after the start to so many. */
const there = (from: number, to: number, minutes: number | null = to - from): Presence => ({
  minutes,
  intervals: [[from * MINUTE, to * MINUTE]],
});
const two = { netMinutes: 120, realMinutes: 120 };
const attendee = (more: Partial<Attendee>): Attendee => ({
  ...{ name: 'Ute', mail: null, account: null, kind: 'person', minutes: 0, intervals: [] },
  ...more,
});

describe('what reports tell of somebody', () => {
  it.each([
    ['nothing', [], null],
    ['all of it', [there(0, 120)], 'present –'],
    ['nearly all of it', [there(12, 120)], 'present –'],
    ['a minute less than that', [there(13, 120)], 'partial 107'],
    ['some of it', [there(0, 45)], 'partial 45'],
    ['two devices at once', [there(0, 60), there(30, 90)], 'partial 90'],
    ['less than it lies between', [there(0, 80, 45)], 'partial 45'],
    ['less than it lies between, and more in another', [there(0, 80, 45), there(80, 100)], 'partial 65'],
    ['not a minute', [{ minutes: 0, intervals: [[0, 59_000]] }], null],
    ['presence without a length', [{ minutes: null, intervals: [] }], 'present –'],
    ['presence, and a length in another', [{ minutes: null, intervals: [] }, there(0, 20)], 'partial 20'],
    ['presence, and not a minute in another', [{ minutes: null, intervals: [] }, there(0, 0, 0)], 'present –'],
    ['minutes without times', [{ minutes: 50, intervals: [] }], 'partial 50'],
    ['minutes, and times of less', [{ minutes: 50, intervals: [] }, there(0, 80, 45)], 'partial 50'],
  ] as const)('when it is %s', (_, presences, told) => {
    const found = toldBy(presences as readonly Presence[], two);
    expect(found && `${found.status} ${found.minutes ?? '–'}`).toBe(told);
  });

  it('never is more than the clock of the gathering has', () => {
    const autumn = { netMinutes: 240, realMinutes: 300 };
    expect(toldBy([there(0, 265)], autumn)).toEqual({ status: 'partial', minutes: 240 });
    expect(toldBy([there(0, 170)], { netMinutes: 240, realMinutes: 180 })).toEqual({
      status: 'present',
      minutes: null,
    });
  });

  it('is the same in whatever order and however often they come, and never less with one more', () => {
    const span = fc.tuple(fc.nat(120), fc.nat(60)).map(([from, length]) => there(from, from + length));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), span, (some, more) => {
        expect(minutesOf([...some].reverse())).toBe(minutesOf(some));
        expect(minutesOf([...some, ...some])).toBe(minutesOf(some));
        expect(minutesOf([...some, more])).toBeGreaterThanOrEqual(minutesOf(some));
        expect(minutesOf([joinedPresence(some)])).toBe(minutesOf(some));
        const every = Array.from({ length: 181 }, (_, at) => at);
        const covered = every.filter((at) =>
          some.some(({ intervals: [[from, to] = [0, 0]] }) => from! <= at * MINUTE && at * MINUTE < to!),
        );
        expect(minutesOf(some)).toBe(covered.length);
      }),
    );
  });

  it('agrees with the sheet or not, whoever said what stands there', () => {
    const told = { status: 'partial', minutes: 45 } as const;
    expect(agrees(told, { status: 'partial', minutes: 45 })).toBe(true);
    expect(agrees(told, { status: 'partial', minutes: 46 })).toBe(false);
    expect(agrees(told, { status: 'absent', minutes: null })).toBe(false);
    expect(agrees(told, null)).toBe(false);
    expect(agrees(null, { status: 'absent', minutes: null })).toBe(true);
  });
});

describe('who is the same in two reports', () => {
  it('is told by an address, else by an account, else by a name', () => {
    const same = (one: Partial<Attendee>, other: Partial<Attendee>) =>
      identityOf(attendee(one)) === identityOf(attendee(other));
    expect(same({ mail: 'a@example.org', name: 'A', account: 'x' }, { mail: 'a@example.org', name: 'B' })).toBe(true);
    expect(same({ account: 'x', name: 'A' }, { account: 'x', name: 'B' })).toBe(true);
    expect(same({ name: 'A' }, { name: 'A' })).toBe(true);
    expect(same({ name: 'A' }, { name: 'A', mail: 'a@example.org' })).toBe(false);
    expect(same({ name: 'x' }, { name: 'A', account: 'x' })).toBe(false);
  });
});

describe('a name that is kept', () => {
  it('is of a length, and nothing that a database refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = keptName(name);
        expect([kept.isWellFormed(), kept.includes('\0'), [...kept].length <= 200, kept !== '']).toEqual([
          ...[true, false, true, true],
        ]);
      }),
    );
    expect(keptName('\ud800')).toBe('\ufffd');
    expect(keptName('\0 ')).toBe('–');
  });

  it('comes with no minutes where a report tells none', () => {
    expect(presenceIn(attendee({}), 'bbb-meeting-info').minutes).toBeNull();
    expect(presenceIn(attendee({}), 'zoom').minutes).toBe(0);
  });
});
