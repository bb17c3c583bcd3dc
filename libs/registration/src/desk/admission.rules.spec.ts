import fc from 'fast-check';
import { runs } from '../../../../test/support/property-runs.js';
import type { Opening, Places } from '../places/capacity.rules.js';
import { type Mode, placeKinds } from '../registration-status.rules.js';
import { ModeNotOffered, RegistrationClosed } from '../registration.errors.js';
import { type Applicant, decide, type Situation } from './admission.rules.js';

const now = new Date('2026-03-02T09:00:00Z');
const event = {
  id: 'the event',
  state: 'open',
  startsAt: new Date('2026-03-19T09:00:00Z'),
  endsAt: new Date('2026-03-19T15:00:00Z'),
  registrationOpensAt: null,
  registrationClosesAt: null,
  maxPerOrganisation: null,
  modes: [{ mode: 'on_site', capacity: 1, reserved: 0 }],
} as unknown as Situation['event'];

const placesOf = (capacity: number | null): Places => ({
  mode: 'on_site',
  capacity,
  ...{ reserved: 0, confirmed: 0, offered: 0, reservedTaken: 0, waiting: [0, 0, 0, 0, 0], sequence: 0 },
});
const situation = (capacity: number | null, facts: Partial<Situation['event']> = {}): Situation => ({
  event: { ...event, ...facts },
  openings: new Map<Mode, Opening>([['on_site', { places: placesOf(capacity), passedOver: [0, 0, 0, 0, 0] }]]),
  colleagues: new Map(),
  putOff: [],
  now,
});
const applicant = (personId: string, own: Partial<Applicant> = {}): Applicant => ({
  personId,
  ...{
    mode: 'on_site',
    place: 'regular',
    organisationKey: '',
    via: 'public',
    requestedAt: now,
    invitedUntil: null,
    live: null,
  },
  ...own,
});

