import { DataSource } from 'typeorm';
import { migrate, migrations } from '#libs/database';
import { nameKey } from '#libs/networks';
import { aNetwork, aPerson } from './factories/networks.factory.js';
import { migratedDatabase, type TestDatabase } from './support/database.js';

const SharedMailboxes = migrations.find(({ name }) => name.startsWith('SharedMailboxes'))!;

const names = [
  ['Ute', 'Müller-Weiß'],
  ['Dr. Jörg', 'Straße'],
  ['Frau Prof. Şeyma', 'Öztürk'],
  ['', 'Sekretariat'],
  ['Søren', "O'Neill"],
  ['王', '小明'],
  ['-', '!'],
] as const;

describe('people entered before a mailbox could be shared', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await migratedDatabase(migrate);
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterAll(async () => {
    await source?.destroy();
    await database?.drop();
  });

  it('get by the migration the key that their name has today', async () => {
    const { id: networkId } = await aNetwork(source);
    const entered = [];
    for (const [firstName, lastName] of names) {
      const { id } = await aPerson(source, networkId, { firstName, lastName });
      entered.push({ id, key: nameKey({ firstName, lastName }) });
    }
    const runner = source.createQueryRunner();
    const migration = new SharedMailboxes();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const keys = await source.query('select id, name_key as key from person order by id');
    expect(keys).toEqual(entered.sort((one, other) => (one.id < other.id ? -1 : 1)));
  });
});
