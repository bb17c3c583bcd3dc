import { BERLIN } from '#libs/kernel';
import { eventFormats, modesOf } from './event-type.rules.js';
import { type EventPlan, modeFaults, modesFor, planFaults } from './plan.rules.js';
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
    [{ endsLocal: '2036-05-19T10:00' }, 'endsLocal', 'too-long'],
    [{ startsLocal: '2026-02-30T10:00' }, 'startsLocal', 'not-a-local-time'],
    [{ zone: 'Europe/Lindengau' }, 'zone', 'unknown-zone'],
    [{ meetingUrl: 'javascript:alert(1)' }, 'meetingUrl', 'not-a-web-address'],
  ])('is refused with %j', (change, field, fault) => {
    expect(planFaults({ ...plan, ...change })).toEqual([{ field, fault }]);
  });

  it('is refused when the switch to summer time leaves nothing between start and end', () => {
    const night = { ...plan, startsLocal: '2026-03-29T02:50', endsLocal: '2026-03-29T03:10' };
    expect(planFaults(night)).toEqual([{ field: 'endsLocal', fault: 'not-after-start' }]);
    expect(planFaults({ ...night, zone: 'UTC' })).toEqual([]);
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
