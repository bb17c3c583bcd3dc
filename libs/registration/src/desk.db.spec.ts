import { systemCaller } from '#libs/kernel';
import { findPlaceDifferences } from './place-audit.queries.js';
import { OwnRegistration } from './own-registration.service.js';
import {
  anApplication,
  anOpenEvent,
  callerWithKey,
  type RegistrationWorld,
  registrationWorld,
} from '../../../test/factories/registration-world.factory.js';
import { Registrations } from './registrations.service.js';

const organiser = systemCaller('test');

describe('the registration desk', () => {
  let world: RegistrationWorld;
  beforeAll(async () => {
    world = await registrationWorld();
  });
  afterAll(() => world.close());

  const apply = (eventId: string, more = {}) => world.get(Registrations).apply(organiser, anApplication(eventId, more));

  it('gives the places to the first who come and a position to everybody else', async () => {
    const event = await anOpenEvent(world, { capacity: 2 });
    const views = await Promise.all(Array.from({ length: 4 }, () => apply(event.id)));
    expect(views.map(({ status, sequence, position }) => [status, sequence, position])).toEqual([
      ['confirmed', 1, null],
      ['confirmed', 2, null],
      ['waitlisted', 3, 1],
      ['waitlisted', 4, 2],
    ]);
  });

  it('hands out 50 places to 500 at once: none twice, none too many, duplicates with the place they have', async () => {
    const event = await anOpenEvent(world, { capacity: 50 });
    const inputs = Array.from({ length: 400 }, () => anApplication(event.id));
    const crowd = [...inputs, ...inputs.slice(0, 100)].sort((one, other) => (one.email < other.email ? -1 : 1));
    const views = await Promise.all(crowd.map((input) => world.get(Registrations).apply(organiser, input)));
    const byPerson = new Map(views.map((view) => [view.personId, view.sequence]));
    expect(byPerson.size).toBe(400);
    expect(views.every((view) => byPerson.get(view.personId) === view.sequence)).toBe(true);
    expect([...byPerson.values()].sort((one, other) => one! - other!)).toEqual(
      Array.from({ length: 400 }, (_, index) => index + 1),
    );
    const confirmed = new Set(views.filter(({ status }) => status === 'confirmed').map(({ personId }) => personId));
    expect(confirmed.size).toBe(50);
    expect(await findPlaceDifferences(world.db)).toEqual([]);
  });

  it('writes one mail, one history entry and one calendar entry for each', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    await Promise.all([apply(event.id), apply(event.id)]);
    const mails = await world.db.query<{ template: string; method: string | null }>(
      `select template, calendar->>'method' as method from mail_message where event_id = $1 order by template`,
      [event.id],
    );
    expect(mails).toEqual([
      { template: 'registration-confirmed', method: 'REQUEST' },
      { template: 'registration-waitlisted', method: null },
    ]);
    const history = await world.db.query<{ action: string }>(
      `select h.action from history_entry h join registration r on r.id = h.thing_id where r.event_id = $1 order by h.action`,
      [event.id],
    );
    expect(history.map(({ action }) => action)).toEqual(['registration.confirmed', 'registration.waitlisted']);
  });

  it('answers a repeated request as the first one, whatever happened since', async () => {
    const event = await anOpenEvent(world);
    const input = anApplication(event.id);
    const caller = callerWithKey('key-1');
    const first = await world.get(Registrations).apply(caller, input);
    await world.get(OwnRegistration).cancel(organiser, first.id);
    expect(await world.get(Registrations).apply(caller, input)).toEqual(first);
    await expect(world.get(Registrations).apply(callerWithKey('key-1', 'another body'), input)).rejects.toThrow(
      'idempotency.key-reused',
    );
    const twice = await Promise.all([
      world.get(Registrations).apply(callerWithKey('key-2'), anApplication(event.id, { email: 'doppelt@example.org' })),
      world.get(Registrations).apply(callerWithKey('key-2'), anApplication(event.id, { email: 'doppelt@example.org' })),
    ]);
    expect(twice[0]).toEqual(twice[1]);
  });

  it('refuses one application of a batch without harm to the others', async () => {
    const event = await anOpenEvent(world);
    const results = await Promise.allSettled([
      apply(event.id),
      apply(event.id, { email: 'keine Adresse' }),
      apply(event.id, { mode: 'online' }),
      apply(event.id),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((results[2] as PromiseRejectedResult).reason).toMatchObject({ code: 'registration.mode-not-offered' });
  });

  it('lets the next batch go on when one of hundreds brings its batch down, though both name the same people', async () => {
    const event = await anOpenEvent(world, { capacity: 1_000 });
    const inputs = Array.from({ length: 150 }, () => anApplication(event.id));
    const broken = anApplication(event.id, { organisationId: event.id });
    const crowd = [...inputs, broken, ...inputs, ...inputs].map((input) =>
      world.get(Registrations).apply(organiser, input),
    );
    const results = await Promise.allSettled(crowd);
    expect(results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([150]);
    const sequences = new Set(results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.sequence] : [])));
    expect([...sequences].sort((one, other) => one! - other!)).toEqual(inputs.map((_, index) => index + 1));
    expect(await findPlaceDifferences(world.db)).toEqual([]);
  });

  it('lets the waiting list move up when a place frees, in the same transaction', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [first, second] = await Promise.all([apply(event.id), apply(event.id), apply(event.id)]);
    await world.get(OwnRegistration).cancel(organiser, first.id);
    const [row] = await world.db.query<{ status: string; respond_by: Date }>(
      'select status, respond_by from registration where id = $1',
      [second.id],
    );
    expect(row).toMatchObject({ status: 'offered', respond_by: new Date('2026-02-04T08:00:00Z') });
    expect((await world.get(OwnRegistration).acceptOffer(organiser, second.id)).status).toBe('confirmed');
    expect(await findPlaceDifferences(world.db)).toEqual([]);
  });

  it('answers for an event that does not exist as for one of another network', async () => {
    await expect(apply('0190f5a0-0000-7000-8000-000000000000')).rejects.toThrow('not-found');
    const event = await anOpenEvent(world);
    const stranger = {
      ...organiser,
      scope: { networks: new Map(), persons: new Set<string>() } as unknown as typeof organiser.scope,
    };
    await expect(world.get(Registrations).apply(stranger, anApplication(event.id))).rejects.toThrow('not-found');
  });
});
