import fs from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { Database } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { EmbeddedData } from '../../../../../test/support/embedded-data.js';
import { refusalOf } from '../../http/problem-document.js';
import { Readiness } from './readiness.service.js';

const data = new EmbeddedData();
let source: DataSource;
beforeAll(async () => {
  const { url } = await data.started(path.join(data.home, 'readiness'));
  source = await new DataSource({ type: 'postgres', url, installExtensions: false, poolSize: 1 }).initialize();
});
afterAll(async () => {
  await source?.destroy();
  await data.stopAll();
  fs.rmSync(data.home, { recursive: true, force: true });
});

/** Every temporary file that the only connection will open lies on a device that is always full. */
async function fillDisk(): Promise<() => void> {
  const [{ folder, pid }] = await source.query<[{ folder: string; pid: number }]>(
    "select current_setting('data_directory') as folder, pg_backend_pid() as pid",
  );
  // PostgreSQL makes the folder, as its own, for the first temporary file.
  await source.query("begin; set local work_mem = '64kB'; select count(*) from generate_series(1, 65536); commit");
  const temporary = path.join(folder, 'base', 'pgsql_tmp');
  const files = Array.from({ length: 20 }, (_, count) => path.join(temporary, `pgsql_tmp${pid}.${count}`));
  files.forEach((file) => fs.symlinkSync('/dev/full', file));
  return () => files.forEach((file) => fs.rmSync(file, { force: true }));
}

const statusOf = (readiness: Readiness): Promise<number> =>
  readiness.assertReady().then(
    () => 200,
    (error: unknown) => refusalOf(error).document.status,
  );

describe('a server whose database has a full disk', () => {
  it('is not ready, says so within seconds, and is ready again as soon as there is space', async () => {
    const free = await fillDisk();
    const readiness = new Readiness(new Database(source, new FixedClock(new Date())));
    const newcomer = [await statusOf(readiness), ...(await Promise.all([statusOf(readiness), statusOf(readiness)]))];
    expect(newcomer).toEqual([503, 503, 503]);
    free();
    expect(await statusOf(readiness)).toBe(200);
  });

  it('looks again after a while, and writes nothing in between', async () => {
    const readiness = new Readiness(new Database(source, new FixedClock(new Date())));
    expect(await statusOf(readiness)).toBe(200);
    const free = await fillDisk();
    expect(await statusOf(readiness)).toBe(200);
    const later = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + readiness.trustDiskMs);
    expect(await statusOf(readiness)).toBe(503);
    later.mockRestore();
    free();
  });
});
