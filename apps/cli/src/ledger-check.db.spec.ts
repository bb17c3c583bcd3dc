import { DataSource } from 'typeorm';
import { migrate } from '#libs/database';
import { newId } from '#libs/kernel';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork, aPerson, aProject } from '../../../test/factories/networks.factory.js';
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

const ALONE = newId();

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

  it('says how many invitations somebody holds: they are no gap', async () => {
    const { id, slug } = await aNetwork(sql, { slug: 'angehalten' });
    const held = { held_at: '2026-01-28T09:00:00Z', hold_reason: 'Erst anrufen' };
    const contact = await aPerson(sql, id, { email: null });
    const promise = await aPromise(sql, id, { contact, ...held });
    await report(id, 'M-2026-009', 'accepted', { project: promise.project.id, obligation: promise.id });
    const stdout = 'angehalten: 1 reported = 1 accepted; 1 held; 0 unaccounted\n';
    expect(await outcomeOf(['ledger', 'check', '--network', slug])).toEqual({ exitCode: 0, stderr: '', stdout });
    const json = await outcomeOf(['ledger', 'check', '--network', slug, '--json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ networks: [{ promises: 1, held: 1, unaccounted: 0 }] });
  });

  const promised = async (networkId: string, more: Parameters<typeof aPromise>[2] = {}) => {
    const promise = await aPromise(sql, networkId, more);
    await report(networkId, 'M-2026-003', 'accepted', { project: promise.project.id, obligation: promise.id });
  };
  const boundTo = async (networkId: string, startsLocal: string, state: string) => {
    const event = await anEvent(sql, networkId, { startsLocal }, { guarantee_relevant: true });
    await promised(networkId, { eventId: event.id });
    await sql.query('update event set state = $2 where id = $1', [event.id, state]);
  };
  const ended = { ended_at: '2026-01-28T09:00:00Z' };
  const withdrawn = { outcome: 'released', release_cause: 'withdrawn', release_asked_by: ALONE };
  /** What a row can say although every rule of the database holds. */
  const planted: Readonly<Record<string, (networkId: string) => Promise<unknown>>> = {
    'promise-of-another-project': async (networkId) => {
      const promise = await aPromise(sql, networkId);
      await report(networkId, 'M-2026-003', 'accepted', { project: promise.project.id, obligation: promise.id });
      const other = await aProject(sql, networkId);
      await report(networkId, 'M-2026-004', 'accepted', { project: other.id, obligation: promise.id });
    },
    'gathering-gone': (networkId) => boundTo(networkId, '2099-03-19T10:00', 'cancelled'),
    'not-invited': (networkId) => boundTo(networkId, '2026-01-29T10:00', 'held'),
    'kept-without-invitation': (networkId) => promised(networkId, { ...ended, outcome: 'fulfilled' }),
    'released-without-cause': (networkId) => promised(networkId, { ...ended, outcome: 'released' }),
    'released-by-one': (networkId) => promised(networkId, { ...ended, ...withdrawn, release_agreed_by: ALONE }),
  };

  it.each(Object.keys(planted))('fails on what was planted in the rows: %s', async (kind) => {
    const { id, slug } = await aNetwork(sql, { slug: kind });
    await planted[kind]!(id);
    const json = await outcomeOf(['ledger', 'check', '--network', slug, '--json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ unaccounted: 1, networks: [{ slug, gaps: [{ kind }] }] });
    expect(await outcomeOf(['ledger', 'check', '--network', slug])).toMatchObject({ exitCode: 1 });
  });

  it('finds a promise that nobody has agreed to let go, and none that two people have', async () => {
    const { id, slug } = await aNetwork(sql, { slug: 'zu-zweit' });
    await promised(id, { ...ended, ...withdrawn, release_agreed_by: newId() });
    expect(await outcomeOf(['ledger', 'check', '--network', slug])).toMatchObject({ exitCode: 0 });
    await sql.query('update obligation set release_agreed_by = null where network_id = $1', [id]);
    const { exitCode, stdout } = await outcomeOf(['ledger', 'check', '--network', slug]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('the promise was let go without a second pair of eyes');
  });

  it.each([
    '=HYPERLINK("https://x.example.org";"Rechnung")',
    '+49 30 1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '<script>alert(1)</script>',
    'L'.repeat(10_000),
    'eins\nandere: 9 reported = 9 accepted; 0 unaccounted',
    '\u001b[2J\u001b[31mrot',
    '\u202egnuthcädrev',
    '"],"unaccounted":0}',
  ])('names what is lost by its own name, whatever that name would do elsewhere: %#', async (name) => {
    const { id, slug } = await aNetwork(sql);
    const { project } = await aPromise(sql, id);
    await sql.query('update project set name = $2 where id = $1', [project.id, name]);
    const json = await outcomeOf(['ledger', 'check', '--network', slug, '--json']);
    const read = JSON.parse(json.stdout) as unknown;
    expect(read).toMatchObject({
      unaccounted: 1,
      networks: [{ slug, gaps: [{ kind: 'report-missing', project: name }] }],
    });
    // One line for the network and one for the gap: no name adds a line of its own, or reaches the terminal as a command.
    const { stdout, exitCode } = await outcomeOf(['ledger', 'check', '--network', slug]);
    expect([exitCode, stdout.trimEnd().split('\n').length]).toEqual([1, 2]);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
