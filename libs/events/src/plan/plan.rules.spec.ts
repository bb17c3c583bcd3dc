import fc from 'fast-check';
import { BERLIN, minutesBetween, plusMinutes } from '#libs/kernel';
import { eventFormats, modesOf } from '../event-type.rules.js';
import { type EventPlan, modeFaults, modesFor, planAfter, planFaults, withUsualReserve } from './plan.rules.js';
import { planChanges, revisionKindOf } from './revision.rules.js';

const plan: EventPlan = {
  startsLocal: '2026-05-19T10:00',
  endsLocal: '2026-05-19T16:00',
  zone: BERLIN,
  format: 'hybrid',
  venueName: 'Haus der Wirtschaft',
  venueAddress: 'Marktplatz 1, Lindengau',
  meetingUrl: 'https://treffen.example.org/geheim',
};

describe('the plan of an event', () => {
  it('is accepted as it should be', () => {
    expect(planFaults(plan)).toEqual([]);
    expect(planFaults({ ...plan, meetingUrl: null })).toEqual([]);
  });

  it.each([
    [{ endsLocal: '2026-05-19T10:00' }, 'endsLocal', 'not-after-start'],
    [{ endsLocal: '2036-05-19T10:00' }, 'endsLocal', 'too-many-days'],
    [{ startsLocal: '2026-05-18T24:00' }, 'startsLocal', 'not-a-local-time'],
    [{ startsLocal: '2026-03-29T02:30', endsLocal: '2026-03-29T16:00' }, 'startsLocal', 'skipped-hour'],
    [{ startsLocal: '2026-03-28T19:00', endsLocal: '2026-03-29T02:00' }, 'endsLocal', 'skipped-hour'],
    [{ startsLocal: '2026-02-30T10:00' }, 'startsLocal', 'not-a-local-time'],
    [{ zone: 'Europe/Lindengau' }, 'zone', 'unknown-zone'],
    [{ meetingUrl: 'javascript:alert(1)' }, 'meetingUrl', 'not-a-web-address'],
  ])('is refused with %j', (change, field, fault) => {
    expect(planFaults({ ...plan, ...change })).toEqual([{ field, fault }]);
  });

  it.each(['2227-03-17', '9999-03-17', '1026-05-19', '0026-05-19'])('is refused in the year of %s', (day) => {
    expect(planFaults({ ...plan, startsLocal: `${day}T10:00`, endsLocal: `${day}T16:00` })).toEqual([
      { field: 'startsLocal', fault: 'out-of-years' },
      { field: 'endsLocal', fault: 'out-of-years' },
    ]);
  });

  it.each([
    ['over midnight', '2027-03-17T19:00', '2027-03-18T00:30'],
    ['until midnight', '2027-03-17T19:00', '2027-03-18T00:00'],
    ['from midnight', '2027-03-17T00:00', '2027-03-17T06:00'],
    ['several days', '2027-03-17T10:00', '2027-03-19T15:00'],
    ['all night while the clock is put forward', '2027-03-27T19:00', '2027-03-28T03:00'],
    ['all night while it is put back', '2027-10-30T19:00', '2027-10-31T02:30'],
  ])('may go %s', (_, startsLocal, endsLocal) => {
    expect(planFaults({ ...plan, startsLocal, endsLocal })).toEqual([]);
  });
});

