import { systemCaller } from '#libs/kernel';
import { PersonInforming } from '#libs/networks';
import { aContactRole, aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aPromise } from '../../../../test/factories/obligations.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { listUninformed } from './information.queries.js';

const system = systemCaller('test');

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

/** Each of two walls by itself: who has to be told, and whether somebody may be told at all. */
describe.each([
  { who: 'somebody named by others', columns: {}, isTold: true },
  { who: 'somebody who has objected', columns: { objection_at: '2026-01-30T09:00:00Z' }, isTold: false },
  { who: 'somebody who has left', columns: { state: 'inactive' }, isTold: false },
])('$who', ({ columns, isTold }) => {
  it(`${isTold ? 'is' : 'is not'} on the list of those to be informed, and ${isTold ? 'is' : 'is not'} marked as informed`, async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const contact = await aPerson(world.sql, networkId, columns);
    await aPromise(world.sql, networkId, { contact });
    const now = world.clock.now();
    const listed = (await listUninformed(world.database, now, now)).map(({ personId }) => personId);
    expect(listed.includes(contact.id)).toBe(isTold);
    const marked = await world.within(system, (tx) =>
      world.get(PersonInforming).informedWithin(tx, system.actor, [contact.id], now),
    );
    expect(marked.has(contact.id)).toBe(isTold);
  });
});

it.each([
  { why: 'has no address', columns: { email: null } },
  { why: 'has an address that is dead', columns: { email_status: 'hard_bounce' } },
  { why: 'has objected', columns: { objection_at: '2026-01-30T09:00:00Z' } },
])('whoever else speaks for a promised project is told when its first contact $why', async ({ columns }) => {
  const { id: networkId } = await aNetwork(world.sql);
  const { project, contact } = await aPromise(world.sql, networkId, {
    contact: await aPerson(world.sql, networkId, columns),
  });
  const second = await aPerson(world.sql, networkId);
  await aContactRole(world.sql, second, project);
  const now = world.clock.now();
  const listed = (await listUninformed(world.database, now, now)).map(({ personId }) => personId);
  expect([listed.includes(contact.id), listed.includes(second.id)]).toEqual([false, true]);
});
