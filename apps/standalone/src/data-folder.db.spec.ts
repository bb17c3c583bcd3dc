import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedData, guestsOf, storedGuests } from '../../../test/support/embedded-data.js';
import { openDataFolder } from './data-folder.js';
import { postgresBinaries } from './postgres-binaries.js';
import { serverAccount } from './server-account.js';
import { systemFolderFor } from './system-folder.js';

// Root needs another user to run PostgreSQL, everybody else is that user: both are right, each on its machine.
const asRoot = process.getuid?.() === 0;
const data = new EmbeddedData();
const closed = path.join(data.home, 'closed');
beforeAll(async () => {
  await data.create();
  fs.mkdirSync(closed, { mode: 0o700 });
});
afterEach(() => data.stopAll());
afterAll(() => fs.rmSync(data.home, { recursive: true, force: true }));

describe('the clone lies below a folder that only its owner may enter', () => {
  const wanted = path.join(closed, 'data', 'postgres');
  const elsewhere = path.join(systemFolderFor(wanted), 'postgres');
  afterAll(() => fs.rmSync(systemFolderFor(wanted), { recursive: true, force: true }));

  it('puts the data where the server can reach them, says so in one line, and finds them again', async () => {
    const first = await data.started(wanted);
    expect(data.said).toEqual(
      asRoot
        ? [
            'PostgreSQL does not run as root and its user cannot enter this folder: ' +
              `its data are in ${elsewhere} instead of ${wanted}.`,
          ]
        : [],
    );
    await first.stop();
    fs.chmodSync(closed, 0o711);
    expect(openDataFolder(wanted).root).toBe(asRoot ? elsewhere : wanted);
  });
});

describe('the npm packages lie below a folder that only its owner may enter', () => {
  const home = path.join(data.home, 'packages');
  const original = path.resolve(path.dirname(postgresBinaries().postgres), '../..');
  afterAll(() => fs.rmSync(systemFolderFor(home), { recursive: true, force: true }));

  it('runs the binaries from a copy, made once, and repairs the links npm could not bring', () => {
    spawnSync('cp', ['-a', original, home]);
    fs.chmodSync(home, 0o700);
    const library = path.join(home, 'native', 'lib', 'libpq.so.5');
    fs.rmSync(library, { force: true });
    const account = serverAccount([]);
    const binaries = postgresBinaries(account, home);
    expect(fs.existsSync(library)).toBe(true);
    expect(execFileSync(binaries.postgres, ['--version'], { ...account, encoding: 'utf8' })).toMatch(/PostgreSQL\) 18/);
    expect(binaries.copiedTo !== undefined).toBe(asRoot);
    const madeAt = fs.statSync(binaries.postgres).mtimeMs;
    expect(fs.statSync(postgresBinaries(account, home).postgres).mtimeMs).toBe(madeAt);
  });
});

describe('an ordinary user starts Tagwerk on data of another user', () => {
  it('is told whose they are', async () => {
    const folder = data.copy();
    const owner = fs.statSync(path.join(folder, 'cluster')).uid;
    const someoneElse = jest.spyOn(process, 'getuid').mockReturnValue(owner + 1);
    await expect(data.server(folder).start()).rejects.toThrow(
      `The data in ${folder} belong to user ${owner}: start Tagwerk as that user, or set another DATA_DIR.`,
    );
    someoneElse.mockRestore();
    expect(await guestsOf((await data.started(folder)).url)).toEqual(storedGuests);
  });
});

describe('the first start was cut off', () => {
  it('begins anew over the unfinished rest', async () => {
    const folder = path.join(data.home, 'cut-off');
    const { account } = openDataFolder(folder);
    fs.mkdirSync(path.join(folder, 'cluster.new', 'base'), { recursive: true });
    if (account) fs.chownSync(path.join(folder, 'cluster.new'), account.uid, account.gid);
    const postgres = await data.started(folder);
    expect(postgres.pid).toBeGreaterThan(0);
    expect(fs.readdirSync(folder)).not.toContain('cluster.new');
  });
});
