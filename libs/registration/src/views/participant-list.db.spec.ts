import { systemCaller } from '#libs/kernel';
import { anApplication, anOpenEvent } from '../../../../test/factories/applications.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { Registrations } from '../desk/registrations.service.js';
import { RegistrationQueries } from './registration.queries.js';

const organiser = systemCaller('test');

describe('the list of participants', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());

  it('says how many there are on every page, also on one beyond the last', async () => {
    const event = await anOpenEvent(world);
    for (const lastName of ['Zander', 'Ägidius', 'Kallweit']) {
      await world.get(Registrations).apply(organiser, anApplication(event.id, { lastName }));
    }
    const list = (page: number) =>
      world.get(RegistrationQueries).list(organiser.scope, event.id, { search: 'ute' }, { page, size: 2 });
    const pages = [await list(1), await list(2), await list(3)];
    expect(pages.map(({ rows }) => rows.map(({ lastName }) => lastName))).toEqual([
      ['Ägidius', 'Kallweit'],
      ['Zander'],
      [],
    ]);
    expect(pages.map(({ total }) => total)).toEqual([3, 3, 3]);
  });
});
