import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { lintCalendar } from '#libs/calendar';
import { migrate } from '#libs/database';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { type Answer, CommandRefused } from './command.js';
import { commandOf, commands, help } from './commands.js';
import { outcomeOf } from './outcome.js';

describe('an operator at the command line', () => {
  let database: TestDatabase;
  let folder: string;
  const before = { ...process.env };
  beforeAll(async () => {
    database = await migratedDatabase(migrate);
    folder = mkdtempSync(path.join(os.tmpdir(), 'tagwerk-cli-'));
    Object.assign(process.env, { DATABASE_URL: database.url, DATA_DIR: folder, SMTP_URL: 'smtp://127.0.0.1:1' });
  });
  afterAll(async () => {
    process.env = before;
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  const run = (...words: string[]): Promise<Answer> => {
    const { command, call } = commandOf(words);
    return command!.run(call);
  };

  it('finds every command in the help', () => {
    for (const { usage } of Object.values(commands)) expect(help()).toContain(usage);
    expect(commandOf([]).command).toBeUndefined();
    expect(() => commandOf(['nonsense'])).toThrow(CommandRefused);
    expect(() => commandOf(['doctor', '--unknown'])).toThrow(/Usage: doctor/);
  });

  it('fills an empty instance with the demo, and only an empty one', async () => {
    const answer = await run('seed');
    expect(answer.text).toContain('selin.aydemir@werkbruecke.example.org');
    await expect(run('seed')).rejects.toThrow('empty instance only');
  });

  it('finds nothing lost in the demo, and what is lost in it from then on', async () => {
    const sound = await outcomeOf(['ledger', 'check', '--json']);
    expect([sound.exitCode, sound.stderr]).toEqual([0, '']);
    const told = JSON.parse(sound.stdout) as { networks: { slug: string; reports: number; unaccounted: number }[] };
    expect(told).toMatchObject({ unaccounted: 0 });
    const reports = new Map(told.networks.map(({ slug, reports: count }) => [slug, count]));
    expect([reports.get('azubi-lotsen'), reports.get('ausbildung-halten')]).toEqual([18, 7]);
    const sql = new pg.Client(database.url);
    await sql.connect();
    const { rows } = await sql.query<{ id: string; slug: string; name: string }>(
      `select o.id, n.slug, j.name from obligation o join network n on n.id = o.network_id
         join project j on j.id = o.project_id
       where n.slug = 'azubi-lotsen' and o.outcome is null order by o.id limit 1`,
    );
    const { id, slug, name } = rows[0]!;
    const end = (outcome: string | null) =>
      sql.query(
        'update obligation set outcome = $2, ended_at = case when $2::text is null then null else now() end where id = $1',
        [...[id, outcome]],
      );
    await end('released');
    const lost = await outcomeOf(['ledger', 'check', '--network', slug]);
    expect([lost.exitCode, lost.stdout]).toEqual([1, expect.stringContaining(name)]);
    expect(await outcomeOf(['ledger', 'check'])).toMatchObject({ exitCode: 1 });
    expect(await outcomeOf(['ledger', 'check', '--network', 'ausbildung-halten'])).toMatchObject({ exitCode: 0 });
    await end(null);
    expect(await outcomeOf(['ledger', 'check'])).toMatchObject({ exitCode: 0 });
    await sql.end();
  });

  it('closes the demo, and says so when nothing was open', async () => {
    const answer = await run('disable-demo');
    expect(answer.text).toContain('no longer opens selin.aydemir@werkbruecke.example.org, renate');
    expect((answer.value as { closed: string[] }).closed).toHaveLength(5);
    expect((await run('disable-demo')).text).toBe('The published password of the demo opens no account.');
  });

  it('creates an administrator with a password that is shown once', async () => {
    const answer = await run('create-admin', 'Betrieb@Lindengau.example.org', '--name', 'Betrieb Lindengau', '--json');
    expect(answer.value).toMatchObject({
      email: 'betrieb@lindengau.example.org',
      password: expect.stringMatching(/^\S{16}$/),
    });
    await expect(run('create-admin')).rejects.toThrow('EMAIL is missing');
    await expect(run('create-admin', 'betrieb@lindengau.example.org')).rejects.toMatchObject({
      code: expect.stringContaining('account'),
    });
    await expect(run('create-admin', 'zwei@lindengau.example.org', '--language', 'fr')).rejects.toThrow('de or en');
  });

  it('reads one sentence about what was refused, and a program reads it too', async () => {
    const refusals = [
      [['create-admin', 'nonsense'], 'The email has no sign @.'],
      [['create-admin', 'betrieb@lindengau.example.org'], 'There is an account with this address already.'],
      [['create-admin', 'zwei@lindengau.example.org', '--password', 'kurz'], 'The password is too short.'],
      [['ics', 'gibt-es-nicht'], 'No published event has the address /e/gibt-es-nicht.'],
    ] as const;
    for (const [words, sentence] of refusals) {
      expect(await outcomeOf(words)).toEqual({ stdout: '', stderr: `${sentence}\n`, exitCode: 2 });
      const { stdout } = await outcomeOf([...words, '--json']);
      expect(JSON.parse(stdout)).toEqual({ error: sentence });
    }
  });

  it('prints the calendar entry of an event', async () => {
    const { text } = await run('ics', '3-netzwerktreffen-azubi-lotsen');
    expect(lintCalendar(text)).toEqual([]);
    await expect(run('ics', 'gibt-es-nicht')).rejects.toThrow('No published event');
  });

  const offFor = async (time: string): Promise<void> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('update certain_time set at = at - $1::interval', [time]);
    await client.end();
  };

  it('learns from the doctor what is well and what is not', async () => {
    const answer = await run('doctor', '--json');
    const { findings } = answer.value as { findings: { check: string; ok: boolean }[] };
    const state = Object.fromEntries(findings.map(({ check, ok }) => [check, ok]));
    const well = {
      address: true,
      clock: true,
      database: true,
      locale: true,
      places: true,
      outbox: true,
      queue: true,
      'returned mail': true,
    };
    expect(state).toEqual({ ...well, 'mail server': false });
    expect(answer.failed).toBe(true);
    Object.assign(process.env, {
      SMTP_URL: '',
      REDIS_URL: 'redis://127.0.0.1:1',
      BASE_URL: 'http://tagwerk.example.org',
      IMAP_URL: 'imap://post:geheim@127.0.0.1:1',
    });
    await offFor('120 days');
    const other = await run('doctor');
    Object.assign(process.env, { SMTP_URL: 'smtp://127.0.0.1:1', REDIS_URL: '', BASE_URL: '', IMAP_URL: '' });
    expect(other.text).toMatch(/^WRONG {2}queue: the Redis of REDIS_URL does not answer$/m);
    expect(other.text).toMatch(
      /^WARN {3}clock: The system clock says .*, nothing begins, ends or is deleted by the clock/m,
    );
    expect(other.text).toMatch(/^WARN {3}address: BASE_URL .* is not encrypted/m);
    expect(other.text).toMatch(/^WRONG {2}returned mail: nothing listens at the address of IMAP_URL$/m);
    expect(other.text).toMatch(/^ok {5}mail server: SMTP_URL is not set/m);
  });
});
