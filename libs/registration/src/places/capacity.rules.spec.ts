import fc from 'fast-check';
import {
  admit,
  type Application,
  type Colleagues,
  colleaguesMatter,
  freePlaces,
  isClaimed,
  mayWaitInVain,
  type Opening,
  type Places,
  waitingIn,
  waitsInVain,
  withMove,
} from './capacity.rules.js';
import { placeKinds } from '../registration-status.rules.js';

const empty = (capacity: number | null, reserved = 0): Places => ({
  mode: 'on_site',
  capacity,
  reserved,
  confirmed: 0,
  offered: 0,
  reservedTaken: 0,
  waiting: [0, 0, 0, 0, 0],
  sequence: 0,
});
const stranger: Application = { mode: 'on_site', place: 'regular', organisationKey: '', promisedSince: null };
const nobody: Colleagues = { live: 0, seated: 0 };

const applications = fc.array(
  fc.record({
    mode: fc.constant('on_site' as const),
    place: fc.constantFrom(...placeKinds),
    organisationKey: fc.constantFrom('', 'a', 'b'),
    promisedSince: fc.constant(null),
  }),
  { maxLength: 40 },
);

const openTo = (places: Places, passedOver = [0, 0, 0, 0, 0]): Opening => ({ places, passedOver });

function admitAll(places: Places, people: readonly Application[], limit: number | null = null) {
  let opening = openTo(places);
  const colleagues = new Map<string, Colleagues>();
  const admissions = people.map((person) => {
    const before = colleagues.get(person.organisationKey) ?? nobody;
    const result = admit(opening, person, before, limit);
    opening = result.opening;
    const seated = before.seated + (result.admission.status === 'confirmed' ? 1 : 0);
    colleagues.set(person.organisationKey, { live: before.live + 1, seated });
    return result.admission;
  });
  return { admissions, places: opening.places };
}

describe('an event with a number of places', () => {
  it('never confirms more people than there are places, and keeps the reserved ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        applications,
        (capacity, wanted, people) => {
          const reserved = Math.min(wanted, capacity);
          const { admissions, places } = admitAll(empty(capacity, reserved), people);
          const seated = people.filter(
            ({ place }, index) => place !== 'staff' && admissions[index]!.status === 'confirmed',
          );
          const forAnybody = seated.filter(({ place }) => place !== 'guarantee').length;
          expect(seated.length).toBeLessThanOrEqual(capacity);
          expect(forAnybody + Math.max(reserved, places.reservedTaken)).toBeLessThanOrEqual(capacity);
          expect(places.confirmed).toBe(seated.length);
        },
      ),
    );
  });

  it('numbers everybody in the order of arrival without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), applications, (capacity, people) => {
        const { admissions } = admitAll(empty(capacity), people);
        expect(admissions.map(({ sequence }) => sequence)).toEqual(people.map((_, index) => index + 1));
      }),
    );
  });

  it('lets nobody of the same standing overtake those who already wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.nat(30), (capacity, count) => {
        const { admissions } = admitAll(
          empty(capacity),
          Array.from({ length: count }, () => stranger),
        );
        const statuses = admissions.map(({ status }) => status);
        expect(statuses.lastIndexOf('confirmed')).toBeLessThan(
          statuses.includes('waitlisted') ? statuses.indexOf('waitlisted') : Infinity,
        );
        const positions = admissions.flatMap((one) => (one.status === 'waitlisted' ? [one.position] : []));
        expect(positions).toEqual(positions.map((_, index) => index + 1));
      }),
    );
  });

  it('counts everybody once, as seated or as waiting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), applications, (capacity, people) => {
        const counted = people.filter(({ place }) => place !== 'staff');
        const { admissions, places } = admitAll(empty(capacity), people);
        const waitingStaff = people.filter(
          ({ place }, index) => place === 'staff' && admissions[index]!.status === 'waitlisted',
        );
        expect(places.confirmed + waitingIn(places)).toBe(counted.length + waitingStaff.length);
      }),
    );
  });
});

