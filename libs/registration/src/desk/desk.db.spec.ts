import { type Caller, grantScope, newId, systemCaller } from '#libs/kernel';
import { PersonService } from '#libs/networks';
import {
  anApplication,
  anOpenEvent,
  byLinkOf,
  callerWithKey,
} from '../../../../test/factories/applications.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { anOrganisation } from '../../../../test/factories/networks.factory.js';
import { findPlaceDifferences } from '../places/place-audit.service.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { overlapping } from '../../../../test/support/overlapping.js';
import { Admissions } from './admission.service.js';
import { RegistrationDesk } from './desk.service.js';
import { Registrations } from './registrations.service.js';

const organiser = systemCaller('test');

describe('the registration desk', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
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
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  it('writes one mail, one history entry and one calendar entry for each', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    await Promise.all([apply(event.id), apply(event.id)]);
    const mails = await world.database.query<{ template: string; method: string | null }>(
      `select template, calendar->>'method' as method from mail_message where event_id = $1 order by template`,
      [event.id],
    );
    expect(mails).toEqual([
      { template: 'registration-confirmed', method: 'REQUEST' },
      { template: 'registration-waitlisted', method: null },
    ]);
    const history = await world.database.query<{ action: string }>(
      `select h.action from history_entry h join registration r on r.id = h.thing_id where r.event_id = $1 order by h.action`,
      [event.id],
    );
    expect(history.map(({ action }) => action)).toEqual(['registration.confirmed', 'registration.waitlisted']);
  });

  it('remembers who acted, also when several ask at once', async () => {
    const event = await anOpenEvent(world);
    const kinds = [{ kind: 'account', id: newId() }, { kind: 'person', id: newId() }, { kind: 'public' }] as const;
    const views = await Promise.all(
      kinds.map((actor) => world.get(Registrations).apply({ ...organiser, actor }, anApplication(event.id))),
    );
    const rows = await world.database.query(
      `select h.actor_kind as kind, h.actor_id as id from history_entry h join unnest($1::uuid[]) with ordinality as v(id, place)
       on v.id = h.thing_id order by v.place`,
      [views.map(({ id }) => id)],
    );
    expect(rows).toEqual(kinds.map((actor) => ({ id: null, ...actor })));
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
    const once = anApplication(event.id);
    const twice = await Promise.all([
      world.get(Registrations).apply(callerWithKey('key-2'), once),
      world.get(Registrations).apply(callerWithKey('key-2'), once),
    ]);
    expect(twice[0]).toEqual(twice[1]);
  });

  it('takes a key that two different requests carry at once for the first of them alone', async () => {
    const event = await anOpenEvent(world);
    const send = (fingerprint: string) =>
      world.get(Registrations).apply(callerWithKey('key-3', fingerprint), anApplication(event.id));
    const results = await Promise.allSettled([
      apply(event.id),
      send('one body'),
      send('another body'),
      apply(event.id),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ reason: { code: 'idempotency.key-reused' } });
  });

  it('takes a key that two requests about two events carry at once for one of them', async () => {
    const events = [await anOpenEvent(world), await anOpenEvent(world)];
    const results = await overlapping(
      world.sql,
      'lock table idempotency_key in exclusive mode',
      ...events.map(({ id }) => () => {
        return world.get(Registrations).apply(callerWithKey('key-4', `body about ${id}`), anApplication(id));
      }),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'idempotency.key-reused' } });
    const ids = events.map(({ id }) => id);
    expect(await world.database.query('select 1 from registration where event_id = any($1)', [ids])).toHaveLength(1);
  });

  it('answers a request that reaches two processes at once in both as in the first', async () => {
    const event = await anOpenEvent(world);
    const input = anApplication(event.id);
    const errand = { kind: 'apply', caller: callerWithKey('key-5'), eventId: event.id, input } as const;
    const desks = [world.get(RegistrationDesk), new RegistrationDesk(world.get(Admissions))];
    const results = await overlapping(
      world.sql,
      'lock table idempotency_key in exclusive mode',
      ...desks.map((desk) => () => desk.admit(errand)),
    );
    const [one, other] = results.map((result) => (result.status === 'fulfilled' ? result.value : result.reason));
    expect(one).toMatchObject({ status: 'confirmed', sequence: 1, version: 1 });
    expect(other).toEqual(one);
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  it('confirms for whoever has the mailbox now, and for nobody else', async () => {
    const event = await anOpenEvent(world);
    const stranger: Caller = {
      actor: { kind: 'public' },
      scope: grantScope({ networks: new Map(), persons: new Map() }),
    };
    await world.get(Registrations).request(stranger, anApplication(event.id, { via: 'public' }));
    const [asked] = await world.database.query<{ id: string }>('select id from registration where event_id = $1', [
      event.id,
    ]);
    const confirm = async (caller: Caller) =>
      world.get(Registrations).confirm(caller, { ...asked!, eventId: event.id });
    const theirs = await byLinkOf(world, asked!.id);
    const other = await apply(event.id);
    await expect(confirm(stranger)).rejects.toThrow('not-found');
    await expect(confirm(await byLinkOf(world, other.id))).rejects.toThrow('not-found');
    // Between the look at the link and the desk somebody revoked it.
    await world.database.query(`update person set link_version = 2 where id = any($1)`, [
      [...theirs.scope.persons.keys()],
    ]);
    await expect(confirm(theirs)).rejects.toThrow('not-found');
    expect(await confirm(await byLinkOf(world, asked!.id))).toMatchObject({ status: 'confirmed' });
    await expect(world.get(OwnRegistration).cancel(theirs, asked!.id)).rejects.toThrow('not-found');
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
    const broken = anApplication(event.id, { question: 'No table takes this: \0' });
    const crowd = [...inputs, broken, ...inputs, ...inputs].map((input) =>
      world.get(Registrations).apply(organiser, input),
    );
    const results = await Promise.allSettled(crowd);
    expect(results.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([150]);
    const sequences = new Set(results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.sequence] : [])));
    expect([...sequences].sort((one, other) => one! - other!)).toEqual(inputs.map((_, index) => index + 1));
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  it('lets the waiting list move up when a place frees, in the same transaction', async () => {
    const event = await anOpenEvent(world, { capacity: 1 });
    const [first, second] = await Promise.all([apply(event.id), apply(event.id), apply(event.id)]);
    await world.get(OwnRegistration).cancel(organiser, first.id);
    const [row] = await world.database.query<{ status: string; respond_by: Date }>(
      'select status, respond_by from registration where id = $1',
      [second.id],
    );
    expect(row).toMatchObject({ status: 'offered', respond_by: new Date('2026-02-04T08:00:00Z') });
    expect((await world.get(OwnRegistration).acceptOffer(organiser, second.id)).status).toBe('confirmed');
    expect(await findPlaceDifferences(world.database)).toEqual([]);
  });

  it('answers for an event that does not exist as for one of another network', async () => {
    await expect(apply('0190f5a0-0000-7000-8000-000000000000')).rejects.toThrow('not-found');
    const event = await anOpenEvent(world);
    const stranger = {
      ...organiser,
      scope: { networks: new Map(), persons: new Map() } as unknown as typeof organiser.scope,
    };
    await expect(world.get(Registrations).apply(stranger, anApplication(event.id))).rejects.toThrow('not-found');
  });

  const strangerIn = (networkId: string): Caller => ({
    actor: { kind: 'account', id: newId() },
    scope: grantScope({ networks: new Map([['registration:write', new Set([networkId])]]), persons: new Map() }),
  });
  const traces = async () =>
    world.database
      .query(`select (select count(*) from person) as persons, (select count(*) from history_entry) as history,
      (select count(*) from place_counter) as counters, (select count(*) from registration) as registrations`);

  it('leaves nothing behind when it refuses, alone and in a batch with others', async () => {
    const [open, other] = [await anOpenEvent(world), await anOpenEvent(world)];
    const [cancelled, untouched] = [await anOpenEvent(world, { state: 'cancelled' }), await anOpenEvent(world)];
    const elsewhere = await anOrganisation(world.database, other.networkId);
    const known = anApplication(open.id);
    const key = callerWithKey('key-of-refusals');
    await world.get(Registrations).apply(key, known);
    const reused = callerWithKey('key-of-refusals', 'another body');
    const registrations = world.get(Registrations);
    const refusals: Record<string, () => Promise<unknown>> = {
      'event of another network': () => registrations.apply(strangerIn(other.networkId), anApplication(untouched.id)),
      'event that is cancelled': () => apply(cancelled.id),
      'mode that is not offered': () => apply(open.id, { mode: 'online' }),
      'organisation of another network': () => apply(open.id, { organisationId: elsewhere.id }),
      'organisation that is missing': () => apply(open.id, { organisationId: newId() }),
      'organisation of another network for somebody known': () =>
        apply(open.id, { email: known.email, organisationId: elsewhere.id }),
      'key that came with something else': () => registrations.apply(reused, anApplication(open.id)),
    };
    const before = await traces();
    for (const [name, refused] of Object.entries(refusals)) {
      expect([name, (await Promise.allSettled([refused()]))[0]!.status]).toEqual([name, 'rejected']);
      expect([name, await traces()]).toEqual([name, before]);
    }
    const results = await Promise.allSettled([...Object.values(refusals).map((refused) => refused()), apply(open.id)]);
    expect(results.map(({ status }) => status)).toEqual([...Object.keys(refusals).map(() => 'rejected'), 'fulfilled']);
    const [then, now] = [before, await traces()].map((rows) => rows[0] as { persons: string; registrations: string });
    expect([Number(now!.persons), Number(now!.registrations)]).toEqual([
      Number(then!.persons) + 1,
      Number(then!.registrations) + 1,
    ]);
  });

  it('leaves nobody behind who came while the event was being cancelled', async () => {
    const event = await anOpenEvent(world);
    const before = await traces();
    const persons = world.get(PersonService);
    const ensure = persons.ensureWithin.bind(persons);
    const meanwhile = jest.spyOn(persons, 'ensureWithin').mockImplementationOnce(async (...given) => {
      await world.database.query(`update event set state = 'cancelled' where id = $1`, [event.id]);
      return ensure(...given);
    });
    await expect(apply(event.id)).rejects.toMatchObject({ code: 'registration.closed' });
    expect(meanwhile).toHaveBeenCalled();
    expect(await traces()).toEqual(before);
  });

  it('answers for an organisation of another network as for a missing one', async () => {
    const [event, other] = [await anOpenEvent(world), await anOpenEvent(world)];
    const foreign = await anOrganisation(world.database, other.networkId);
    const refusalFor = (organisationId: string) =>
      apply(event.id, { organisationId }).catch((problem: { code: string; facts: object }) => problem);
    expect(await refusalFor(foreign.id)).toMatchObject({ code: 'not-found', facts: { thing: 'organisation' } });
    expect(await refusalFor(foreign.id)).toEqual(await refusalFor(newId()));
    const own = await anOrganisation(world.database, event.networkId);
    expect(await refusalFor(own.id)).toMatchObject({ status: 'confirmed' });
  });
});
