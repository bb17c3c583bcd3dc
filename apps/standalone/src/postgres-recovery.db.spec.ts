import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import {
  ask,
  EmbeddedData,
  guestsOf,
  holdInOwnProcess,
  killHard,
  storedGuests,
} from '../../../test/support/embedded-data.js';
import { eventually } from '../../../test/support/eventually.js';
import { isAlive } from './process-facts.js';

const data = new EmbeddedData();
beforeAll(() => data.create());
afterEach(() => data.stopAll());
afterAll(() => fs.rmSync(data.home, { recursive: true, force: true }));

describe('Tagwerk was killed with kill -9', () => {
  it('stops the server that survived it and goes on with its data', async () => {
    const folder = data.copy();
    const before = await holdInOwnProcess(folder);
    await ask(before.url, "insert into guest values ('written last')");
    await killHard(before.app);
    expect(isAlive(before.serverPid)).toBe(true);
    const postgres = await data.started(folder);
    expect(await guestsOf(postgres.url)).toEqual([...storedGuests, { name: 'written last' }]);
    expect(postgres.pid).not.toBe(before.serverPid);
    expect(data.said).toEqual([
      `PostgreSQL still runs from last time (process ${before.serverPid}); stopping it first.`,
    ]);
  });

  it('recovers what was committed when the server was killed with it', async () => {
    const folder = data.copy();
    const before = await holdInOwnProcess(folder);
    const open = new pg.Client({ connectionString: before.url });
    open.on('error', () => {});
    await open.connect();
    await open.query("insert into guest values ('written last')");
    process.kill(before.serverPid, 'SIGKILL');
    await killHard(before.app);
    const postgres = await data.started(folder);
    expect(await guestsOf(postgres.url)).toEqual([...storedGuests, { name: 'written last' }]);
    await open.end().catch(() => {});
  });

  it('waits for a last process of the killed server, which could still write', async () => {
    const folder = data.copy();
    const before = await holdInOwnProcess(folder);
    const open = new pg.Client({ connectionString: before.url });
    open.on('error', () => {});
    await open.connect();
    const { rows } = await open.query<{ pid: number }>('select pg_backend_pid() as pid');
    process.kill(rows[0]!.pid, 'SIGSTOP');
    process.kill(before.serverPid, 'SIGKILL');
    await killHard(before.app);
    let isUp = false;
    const start = data.started(folder).then(() => (isUp = true));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(isUp).toBe(false);
    process.kill(rows[0]!.pid, 'SIGKILL');
    await start;
    expect(isUp).toBe(true);
    await open.end().catch(() => {});
  });

  it('starts although another program now has the number of its old server', async () => {
    const folder = data.copy();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    const pidFile = path.join(folder, 'cluster', 'postmaster.pid');
    fs.writeFileSync(
      pidFile,
      [stranger.pid, path.join(folder, 'cluster'), 0, 5432, '', '', '', 'ready', ''].join('\n'),
    );
    fs.copyFileSync(pidFile, path.join(folder, 'socket', '.s.PGSQL.5432.lock'));
    const postgres = await data.started(folder);
    expect(await guestsOf(postgres.url)).toEqual(storedGuests);
    expect(isAlive(stranger.pid!)).toBe(true);
    await killHard(stranger);
  });

  it('starts although another program now has its own old number', async () => {
    const folder = data.copy();
    fs.writeFileSync(path.join(folder, 'owner'), `${process.pid} 1`);
    expect(await guestsOf((await data.started(folder)).url)).toEqual(storedGuests);
  });
});