describe('an event without a limit', () => {
  it('has room for everybody', () => {
    expect(freePlaces(empty(null), 'regular')).toBe(Infinity);
    expect(
      admitAll(
        empty(null),
        Array.from({ length: 500 }, () => stranger),
      ).admissions.every(({ status }) => status === 'confirmed'),
    ).toBe(true);
  });
});

describe('E18: places reserved for newly reported projects', () => {
  it('stay free when everybody else already waits', () => {
    const { places } = admitAll(empty(3, 1), [stranger, stranger, stranger]);
    expect(places).toMatchObject({ confirmed: 2, waiting: [0, 0, 0, 0, 1] });
    expect(admit(openTo(places), { ...stranger, place: 'guarantee' }, nobody, null).admission.status).toBe('confirmed');
  });
});

describe('E18: promises that another gathering has put off', () => {
  const day = (date: number) => new Date(Date.UTC(2026, 0, date));
  const promised = (promisedSince: Date | null = null): Application => ({
    ...stranger,
    place: 'guarantee',
    promisedSince,
  });
  const admitted = (opening: Opening, one: Application) => admit(opening, one, nobody, null).admission;
  const opened = (places: Places, putOff: Partial<NonNullable<Opening['putOff']>>): Opening => ({
    ...openTo(places),
    putOff: { open: [], waiting: [], ...putOff },
  });

  it('have the next kept places first, the oldest before the others', () => {
    const one = opened({ ...empty(3, 1), confirmed: 2 }, { open: [day(5)] });
    expect(admitted(one, promised()).status).toBe('waitlisted');
    expect(admitted(one, promised(day(4))).status).toBe('confirmed');
    expect(admitted(one, promised(day(6))).status).toBe('waitlisted');
    const two = opened({ ...empty(4, 2), confirmed: 2 }, { open: [day(5)] });
    expect(admitted(two, promised()).status).toBe('confirmed');
  });

  it('take nobody a place that is not kept', () => {
    expect(admitted(opened(empty(3, 1), { open: [day(5)] }), promised()).status).toBe('confirmed');
    expect(admitted(opened({ ...empty(3, 0), confirmed: 2 }, { open: [day(5)] }), promised()).status).toBe('confirmed');
  });

  it('wait before those who were here first, behind the older ones', () => {
    const full = { ...empty(2, 1), confirmed: 2, reservedTaken: 1, waiting: [0, 3, 0, 0, 2] };
    const opening = opened(full, { waiting: [day(3), day(8)] });
    const position = (since: Date | null) => (admitted(opening, promised(since)) as { position: number }).position;
    expect([position(day(1)), position(day(5)), position(day(9)), position(null)]).toEqual([1, 2, 3, 4]);
  });

  it('find a kept place although others of their class and a speaker wait for one', () => {
    const waiting = { ...empty(3, 1), confirmed: 2, waiting: [1, 1, 0, 0, 0] };
    expect(admitted(opened(waiting, {}), promised(day(1))).status).toBe('confirmed');
    expect(admitted(opened(waiting, {}), promised()).status).toBe('waitlisted');
    const speakerAlone = { ...waiting, waiting: [1, 0, 0, 0, 0] };
    expect(admitted(openTo(speakerAlone), promised()).status).toBe('confirmed');
    expect(admitted(openTo({ ...speakerAlone, confirmed: 1 }), promised()).status).toBe('waitlisted');
  });

  it('wait in vain only where there is neither a kept place for them nor another one, in any mode', () => {
    const kept = { ...empty(3, 1), confirmed: 2, waiting: [0, 1, 0, 0, 0] };
    const online = { ...empty(4), mode: 'online', confirmed: 4 } as const;
    expect(mayWaitInVain([kept, online])).toBe(true);
    expect(waitsInVain([kept, online], promised(), [])).toBe(false);
    expect(waitsInVain([kept, online], promised(), [day(5)])).toBe(true);
    expect(waitsInVain([kept, online], promised(day(4)), [day(5)])).toBe(false);
    expect(mayWaitInVain([kept, { ...online, confirmed: 3 }])).toBe(false);
    expect(mayWaitInVain([{ ...kept, waiting: [1, 0, 1, 1, 1] }, online])).toBe(false);
  });
});

