import fc from 'fast-check';
import { BERLIN, clockTime, toInstant, toLocal } from '#libs/kernel';
import { freePlaces, type Places } from './capacity.rules.js';
import { type WaitingEntry, whoMovesUp, whyNotMoved, type WaitlistSituation } from './waitlist.rules.js';
import { offerExpiresAt } from '../offers.rules.js';

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
  putOff: [],
};
const entry = (id: string, more: Partial<WaitingEntry> = {}): WaitingEntry => ({
  id,
  waitlistClass: 5,
  place: 'regular',
  organisationKey: '',
  promisedSince: null,
  offers: 0,
  ...more,
});

describe('E18: the time an offer stands', () => {
  it.each([
    [24 * 45, 48],
    [24 * 7 + 1, 48],
    [24 * 7, 24],
    [24 * 2 + 1, 24],
    [24 * 2, 4],
    [4, 4],
  ])('%i hours before the start is %i hours', (left, hours) => {
    expect(offerExpiresAt(now, inHours(left), BERLIN)).toEqual(inHours(hours));
  });

  it('is over when not even four hours are left: the desk decides', () => {
    expect(offerExpiresAt(now, inHours(3.9), BERLIN)).toBeNull();
    expect(whoMovesUp({ ...situation, startsAt: inHours(3) }, [entry('a')])).toEqual([]);
    expect(whyNotMoved({ ...situation, startsAt: inHours(3) }, [entry('a')], 0)).toEqual({ code: 'desk-decides' });
  });

  it.each([
    ['2026-02-02T20:00', '2026-02-04T10:00', '2026-02-03T09:00'],
    ['2026-02-02T23:30', '2026-02-04T10:00', '2026-02-03T11:00'],
    ['2026-02-02T02:00', '2026-02-06T10:00', '2026-02-02T22:00'],
    // Just before the start nothing is gained by waiting for the morning.
    ['2026-02-02T20:00', '2026-02-03T08:00', '2026-02-03T08:00'],
    // The night of the spring switch has an hour less.
    ['2026-03-28T20:00', '2026-03-30T10:00', '2026-03-29T09:00'],
  ])('does not end in the night: %s before %s until %s', (made, starts, until) => {
    const at = offerExpiresAt(toInstant(made, BERLIN), toInstant(starts, BERLIN), BERLIN)!;
    expect(toLocal(at, BERLIN)).toBe(until);
  });

  it('is at least four hours and ends between 7 and 22, whenever it begins, if the start does not end it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), fc.integer({ min: 4, max: 2000 }), (minutes, hours) => {
        const made = inHours(minutes / 60);
        const startsAt = new Date(made.getTime() + hours * HOUR);
        const until = offerExpiresAt(made, startsAt, BERLIN)!;
        expect(until.getTime() - made.getTime()).toBeGreaterThanOrEqual(4 * HOUR);
        const clock = clockTime(toLocal(until, BERLIN));
        expect(until <= startsAt && (+until === +startsAt || (clock >= '07:00' && clock <= '22:00'))).toBe(true);
      }),
    );
  });

  it('never reaches beyond the start', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (hours) => {
        const expires = offerExpiresAt(now, inHours(hours), BERLIN);
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
  it('no mail comes any more in the last four hours, whether or not there is a place', () => {
    for (const confirmed of [8, 10]) {
      const late = { ...situation, startsAt: inHours(3), places: { ...places, confirmed } };
      expect(whyNotMoved(late, [entry('a', { offers: 2 })], 0)).toEqual({ code: 'desk-decides' });
    }
  });

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

  it('E18: the free places are kept for newly reported projects until registration closes', () => {
    const held = { ...places, reserved: 2 };
    expect(freePlaces(held, 'regular')).toBe(0);
    expect(whyNotMoved({ ...situation, places: held }, [entry('a')], 0)).toEqual({
      code: 'places-are-reserved',
      until: inHours(24 * 30).toISOString(),
    });
  });

  it('E18: the kept places are for projects that were put off, the oldest first', () => {
    const [older, newer] = [new Date('2026-01-02T08:00:00Z'), new Date('2026-01-09T08:00:00Z')];
    const held = { ...situation, places: { ...places, confirmed: 9, reserved: 1 }, putOff: [newer] };
    const of = (id: string, promisedSince: Date | null) =>
      entry(id, { waitlistClass: 2, place: 'guarantee', promisedSince });
    expect(whoMovesUp(held, [of('newly', null)])).toEqual([]);
    expect(whyNotMoved(held, [of('newly', null)], 0)).toEqual({
      code: 'places-are-put-off',
      until: held.reservedUntil!.toISOString(),
    });
    expect(whoMovesUp(held, [of('older', older), of('newly', null)]).map(({ id }) => id)).toEqual(['older']);
    // Once nothing is kept any more, whoever waits is next.
    const released = { ...held, places: { ...held.places, reserved: 0 } };
    expect(whoMovesUp(released, [of('newly', null)]).map(({ id }) => id)).toEqual(['newly']);
  });

  it('others come first', () => {
    expect(whyNotMoved(situation, [entry('a'), entry('b'), entry('c')], 2)).toEqual({ code: 'others-first', ahead: 2 });
  });

  it('the event is over', () => {
    expect(whyNotMoved({ ...situation, startsAt: inHours(-1) }, [entry('a')], 0)).toEqual({ code: 'event-over' });
  });
});
