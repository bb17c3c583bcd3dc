import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { freePort, plainEnvironment, PROJECT } from '../support/standalone.js';
import { temporaryFolder } from '../support/temporary-folder.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database?.drop());
beforeEach(() => {
  folder = temporaryFolder('refused');
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function run(program: string, settings: Readonly<Record<string, string>>, ...words: string[]) {
  const env = { ...plainEnvironment(), PORT: '0', INBOX_PORT: '0', DATA_DIR: folder, ...settings };
  const main = path.join(PROJECT, 'dist/apps', program, 'src/main.js');
  return spawnSync(process.execPath, [main, ...words], { cwd: PROJECT, env, encoding: 'utf8', timeout: 30_000 });
}

/** What an operator sees: the exit status and the words, which are all on the error side. */
function start(settings: Readonly<Record<string, string>>): { status: number | null; said: string } {
  const { status, stdout, stderr } = run('standalone', settings);
  expect(stdout).toBe('');
  return { status, said: stderr };
}

const oneSentence = /^[A-Z/][^\n]*\.\n$/;

describe('Tagwerk cannot start', () => {
  it('says which port is taken', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as net.AddressInfo;
    const { status, said } = start({ PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(said).toMatch(oneSentence);
    expect(said).toContain(`Port ${port} is taken`);
    // Neither a database nor a demo is made for a start that cannot be.
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('says at once where no data folder can be', () => {
    const file = path.join(folder, 'file');
    fs.writeFileSync(file, '');
    for (const place of [file, path.join(file, 'below'), '/proc/tagwerk/data']) {
      const { status, said } = start({ DATA_DIR: place });
      expect([place, status, said]).toEqual([place, 1, expect.stringMatching(oneSentence)]);
      expect(said).toContain('set DATA_DIR');
    }
  });

  it('says what is wrong with an address of a database, without its password', async () => {
    const malformed = start({ DATABASE_URL: 'mysql://tagwerk:geheim@127.0.0.1/tagwerk' });
    expect(malformed).toEqual({ status: 1, said: expect.stringMatching(oneSentence) as string });
    expect(malformed.said).toContain('DATABASE_URL must be an address that starts with postgres://');
    const port = await freePort();
    const silent = start({ DATABASE_URL: `postgres://tagwerk:geheim@127.0.0.1:${port}/tagwerk` });
    expect(silent).toEqual({ status: 1, said: expect.stringMatching(oneSentence) as string });
    expect(silent.said).toContain('does not answer');
    const url = new URL(database.url);
    url.pathname = '/no_such_database';
    const missing = start({ DATABASE_URL: url.href });
    expect(missing).toEqual({ status: 1, said: expect.stringMatching(oneSentence) as string });
    expect(missing.said).toContain('no_such_database');
    for (const { said } of [malformed, silent, missing]) expect(said).not.toMatch(/geheim|:\/\/[^@\s]*:[^…@\s]+@/);
  });

  it('leaves data of another major version of PostgreSQL as they are and says what to do', () => {
    const cluster = path.join(folder, 'postgres', 'cluster');
    fs.mkdirSync(cluster, { recursive: true });
    fs.writeFileSync(path.join(cluster, 'PG_VERSION'), '16\n');
    const { status, said } = start({});
    expect(status).toBe(1);
    expect(said).toMatch(oneSentence);
    expect(said).toMatch(/were written by PostgreSQL 16.*set another DATA_DIR/);
    expect(fs.readdirSync(cluster)).toEqual(['PG_VERSION']);
  });

  it('names the secret that is missing in production', () => {
    const { status, said } = start({ NODE_ENV: 'production', DATABASE_URL: database.url });
    expect(status).toBe(1);
    expect(said).toBe('TAGWERK_SECRET is missing: set it to at least 32 random characters and keep it.\n');
  });

  it('opens no production over accounts whose password is published, and names the command that closes them', () => {
    const settings = {
      DATABASE_URL: database.url,
      SMTP_URL: 'smtp://127.0.0.1:1',
      TAGWERK_SECRET: 'Vg7tQ2mZc9XrLw4Ks1nHy6Bd8Pf3Ja5EoUi',
      LOG_LEVEL: 'error',
    };
    const seeded = run('cli', settings, 'seed');
    expect([seeded.stderr, seeded.status]).toEqual(['', 0]);
    for (const program of ['standalone', 'server'] as const) {
      const { status, stdout, stderr } = run(program, { ...settings, NODE_ENV: 'production' });
      expect([program, status, stdout]).toEqual([program, 1, '']);
      expect(stderr).toMatch(oneSentence);
      expect(stderr).toMatch(
        /opens .*admin@tagwerk\.example\.org: run "node dist\/apps\/cli\/src\/main\.js disable-demo"/,
      );
    }
    // The image has the same folder and no other way to run it.
    const closed = run('cli', { ...settings, NODE_ENV: 'production' }, 'disable-demo');
    expect([closed.stderr, closed.status]).toEqual(['', 0]);
  });

  it('names every setting that is wrong at once', () => {
    const { status, said } = start({ PORT: 'many', SMTP_URL: 'mail.example.org' });
    expect(status).toBe(1);
    expect(said).toMatch(/^These settings are wrong: PORT .*; SMTP_URL .*\.\n$/);
  });
});
