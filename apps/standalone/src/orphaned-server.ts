import fs from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './data-folder.js';
import { commandOf, ended, isAlive } from './process-facts.js';
import { StartRefused } from './start-refused.js';

/**
 * Clears what a killed Tagwerk left behind: a server that still runs is stopped in order, a pid file that names
 * an unrelated program (after a reboot or in a container) is removed, for PostgreSQL would take it for a rival.
 */
export async function clearOrphan(folder: DataFolder, say: (line: string) => void): Promise<void> {
  const pidFile = path.join(folder.cluster, 'postmaster.pid');
  if (!fs.existsSync(pidFile)) return;
  const pid = Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isAlive(pid)) return;
  if (!isServerOf(pid, folder.cluster)) {
    fs.rmSync(pidFile, { force: true });
    return;
  }
  say(`PostgreSQL still runs from last time (process ${pid}); stopping it first.`);
  for (const [signal, patienceMs] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(pid, signal);
    if (await ended(pid, patienceMs)) return;
  }
  throw new StartRefused(`PostgreSQL from last time does not stop: end process ${pid} and start again.`);
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  return /(^|\/)postgres /.test(command) && command.includes(` ${cluster} `);
}