describe('a limit per organisation', () => {
  const person: Application = { ...stranger, organisationKey: 'hwk lindengau' };

  it('puts the third person of two on the waiting list although places are free', () => {
    const { admissions } = admitAll(empty(10), [person, person, person], 2);
    expect(admissions.map(({ status }) => status)).toEqual(['confirmed', 'confirmed', 'waitlisted']);
  });

  it('keeps no place from the next, for whom there is no limit', () => {
    const { admissions } = admitAll(empty(3), [person, person, stranger, stranger, stranger], 1);
    expect(admissions).toMatchObject([
      ...[{ status: 'confirmed' }, { status: 'waitlisted' }, { status: 'confirmed' }, { status: 'confirmed' }],
      // Now it is full, and who waits for a colleague to leave was here first.
      { status: 'waitlisted', position: 2 },
    ]);
  });

  it('leaves a free place to whoever waits for it', () => {
    const waiting = { ...empty(3), waiting: [0, 0, 0, 1, 1] };
    expect([openTo(waiting, [0, 0, 0, 1, 0]), openTo(waiting, [0, 0, 0, 1, 1])].map(isClaimed)).toEqual([true, false]);
    const statusBehind = (passedOver: number[]) =>
      admit(openTo(waiting, passedOver), stranger, nobody, 1).admission.status;
    expect([statusBehind([0, 0, 0, 1, 0]), statusBehind([0, 0, 0, 1, 1])]).toEqual(['waitlisted', 'confirmed']);
  });

  it('does not count people who gave no organisation', () => {
    const { admissions } = admitAll(empty(10), [stranger, stranger, stranger], 1);
    expect(admissions.every(({ status }) => status === 'confirmed')).toBe(true);
  });
});

describe('the counter', () => {
  it('is where it was after any move and its reverse', () => {
    const counted = fc.record({
      status: fc.constantFrom('confirmed', 'offered', 'waitlisted', 'cancelled', 'pending_reconfirmation', 'requested'),
      place: fc.constantFrom(...placeKinds),
      waitlistClass: fc.constantFrom(1, 2, 3, 4, 5),
    });
    fc.assert(
      fc.property(counted, counted, (from, to) => {
        const start = { ...empty(50), confirmed: 5, offered: 5, reservedTaken: 5, waiting: [5, 5, 5, 5, 5] };
        expect(withMove(withMove(start, from, to), to, from)).toEqual(start);
      }),
    );
  });
});

describe('whose colleagues come', () => {
  const some = fc.record({ live: fc.integer({ min: 0, max: 9 }), seated: fc.integer({ min: 0, max: 9 }) });

  it('makes no difference wherever it is not asked for', () => {
    let notAsked = 0;
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 0, max: 60 })),
        fc.integer({ min: 0, max: 10 }),
        fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 }),
        applications,
        some,
        (capacity, reserved, limit, waiting, people, colleagues) => {
          const places = { ...empty(capacity, reserved), waiting };
          if (colleaguesMatter(places, limit, people.length)) return;
          notAsked += 1;
          const outcomeWith = (these: Colleagues) => {
            let opening = openTo(places);
            return people.map((person) => {
              const { admission, opening: next } = admit(opening, person, these, limit);
              opening = next;
              return admission;
            });
          };
          expect(outcomeWith(colleagues)).toEqual(outcomeWith(nobody));
        },
      ),
      { examples: [[null, 0, null, [0, 0, 0, 0, 0], [stranger], { live: 1, seated: 1 }]] },
    );
    expect(notAsked).toBeGreaterThan(0);
  });

  it('matters where an organisation has a limit, where somebody waits and where places run out', () => {
    expect(colleaguesMatter(empty(2), null, 2)).toBe(false);
    expect(colleaguesMatter(empty(2), null, 3)).toBe(true);
    expect(colleaguesMatter(empty(3, 2), null, 2)).toBe(true);
    expect(colleaguesMatter(empty(2), 1, 1)).toBe(true);
    expect(colleaguesMatter({ ...empty(null), waiting: [0, 0, 1, 0, 0] }, null, 1)).toBe(true);
  });
});
