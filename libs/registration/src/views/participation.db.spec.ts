import { grantScope, NotFound, type Permission, type Scope, systemCaller } from '#libs/kernel';
import { anApplication, anOpenEvent } from '../../../../test/factories/applications.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { anOrganisation } from '../../../../test/factories/networks.factory.js';
import { OwnRegistration } from '../changes/own-registration.service.js';
import { Registrations } from '../desk/registrations.service.js';
import { ParticipationQueries } from './participation.queries.js';

const caller = systemCaller('test');
const scopeOf = (networkId: string, ...may: Permission[]): Scope =>
  grantScope({ networks: new Map(may.map((one) => [one, new Set([networkId])])), persons: new Map() });

describe('the gatherings of one person', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());

  const apply = (eventId: string, more = {}) =>
    world
      .get(Registrations)
      .apply(caller, anApplication(eventId, { email: 'ute@lindengau.example.org', lastName: 'Kallweit', ...more }));
  const pageOne = { page: 1, size: 10 };

  it('stand with the latest first, each once, with what became of it', async () => {
    const later = await anOpenEvent(world, { startsInDays: 60, capacity: 1 });
    const earlier = await anOpenEvent(world, { startsInDays: 20, networkId: later.networkId });
    await apply(later.id, { email: 'erste@lindengau.example.org' });
    const { personId } = await apply(later.id);
    const { id } = await apply(earlier.id);
    await world.get(OwnRegistration).cancel(caller, id, '');
    const queries = world.get(ParticipationQueries);
    const standing = async () =>
      (await queries.ofPerson(caller.scope, personId, pageOne)).rows.map(
        ({ eventId, status, position, cancelledBy }) => [eventId, status, position, cancelledBy],
      );
    const waiting = [later.id, 'waitlisted', 1, null];
    expect(await standing()).toEqual([waiting, [earlier.id, 'cancelled', null, 'organiser']]);
    await apply(earlier.id);
    expect(await standing()).toEqual([waiting, [earlier.id, 'confirmed', null, null]]);
    expect(await queries.ofPerson(caller.scope, personId, { page: 2, size: 1 })).toMatchObject({
      rows: [{ eventTitle: '3. Fachtag', mode: 'on_site', personName: 'Ute Kallweit' }],
      total: 2,
    });
  });

  it('are those of the caller’s networks, and a foreign person is a missing one', async () => {
    const { id, networkId } = await anOpenEvent(world);
    const { personId } = await apply(id);
    const read = (scope: Scope) => world.get(ParticipationQueries).ofPerson(scope, personId, pageOne);
    const own = scopeOf(networkId, 'contact:read', 'registration:read');
    expect((await read(own)).total).toBe(1);
    expect((await read(scopeOf(networkId, 'contact:read'))).total).toBe(0);
    const { networkId: other } = await anOpenEvent(world);
    await expect(read(scopeOf(other, 'contact:read', 'registration:read'))).rejects.toThrow(NotFound);
  });

  it('stand on the page of the organisation for which they came or belong to', async () => {
    const { id, networkId } = await anOpenEvent(world);
    const [{ id: ours, name }, { id: empty }] = [
      await anOrganisation(world.database, networkId),
      await anOrganisation(world.database, networkId),
    ];
    await apply(id, { organisationId: ours, organisationName: name });
    const { personId } = await apply(id, { lastName: 'Amrein' });
    await world.database.query('update person set organisation_id = $2 where id = $1', [personId, ours]);
    await apply(id, { lastName: 'Fremd' });
    const read = (organisationId: string, scope = caller.scope) =>
      world.get(ParticipationQueries).ofOrganisation(scope, organisationId, pageOne);
    expect((await read(ours)).rows.map(({ personName }) => personName)).toEqual(['Ute Amrein', 'Ute Kallweit']);
    expect((await read(empty)).total).toBe(0);
    const { networkId: other } = await anOpenEvent(world);
    await expect(read(ours, scopeOf(other, 'contact:read', 'registration:read'))).rejects.toThrow(NotFound);
  });
});
