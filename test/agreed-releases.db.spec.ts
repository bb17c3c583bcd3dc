import { DataSource } from 'typeorm';
import { migrate, migrations } from '#libs/database';
import { newId } from '#libs/kernel';
import { aNetwork } from './factories/networks.factory.js';
import { aPromise } from './factories/obligations.factory.js';
import { migratedDatabase, type TestDatabase } from './support/database.js';

const AgreedReleases = migrations.find(({ name }) => name.startsWith('AgreedReleases'))!;

describe('promises let go before it was stored who has agreed', () => {
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

  it('get the two people whom the history names, and nobody when somebody has objected', async () => {
    const { id: networkId } = await aNetwork(source);
    const [first, asked, agreed] = [newId(), newId(), newId()];
    const released = (cause: string) =>
      aPromise(source, networkId, { outcome: 'released', release_cause: cause, ended_at: '2026-01-30T09:00:00Z' });
    const note = (thing: string, action: string, at: string, actor: string) =>
      source.query(
        `insert into history_entry (id, network_id, thing, thing_id, action, facts, actor_kind, actor_id, at)
         values ($1, $2, 'obligation', $3, $4, '{}', 'account', $5, $6)`,
        [newId(), networkId, thing, action, actor, at],
      );
    const [withdrawn, objected] = [await released('withdrawn'), await released('objection')];
    await note(withdrawn.id, 'obligation.release-asked', '2026-01-28T09:00:00Z', first);
    await note(withdrawn.id, 'obligation.release-refused', '2026-01-28T10:00:00Z', agreed);
    await note(withdrawn.id, 'obligation.release-asked', '2026-01-29T09:00:00Z', asked);
    await note(withdrawn.id, 'obligation.released', '2026-01-30T09:00:00Z', agreed);
    await note(objected.id, 'obligation.released', '2026-01-30T09:00:00Z', agreed);
    const runner = source.createQueryRunner();
    const migration = new AgreedReleases();
    await migration.down(runner);
    await migration.up(runner);
    await runner.release();
    const pairOf = async (id: string) => {
      const [row] = await source.query(
        'select release_asked_by as asked, release_agreed_by as agreed from obligation where id = $1',
        [id],
      );
      return row as unknown;
    };
    expect(await pairOf(withdrawn.id)).toEqual({ asked, agreed });
    expect(await pairOf(objected.id)).toEqual({ asked: null, agreed: null });
  });
});
