import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** What the system knows about a running process. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When it started, in the system's own notation: tells two processes apart that had the same number. */
export function startOf(pid: number): string {
  // The name in brackets may hold blanks and brackets, so the fields are counted from its end; the start is field 22.
  if (process.platform === 'linux')
    return quietly(
      () =>
        statOf(pid)
          .replace(/^.*\) /s, '')
          .split(' ')[19],
    );
  return ps(pid, 'lstart');
}

/** The command line, its words divided by blanks. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') {
    return quietly(() => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
  }
  return ps(pid, 'command');
}

export async function ended(pid: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline;) {
    if (!isAlive(pid) || isZombie(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

// Without an init process to reap it, a finished orphan keeps its number for ever.
function isZombie(pid: number): boolean {
  return (
    process.platform === 'linux' &&
    quietly(() =>
      statOf(pid)
        .replace(/^.*\) /s, '')
        .slice(0, 1),
    ) === 'Z'
  );
}

const statOf = (pid: number): string => fs.readFileSync(`/proc/${pid}/stat`, 'utf8');

const ps = (pid: number, field: string): string =>
  quietly(() => execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim());

function quietly(read: () => string | undefined): string {
  try {
    return read() ?? '';
  } catch {
    return '';
  }
}
