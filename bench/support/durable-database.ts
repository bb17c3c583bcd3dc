import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { migrate } from '#libs/database';
import { EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';

/** The server Tagwerk ships, as it ships it: fsync and synchronous commit are on. Empty but for the schema. */
export async function withDurableDatabase<T>(
  work: (url: string, postgres: EmbeddedPostgres) => Promise<T>,
): Promise<T> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tagwerk-bench-'));
  fs.chmodSync(folder, 0o711);
  const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'data'), database: 'tagwerk' });
  try {
    await postgres.start();
    await migrate(postgres.url);
    return await work(postgres.url, postgres);
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
