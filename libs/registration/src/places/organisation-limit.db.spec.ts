import { type Caller, grantScope, systemCaller } from '#libs/kernel';
import { personBehind } from '../../../../test/factories/callers.factory.js';
import { anApplication, anOpenEvent, byLinkOf } from '../../../../test/factories/applications.factory.js';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { RegistrationDetails } from '../changes/registration-details.service.js';
import { Registrations } from '../desk/registrations.service.js';
import { PlacesQueries } from '../views/places.queries.js';

const organiser = systemCaller('test');
const stranger: Caller = { actor: { kind: 'public' }, scope: grantScope({ networks: new Map(), persons: new Map() }) };
const HWK = { organisationName: 'HWK Lindengau' };
const IHK = { organisationName: 'IHK Seehafen' };

describe('an event that takes one person of an organisation', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.set(MONDAY));

  const anEventWithLimit = () => anOpenEvent(world, { maxPerOrganisation: 1 });
  const apply = (eventId: string, more: object) =>
    world.get(Registrations).apply(organiser, anApplication(eventId, more));
  const change = async (caller: Caller, id: string, more: object) => {
    const sql = 'select version from registration where id = $1';
    const [seen] = await world.database.query<{ version: number }>(sql, [id]);
    return world.get(RegistrationDetails).change(caller, id, seen!.version, more);
  };
  const statusOf = async (id: string) =>
    (await world.database.query<{ status: string }>('select status from registration where id = $1', [id]))[0]!.status;

  it('lets nobody with a place change to an organisation that has its own, whoever makes the change', async () => {
    const { id } = await anEventWithLimit();
    await apply(id, HWK);
    const other = await apply(id, IHK);
    expect(other.status).toBe('confirmed');
    for (const caller of [organiser, personBehind(other.personId)]) {
      await expect(
        change(caller, other.id, { ...HWK, organisationName: 'HWK  lindengau e. V.' }),
      ).rejects.toMatchObject({ code: 'registration.organisation-limit', facts: { limit: 1 } });
    }
    expect((await change(organiser, other.id, { ...IHK, question: 'Wer?' })).status).toBe('confirmed');
  });

  it('offers the place of the old organisation to the colleague who waited for it', async () => {
    const { id } = await anEventWithLimit();
    const first = await apply(id, HWK);
    const colleague = await apply(id, HWK);
    expect(colleague.status).toBe('waitlisted');
    await change(organiser, first.id, IHK);
    expect(await statusOf(colleague.id)).toBe('offered');
    await expect(change(organiser, colleague.id, IHK)).rejects.toMatchObject({
      code: 'registration.organisation-limit',
    });
    await world.get(OwnRegistration).acceptOffer(organiser, colleague.id);
    await expect(change(organiser, first.id, HWK)).rejects.toMatchObject({ code: 'registration.organisation-limit' });
  });

  it('gives the next place to whoever may have it, says so before, and lets them change how they take part', async () => {
    const event = await anOpenEvent(world, { format: 'hybrid', maxPerOrganisation: 1, capacity: 3 });
    await apply(event.id, HWK);
    const colleague = await apply(event.id, HWK);
    expect(await world.get(PlacesQueries).ofEvent(event.id)).toMatchObject([
      { mode: 'on_site', free: 2, waiting: 1 },
      {},
    ]);
    const next = await apply(event.id, { organisationName: '' });
    expect([colleague.status, next.status]).toEqual(['waitlisted', 'confirmed']);
    const online = await apply(event.id, { ...IHK, mode: 'online' });
    expect(await change(organiser, online.id, { mode: 'on_site' })).toMatchObject({ status: 'confirmed' });
  });

  it('lets whoever waits name another organisation, and keeps them waiting when that one is full too', async () => {
    const { id } = await anEventWithLimit();
    await apply(id, HWK);
    await apply(id, IHK);
    const waiting = await apply(id, HWK);
    expect((await change(organiser, waiting.id, IHK)).status).toBe('waitlisted');
    expect(await statusOf(waiting.id)).toBe('waitlisted');
  });

  it('counts a corrected form by what it says last', async () => {
    const { id } = await anEventWithLimit();
    await apply(id, HWK);
    const corrected = { email: 'korrektur@lindengau.example.org', firstName: 'Wiebke', lastName: 'Ottensen' };
    const send = (more: object) =>
      world.get(Registrations).request(stranger, anApplication(id, { via: 'public', ...corrected, ...more }));
    await send(IHK);
    await send(HWK);
    const [request] = await world.database.query<{ id: string }>(
      `select id from registration where event_id = $1 and status = 'requested'`,
      [id],
    );
    expect(
      await world.get(Registrations).confirm(await byLinkOf(world, request!.id), { ...request!, eventId: id }),
    ).toMatchObject({
      status: 'waitlisted',
    });
  });
});