describe('a plan with another start', () => {
  const night = { ...plan, startsLocal: '2027-03-17T19:00', endsLocal: '2027-03-18T00:30' };

  it('keeps its length, over midnight too', () => {
    expect(planAfter(night, { startsLocal: '2027-03-10T19:00' }).endsLocal).toBe('2027-03-11T00:30');
    expect(planAfter(night, { startsLocal: '2027-03-10T18:00' }).endsLocal).toBe('2027-03-10T23:30');
  });

  it('keeps the end it is given, and the old one when the start stays', () => {
    expect(planAfter(night, { startsLocal: '2027-03-10T19:00', endsLocal: '2027-03-10T22:00' }).endsLocal).toBe(
      '2027-03-10T22:00',
    );
    expect(planAfter(night, { venueName: 'Stadthalle' })).toEqual({ ...night, venueName: 'Stadthalle' });
  });

  it('ends on the clock when the old hour is skipped there', () => {
    const late = { ...plan, startsLocal: '2027-03-20T19:00', endsLocal: '2027-03-21T02:30' };
    const moved = planAfter(late, { startsLocal: '2027-03-27T19:00' });
    expect(moved.endsLocal).toBe('2027-03-28T03:30');
    expect(planFaults(moved)).toEqual([]);
  });

  it('is as long as before wherever it goes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500_000, max: 500_000 }),
        fc.integer({ min: 1, max: 14 * 24 * 60 }),
        (by, length) => {
          const known = { ...plan, zone: 'UTC', endsLocal: plusMinutes(plan.startsLocal, length) };
          const { startsLocal, endsLocal } = planAfter(known, { startsLocal: plusMinutes(known.startsLocal, by) });
          expect(minutesBetween(startsLocal, endsLocal)).toBe(length);
        },
      ),
    );
  });
});

describe('the places of an event', () => {
  it('are those of its format', () => {
    for (const format of eventFormats) {
      const modes = modesFor(format, []);
      expect(modes.map(({ mode }) => mode)).toEqual(modesOf[format]);
      expect(modeFaults(format, modes)).toEqual([]);
    }
  });

  it('keep their numbers when the format changes', () => {
    const known = [{ mode: 'on_site', capacity: 80, reserved: 4 }] as const;
    expect(modesFor('hybrid', known)).toEqual([...known, { mode: 'online', capacity: null, reserved: 0 }]);
    expect(modesFor('online', known)).toEqual([{ mode: 'online', capacity: null, reserved: 0 }]);
  });

  it('are refused when they do not fit', () => {
    const onSite = { mode: 'on_site', capacity: 80, reserved: 4 } as const;
    expect(modeFaults('hybrid', [onSite])).toEqual([{ field: 'modes', fault: 'missing-online' }]);
    expect(modeFaults('online', [onSite])).toEqual([
      { field: 'modes.0.mode', fault: 'not-in-this-format' },
      { field: 'modes', fault: 'missing-online' },
    ]);
    expect(modeFaults('in_person', [onSite, onSite])).toEqual([{ field: 'modes.1.mode', fault: 'twice' }]);
    expect(modeFaults('in_person', [{ ...onSite, reserved: 81 }])).toEqual([
      { field: 'modes.0.reserved', fault: 'over-capacity' },
    ]);
    expect(modeFaults('in_person', [{ ...onSite, capacity: -1, reserved: 0 }])).toContainEqual({
      field: 'modes.0.capacity',
      fault: 'out-of-range',
    });
  });
});

describe('what has changed in a plan', () => {
  it('is named field by field, and the meeting link never told', () => {
    const after = { ...plan, venueName: 'Stadthalle', meetingUrl: 'https://treffen.example.org/neu' };
    expect(planChanges(plan, after)).toEqual([
      { field: 'venueName', from: 'Haus der Wirtschaft', to: 'Stadthalle' },
      { field: 'meetingUrl', from: null, to: null },
    ]);
    expect(planChanges(plan, { ...plan })).toEqual([]);
  });

  it('is a move on another day and a change on the same one', () => {
    expect(revisionKindOf(plan, { ...plan, startsLocal: '2026-05-20T10:00' })).toBe('moved');
    expect(revisionKindOf(plan, { ...plan, startsLocal: '2026-05-19T11:00' })).toBe('changed');
  });
});

describe('E18: places that are kept for promised projects', () => {
  it.each([
    [2, 2],
    [20, 3],
    [60, 3],
    [61, 4],
    [100, 5],
    [null, 0],
  ])('of %s are usually %s', (capacity, reserved) => {
    const modes = [{ mode: 'on_site', capacity }] as const;
    expect(withUsualReserve(modes, true)).toEqual([{ mode: 'on_site', capacity, reserved }]);
    expect(withUsualReserve(modes, false)).toEqual([{ mode: 'on_site', capacity, reserved: 0 }]);
  });

  it('are as many as somebody has said, also none', () => {
    const modes = [{ mode: 'on_site', capacity: 100, reserved: 0 }] as const;
    expect(withUsualReserve(modes, true)).toEqual(modes);
  });
});