describe('a batch of applications', () => {
  it('is decided in the order of arrival', () => {
    const { outcomes, openings } = decide(situation(1), [applicant('a'), applicant('b'), applicant('c')]);
    expect(outcomes).toMatchObject([
      { kind: 'admitted', admission: { status: 'confirmed', sequence: 1 } },
      { kind: 'admitted', admission: { status: 'waitlisted', sequence: 2, position: 1 } },
      { kind: 'admitted', admission: { status: 'waitlisted', sequence: 3, position: 2 } },
    ]);
    expect(openings.get('on_site')?.places).toMatchObject({ confirmed: 1, sequence: 3, waiting: [0, 0, 0, 0, 2] });
  });

  it('tells whoever applies twice of the first application, in the batch or before it', () => {
    const registered = { id: 'r', status: 'waitlisted' } as const;
    const { outcomes, openings } = decide(situation(9), [
      applicant('a'),
      applicant('a'),
      applicant('b', { live: registered }),
    ]);
    expect(outcomes.slice(1)).toEqual([
      { kind: 'duplicate', of: 0 },
      { kind: 'duplicate', of: null },
    ]);
    expect(openings.get('on_site')?.places).toMatchObject({ confirmed: 1, sequence: 1 });
  });

  it('decides on a request from the public form, which has no place yet', () => {
    const { outcomes } = decide(situation(1), [applicant('a', { live: { id: 'r', status: 'requested' } })]);
    expect(outcomes).toMatchObject([{ kind: 'admitted', admission: { status: 'confirmed' } }]);
  });

  it('answers for nobody the caller may act for as for nobody at all, and gives out nothing', () => {
    const { outcomes, openings } = decide(situation(1), [null, applicant('a')]);
    expect(outcomes).toMatchObject([{ kind: 'unknown' }, { kind: 'admitted', admission: { status: 'confirmed' } }]);
    expect(openings.get('on_site')?.places).toMatchObject({ sequence: 1 });
  });

  it('E18: keeps a place in every mode for a promise that was put off, until somebody of it comes', () => {
    const kept = (mode: Mode): [Mode, Opening] => [
      mode,
      { places: { ...placesOf(1), mode, reserved: 1 }, passedOver: [0, 0, 0, 0, 0] },
    ];
    const modes = (['on_site', 'online'] as const).map((mode) => ({ mode, capacity: 1, reserved: 1 }));
    const two = { ...situation(1, { modes }), openings: new Map([kept('on_site'), kept('online')]) };
    const putOff = [{ promisedSince: new Date('2026-01-05T09:00:00Z'), personIds: ['b', 'c'] }];
    const promised = (personId: string, mode: Mode) => applicant(personId, { mode, place: 'guarantee' });
    const statuses = (...applicants: Applicant[]) =>
      decide({ ...two, putOff }, applicants).outcomes.map((one) => one.kind === 'admitted' && one.admission.status);
    expect(statuses(promised('a', 'on_site'), promised('b', 'on_site'))).toEqual(['waitlisted', 'confirmed']);
    expect(statuses(promised('a', 'online'), promised('b', 'on_site'))).toEqual(['waitlisted', 'confirmed']);
    expect(statuses(promised('b', 'on_site'), promised('a', 'online'))).toEqual(['confirmed', 'confirmed']);
    expect(statuses(applicant('b', { place: 'regular' }), promised('a', 'online'))).toEqual([
      'waitlisted',
      'waitlisted',
    ]);
  });

  it('refuses by the event before it looks for places', () => {
    const [closed] = decide(situation(9, { state: 'closed' }), [applicant('a')]).outcomes;
    expect(closed).toMatchObject({ kind: 'refused', problem: expect.any(RegistrationClosed) });
    const [elsewhere] = decide(situation(9), [applicant('a', { mode: 'online' })]).outcomes;
    expect(elsewhere).toMatchObject({ kind: 'refused', problem: expect.any(ModeNotOffered) });
  });

  it('counts colleagues of the same batch against the limit of their organisation', () => {
    const from = { organisationKey: 'haus am ufer' };
    const { outcomes } = decide(situation(null, { maxPerOrganisation: 1 }), [
      applicant('a', from),
      applicant('b', from),
      applicant('c'),
    ]);
    expect(outcomes).toMatchObject([
      { admission: { status: 'confirmed' } },
      { admission: { status: 'waitlisted' } },
      // Whoever waits for a colleague to leave takes no place from anybody.
      { admission: { status: 'confirmed' } },
    ]);
  });

  it('decides the same whether people come in one batch or one by one', () => {
    const people = fc.array(
      fc.record({
        personId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        organisationKey: fc.constantFrom('', 'x', 'y'),
        place: fc.constantFrom(...placeKinds),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        people,
        fc.integer({ min: 0, max: 6 }),
        fc.option(fc.integer({ min: 1, max: 3 })),
        (all, capacity, limit) => {
          // Whoever comes twice is the desk's to look up; here everybody comes once.
          const once = all.filter(({ personId }, index) => all.findIndex((one) => one.personId === personId) === index);
          const applicants = once.map(({ personId, ...own }) => applicant(personId, own));
          const start = situation(capacity, { maxPerOrganisation: limit });
          const together = decide(start, applicants);
          const colleagues = new Map<string, { live: number; seated: number }>();
          let { openings } = start;
          const apart = applicants.map((one) => {
            const step = decide({ ...start, openings, colleagues }, [one]);
            openings = step.openings;
            const outcome = step.outcomes[0]!;
            const isSeated = outcome.kind === 'admitted' && outcome.admission.status === 'confirmed';
            const before = colleagues.get(one.organisationKey) ?? { live: 0, seated: 0 };
            colleagues.set(one.organisationKey, { live: before.live + 1, seated: before.seated + (isSeated ? 1 : 0) });
            return outcome;
          });
          expect(together.outcomes).toEqual(apart);
          expect(together.openings).toEqual(openings);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
