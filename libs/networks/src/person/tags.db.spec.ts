import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { NetworksModule } from '../networks.module.js';
import { PersonQueries } from './person.queries.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(NetworksModule);
});
afterAll(() => world?.close());

describe('tags', () => {
  it('are listed once each, of people who are there, and by the alphabet', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    await aPerson(world.sql, networkId, { tags: ['Zulage', 'Presse'] });
    await aPerson(world.sql, networkId, { tags: ['Ämter', 'Presse'] });
    await aPerson(world.sql, networkId, { tags: ['Früher'], state: 'inactive' });
    const { scope } = organiserIn(networkId);
    expect(await world.get(PersonQueries).listTags(scope, networkId)).toEqual(['Ämter', 'Presse', 'Zulage']);
  });
});
