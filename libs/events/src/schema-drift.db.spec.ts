import { aWorld, type World } from '../../../test/support/world.js';
import { EventsModule } from './events.module.js';

let world: World;
beforeAll(async () => {
  world = await aWorld(EventsModule);
});
afterAll(() => world?.close());

const changesWanted = async (): Promise<string[]> => {
  const { upQueries } = await world.sql.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};

describe('the entities of events and their migrated tables', () => {
  it('say the same', async () => {
    expect(await changesWanted()).toEqual([]);
  });

  it('are told apart when a default, an index or a constraint is missing', async () => {
    await world.sql.query('alter table event alter column motto drop default');
    await world.sql.query('drop index ix_event_starts_at');
    await world.sql.query('alter table agenda_item drop constraint uq_agenda_item_position');
    const changes = (await changesWanted()).join('\n');
    expect(changes).toMatch(/"event" ALTER COLUMN "motto" SET DEFAULT/);
    expect(changes).toMatch(/CREATE INDEX "ix_event_starts_at"/);
    expect(changes).toMatch(/ADD CONSTRAINT "uq_agenda_item_position"/);
  });
});
