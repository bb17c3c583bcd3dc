import { DataSource } from 'typeorm';
import { migrate } from '#libs/database';
import { newId } from '#libs/kernel';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { aPromise } from '../../../test/factories/obligations.factory.js';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { outcomeOf } from './outcome.js';

let database: TestDatabase;
let sql: DataSource;
const before = { ...process.env };
beforeAll(async () => {
  database = await migratedDatabase(migrate);
  const DATA_DIR = temporaryFolder('ledger-check');
  Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR, SMTP_URL: 'smtp://127.0.0.1:1' });
  sql = await new DataSource({ type: 'postgres', url: database.url, installExtensions: false }).initialize();
});
afterAll(async () => {
  process.env = before;
  await sql.destroy();
  await database.drop();
});

const report = (networkId: string, reference: string, state: string, of: Readonly<Record<string, string>> = {}) =>
  sql.query(
    `insert into project_report (id, network_id, reference, channel, language, raw_name, received_at, state, project_id, obligation_id, updated_at)
     values ($1, $2, $3, 'form', 'de', 'Lotsenprojekt', now(), $4, $5, $6, now())`,
    [newId(), networkId, reference, state, of.project ?? null, of.obligation ?? null],
  );

describe('ledger check', () => {
  it('says that nothing was reported yet, and refuses what it does not know', async () => {
    expect(await outcomeOf(['ledger', 'check'])).toMatchObject({ exitCode: 0, stdout: 'Nothing was reported yet.\n' });
    const refused = await outcomeOf(['ledger', 'check', '--network', 'gibt-es-nicht']);
    expect(refused).toEqual({ exitCode: 2, stdout: '', stderr: 'There is no network gibt-es-nicht.\n' });
    expect(await outcomeOf(['ledger', 'check', 'alles'])).toMatchObject({ exitCode: 2 });
    expect(await outcomeOf(['ledger', 'check', '--netz', 'x'])).toMatchObject({ exitCode: 2 });
  });

  it('adds up with status 0, and names what is lost with status 1, in that network alone', async () => {
    const [sound, lost] = [await aNetwork(sql, { slug: 'gut' }), await aNetwork(sql, { slug: 'luecke' })];
    const promise = await aPromise(sql, sound.id);
    await report(sound.id, 'M-2026-001', 'accepted', { project: promise.project.id, obligation: promise.id });
    await report(sound.id, 'M-2026-002', 'in_triage');
    expect(await outcomeOf(['ledger', 'check'])).toEqual({
      ...{ exitCode: 0, stderr: '', stdout: 'gut: 2 reported = 1 in triage + 1 accepted; 0 unaccounted\n' },
    });

    const planted = await aPromise(sql, lost.id);
    const { exitCode, stdout } = await outcomeOf(['ledger', 'check', '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      unaccounted: 1,
      networks: [
        { slug: 'gut', reports: 2, unaccounted: 0, gaps: [] },
        {
          ...{ slug: 'luecke', reports: 0, promises: 1, unaccounted: 1 },
          gaps: [{ kind: 'report-missing', reference: null, project: planted.project.name, obligationId: planted.id }],
        },
      ],
    });
    const text = await outcomeOf(['ledger', 'check', '--network', 'luecke']);
    expect(text).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(`register/${planted.id}`) });
    expect(await outcomeOf(['ledger', 'check', '--network', 'gut'])).toMatchObject({ exitCode: 0 });
  });
});
