import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';
import { temporaryFolder } from './temporary-folder.js';

interface Running {
  postgres: EmbeddedPostgres;
  folder: string;
}

// Jest loads set-up and teardown as separate modules, so what runs is remembered on the process.
const holder = process as typeof process & { tagwerkTestPostgres?: Running };

/** @returns the address of the maintenance database of a server without safety on disk */
export async function startTestPostgres(): Promise<string> {
  const folder = temporaryFolder('postgres');
  const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'data'), database: 'tagwerk', durable: false });
  // A run that is cut off with Ctrl-C never comes to its teardown.
  process.once('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  try {
    await postgres.start();
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  holder.tagwerkTestPostgres = { postgres, folder };
  return postgres.url;
}

/** @returns whether there was one to stop */
export async function stopTestPostgres(): Promise<boolean> {
  const running = holder.tagwerkTestPostgres;
  if (running === undefined) return false;
  delete holder.tagwerkTestPostgres;
  try {
    await running.postgres.stop();
  } finally {
    fs.rmSync(running.folder, { recursive: true, force: true });
  }
  return true;
}