describe('a second Tagwerk starts on the same data', () => {
  it('is refused in one sentence, and the first goes on', async () => {
    const folder = data.copy();
    const first = await holdInOwnProcess(folder);
    await expect(data.server(folder).start()).rejects.toThrow(
      `The data folder is in use by process ${first.app.pid}: stop that one, or set another DATA_DIR.`,
    );
    expect(await guestsOf(first.url)).toEqual(storedGuests);
    expect(isAlive(first.serverPid)).toBe(true);
    await killHard(first.app);
  });

  it('is refused within one process, too', async () => {
    const folder = data.copy();
    const first = await data.started(folder);
    await expect(data.server(folder).start()).rejects.toThrow(`in use by process ${process.pid}`);
    expect(await guestsOf(first.url)).toEqual(storedGuests);
  });

  it('leaves the data to exactly one of many that start at the same moment after a crash', async () => {
    const folder = data.copy();
    fs.writeFileSync(path.join(folder, 'owner'), '999999999 1');
    const starts = await Promise.allSettled(Array.from({ length: 4 }, () => data.server(folder).start()));
    expect(starts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the server is killed while Tagwerk runs', () => {
  it('is started again, and the pool of the application finds it', async () => {
    const postgres = await data.started(data.copy());
    const pool = new pg.Pool({ connectionString: postgres.url });
    pool.on('error', () => {});
    expect((await pool.query('select name from guest')).rows).toEqual(storedGuests);
    const killed = postgres.pid!;
    process.kill(killed, 'SIGKILL');
    await eventually(() => postgres.pid !== undefined && postgres.pid !== killed);
    await eventually(() =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    );
    expect((await pool.query('select name from guest')).rows).toEqual(storedGuests);
    expect(data.said[0]).toBe('PostgreSQL ended unexpectedly (SIGKILL); starting it again.');
    await pool.end();
  });

  it('survives the death of the process behind one connection by itself', async () => {
    const postgres = await data.started(data.copy());
    const client = new pg.Client({ connectionString: postgres.url });
    const cut = new Promise((resolve) => client.on('error', resolve));
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    const serverPid = postgres.pid;
    process.kill(rows[0]!.pid, 'SIGKILL');
    await cut;
    await eventually(() =>
      guestsOf(postgres.url).then(
        () => true,
        () => false,
      ),
    );
    expect(postgres.pid).toBe(serverPid);
  });

  it('waits for space as long as the disk is full, and goes on by itself then', async () => {
    const folder = data.copy();
    let lost = '';
    const postgres = await data.started(folder, { waitForSpaceMs: 20, lost: (sentence) => void (lost = sentence) });
    const killed = postgres.pid!;
    const written = path.join(folder, 'cluster', 'postmaster.opts');
    fs.rmSync(written);
    fs.symlinkSync('/dev/full', written);
    process.kill(killed, 'SIGKILL');
    const refusals = (): number =>
      fs.readFileSync(path.join(folder, 'postgres.log'), 'utf8').split('No space left on device').length - 1;
    await eventually(() => refusals() >= 8);
    expect([lost, postgres.pid]).toEqual(['', undefined]);
    fs.rmSync(written);
    await eventually(() => postgres.pid !== undefined);
    await eventually(() =>
      guestsOf(postgres.url).then(
        () => true,
        () => false,
      ),
    );
    expect(await guestsOf(postgres.url)).toEqual(storedGuests);
    expect(data.said).toEqual([
      'PostgreSQL ended unexpectedly (SIGKILL); starting it again.',
      `The disk that holds ${folder} is full; PostgreSQL goes on once there is space.`,
    ]);
  });

  it('stops at once while it waits for space', async () => {
    const folder = data.copy();
    const postgres = await data.started(folder, { waitForSpaceMs: 600_000 });
    const written = path.join(folder, 'cluster', 'postmaster.opts');
    fs.rmSync(written);
    fs.symlinkSync('/dev/full', written);
    process.kill(postgres.pid!, 'SIGKILL');
    await eventually(() => data.said.length === 2);
    await postgres.stop();
    expect(data.said[1]).toMatch(/is full/);
  });

  it('gives up with one sentence when it dies again and again, however the system clock jumps', async () => {
    let lost = '';
    const timeOfDay = Date.now;
    let jumps = 0;
    const jumping = jest.spyOn(Date, 'now').mockImplementation(() => timeOfDay() + jumps * 61_000);
    const postgres = await data.started(data.copy(), { lost: (sentence) => void (lost = sentence) });
    for (let death = 1; death <= 6; death += 1) {
      await eventually(() => postgres.pid !== undefined);
      const pid = postgres.pid!;
      process.kill(pid, 'SIGKILL');
      await eventually(() => postgres.pid !== pid);
      jumps += 1;
    }
    await eventually(() => lost !== '');
    jumping.mockRestore();
    expect(lost).toMatch(/^PostgreSQL ended unexpectedly \(SIGKILL\) again and again, see .*postgres\.log\.$/);
  });
});
