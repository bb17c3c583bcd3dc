import { systemScope } from '#libs/kernel';
import { scopeIn } from '../../../../test/factories/callers.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { RegistrationModule } from '../registration.module.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../../test/factories/registrations.factory.js';
import { ArrivalQueries } from './arrival.queries.js';

// On Monday, 2 February 2026, at nine in Berlin.
describe('who has registered lately', () => {
  let world: World;
  let networkId: string;
  beforeAll(async () => {
    world = await aWorld(RegistrationModule);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    networkId = (await aNetwork(world.database)).id;
  });

  const arrivals = async (zone = 'Europe/Berlin', scope = scopeIn([networkId])) => {
    const { days, sinceYesterday } = await world.get(ArrivalQueries).ofLastDays(scope, zone);
    return {
      days: days.map(({ day }) => day),
      some: days
        .filter(({ arrived, left }) => arrived + left > 0)
        .map(({ day, arrived, left }) => [day, arrived, left]),
      sinceYesterday: sinceYesterday.map(({ title, arrived, left }) => [title, arrived, left]),
    };
  };

  it('stands day by day, also where nobody came, for fourteen days up to today', async () => {
    const { days, some } = await arrivals();
    expect([days.length, days[0], days[13], some]).toEqual([14, '2026-01-20', '2026-02-02', []]);
  });

  it('counts whoever has an arrival number on the day of asking, and whoever left on the day of leaving', async () => {
    const event = await anEvent(world.database, networkId, { title: '3. Fachtag' });
    const at = (requested_at: string, more = {}) => ({ requested_at, ...more });
    await aRegistration(world.database, event, 'confirmed', at('2026-01-19T22:59:00Z'));
    await aRegistration(world.database, event, 'confirmed', at('2026-01-19T23:00:00Z'));
    await aRegistration(world.database, event, 'waitlisted', at('2026-02-01T12:00:00Z'));
    await aRegistration(world.database, event, 'requested', at('2026-02-01T12:00:00Z'));
    const left = { cancelled_at: '2026-02-02T07:00:00Z', cancelled_by: 'person' };
    await aRegistration(world.database, event, 'cancelled', at('2026-01-30T12:00:00Z', left));
    await aRegistration(
      world.database,
      event,
      'cancelled',
      at('2026-01-30T12:00:00Z', { ...left, cancelled_by: 'event' }),
    );
    await aRegistration(world.database, event, 'cancelled', at('2026-01-30T12:00:00Z', { ...left, sequence: null }));
    const { some, sinceYesterday } = await arrivals();
    expect(some).toEqual([
      ['2026-01-20', 1, 0],
      ['2026-01-30', 2, 0],
      ['2026-02-01', 1, 0],
      ['2026-02-02', 0, 1],
    ]);
    expect(sinceYesterday).toEqual([['3. Fachtag', 1, 1]]);
  });

  it('begins the days on the clock of the one who asks', async () => {
    const event = await anEvent(world.database, networkId);
    await aRegistration(world.database, event, 'confirmed', { requested_at: '2026-01-31T23:30:00Z' });
    expect((await arrivals('Europe/Berlin')).some).toEqual([['2026-02-01', 1, 0]]);
    expect((await arrivals('UTC')).some).toEqual([['2026-01-31', 1, 0]]);
  });

  it('never tells of another network', async () => {
    const event = await anEvent(world.database, (await aNetwork(world.database)).id);
    await aRegistration(world.database, event, 'confirmed', { requested_at: '2026-02-01T12:00:00Z' });
    expect(await arrivals()).toMatchObject({ some: [], sinceYesterday: [] });
    expect((await arrivals('UTC', scopeIn([networkId, event.networkId]))).some).toEqual([['2026-02-01', 1, 0]]);
    expect((await arrivals('UTC', systemScope)).some.length).toBeGreaterThan(0);
  });
});
