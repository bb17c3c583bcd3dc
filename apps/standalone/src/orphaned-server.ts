import fs from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './data-folder.js';
import { port } from './postmaster.js';
import { commandOf, ended, isAlive } from './process-facts.js';
import { StartRefused } from './start-refused.js';

// No process has it: kill() answers ESRCH.
const nobody = String(2 ** 31 - 1);

/**
 * Clears what a killed Tagwerk left behind. A server that still runs is stopped in order. The lock files of one that
 * is gone may by now name a living program (after a reboot, in a container), which PostgreSQL takes for a rival.
 */
export async function clearOrphan(folder: DataFolder, say: (line: string) => void): Promise<void> {
  const pidFile = path.join(folder.cluster, 'postmaster.pid');
  const pid = numberIn(pidFile);
  if (isAlive(pid) && isServerOf(pid, folder.cluster)) await stopOrphan(pid, say);
  // The file itself stays: its other lines tell PostgreSQL whether a backend of the dead server is still at work.
  if (isAlive(numberIn(pidFile))) fs.writeFileSync(pidFile, fs.readFileSync(pidFile, 'utf8').replace(/^.*/, nobody));
  fs.rmSync(path.join(folder.socket, `.s.PGSQL.${port}.lock`), { force: true });
}

const numberIn = (pidFile: string): number =>
  fs.existsSync(pidFile) ? Number(fs.readFileSync(pidFile, 'utf8').split('\n')[0]) : Number.NaN;

async function stopOrphan(pid: number, say: (line: string) => void): Promise<void> {
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
