import { systemCaller } from '#libs/kernel';
import { anApplication, anOpenEvent } from '../../../../test/factories/applications.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { Registrations } from '../desk/registrations.service.js';
import { listSeats } from './seats.queries.js';

describe('the seats of an event', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());

  it('are those who have a place, by name, however they stand', async () => {
    const event = await anOpenEvent(world, { capacity: 3 });
    const names = ['Öztürk', 'Zander', 'Ohl', 'Waiting'];
    const views = await Promise.all(
      names.map((lastName) =>
        world.get(Registrations).apply(systemCaller('test'), anApplication(event.id, { lastName })),
      ),
    );
    await world.database.query(`update registration set status = 'no_show' where id = $1`, [views[1]!.id]);
    const seats = await listSeats(world.database, event.id);
    expect(seats.map(({ lastName, status }) => `${lastName} ${status}`)).toEqual([
      'Ohl confirmed',
      'Öztürk confirmed',
      'Zander no_show',
    ]);
  });
});
