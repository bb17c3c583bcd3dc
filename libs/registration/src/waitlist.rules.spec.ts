import fc from 'fast-check';
import { freePlaces, type Places } from './capacity.rules.js';
import {
  offerExpiresAt,
  type WaitingEntry,
  whoMovesUp,
  whyNotMoved,
  type WaitlistSituation,
} from './waitlist.rules.js';

const HOUR = 3_600_000;
const now = new Date('2026-02-02T08:00:00Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * HOUR);

const places: Places = {
  mode: 'on_site',
  capacity: 10,
  reserved: 0,
  confirmed: 8,
  offered: 0,
  reservedTaken: 0,
  waiting: [0, 0, 0, 0, 5],
  sequence: 20,
};
const situation: WaitlistSituation = {
  places,
  seated: new Map(),
  limit: null,
  now,
  startsAt: inHours(24 * 45),
  reservedUntil: inHours(24 * 30),
};
const entry = (id: string, more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id,
  waitlistClass: 5,
  place: 'regular',
  organisationKey: '',
  offers: 0,
  ...more,
});

describe('the time an offer stands', () => {
  it.each([
    [24 * 45, 48],
    [24 * 7 + 1, 48],
    [24 * 7, 24],
    [24 * 2 + 1, 24],
    [24 * 2, 4],
    [4, 4],
  ])('%i hours before the start is %i hours', (left, hours) => {
    expect(offerExpiresAt(now, inHours(left))).toEqual(inHours(hours));
  });

  it('is over when not even four hours are left: the desk decides', () => {
    expect(offerExpiresAt(now, inHours(3.9))).toBeNull();
    expect(whoMovesUp({ ...situation, startsAt: inHours(3) }, [entry('a')])).toEqual([]);
    expect(whyNotMoved({ ...situation, startsAt: inHours(3) }, [entry('a')], 0)).toEqual({ code: 'desk-decides' });
  });

  it('never reaches beyond the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (hours) => {
        const expires = offerExpiresAt(now, inHours(hours));
        expect(expires === null || expires <= inHours(hours)).toBe(true);
      }),
    );
  });
});

describe('when places become free', () => {
  it('as many move up as there are places, the first ones first', () => {
    const chosen = whoMovesUp(situation, [entry('a'), entry('b'), entry('c')]);
    expect(chosen.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('never more offers go out than places are free, and never out of order', () => {
    const entries = fc.array(
      fc.record({
        key: fc.constantFrom('', 'x', 'y'),
        guarantee: fc.boolean(),
        offers: fc.integer({ min: 0, max: 2 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(entries, fc.nat(10), fc.nat(10), fc.option(fc.nat(3)), (list, confirmed, reserved, limit) => {
        const waiting = list.map(({ key, guarantee, offers }, index) =>
          entry(String(index), { organisationKey: key, place: guarantee ? 'guarantee' : 'regular', offers }),
        );
        const tight = { ...situation, limit, places: { ...places, confirmed, reserved } };
        const chosen = whoMovesUp(tight, waiting).map(({ id }) => Number(id));
        expect(chosen.length).toBeLessThanOrEqual(10 - confirmed);
        expect(chosen).toEqual([...chosen].sort((one, other) => one - other));
      }),
    );
  });

  it('whoever is passed over has a reason that is true', () => {
    const full = { ...situation, limit: 1, seated: new Map([['hwk', 1]]) };
    const waiting = [entry('colleague', { organisationKey: 'hwk' }), entry('silent', { offers: 2 }), entry('next')];
    expect(whoMovesUp(full, waiting).map(({ id }) => id)).toEqual(['next']);
    expect(whyNotMoved(full, waiting, 0)).toEqual({ code: 'organisation-limit', limit: 1 });
    expect(whyNotMoved(full, waiting, 1)).toEqual({ code: 'offers-unanswered', offers: 2 });
  });
});

describe('somebody asks why nothing has moved', () => {
  it('there is no place', () => {
    expect(whyNotMoved({ ...situation, places: { ...places, confirmed: 10 } }, [entry('a')], 0)).toEqual({
      code: 'no-place',
    });
  });

  it('the free places are offered to others', () => {
    const offered = { ...places, confirmed: 8, offered: 2 };
    expect(whyNotMoved({ ...situation, places: offered }, [entry('a')], 0)).toEqual({
      code: 'offers-are-out',
      offers: 2,
    });
  });

  it('the free places are kept for newly reported projects until registration closes', () => {
    const held = { ...places, reserved: 2 };
    expect(freePlaces(held, 'regular')).toBe(0);
    expect(whyNotMoved({ ...situation, places: held }, [entry('a')], 0)).toEqual({
      code: 'places-are-reserved',
      until: inHours(24 * 30).toISOString(),
    });
  });

  it('others come first', () => {
    expect(whyNotMoved(situation, [entry('a'), entry('b'), entry('c')], 2)).toEqual({ code: 'others-first', ahead: 2 });
  });

  it('the event is over', () => {
    expect(whyNotMoved({ ...situation, startsAt: inHours(-1) }, [entry('a')], 0)).toEqual({ code: 'event-over' });
  });
});
