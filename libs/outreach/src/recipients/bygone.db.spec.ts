import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { anAttendance, aRegistration } from '../../../../test/factories/registrations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { readPasts } from './bygone.queries.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(OutreachModule);
});
afterAll(() => world?.close());

it.each([
  ['excused', 'excused'],
  ['substituted', 'excused'],
  ['absent', 'absent'],
] as const)('the past of somebody whom the sheet calls %s is %s', async (status, expected) => {
  const { id: networkId } = await aNetwork(world.sql);
  const event = await anEvent(world.sql, networkId, { state: 'held', startsLocal: '2025-11-12T10:00' });
  const { id: personId } = await aPerson(world.sql, networkId);
  const registrationId = await aRegistration(world.sql, event, 'no_show', { person_id: personId });
  await anAttendance(world.sql, event, { registrationId, personId, status });
  const past = (await readPasts(world.database, world.clock.now(), [personId])).get(personId)!;
  expect(past.gatherings).toEqual([expected]);
});
