import fs from 'node:fs';
import { isAlive, startOf } from './process-facts.js';
import { StartRefused } from './start-refused.js';

/**
 * Takes the data folder for this process: while the recorded owner lives, nobody else may start a server on it.
 * PostgreSQL's own lock is not enough, because a second Tagwerk would take the running server for an orphan.
 * @throws StartRefused when another living process owns it
 */
export function claimFolder(ownerFile: string): void {
  const me = `${process.pid} ${startOf(process.pid)}`;
  const draft = `${ownerFile}.${process.pid}`;
  fs.writeFileSync(draft, me);
  try {
    // A link appears with its content or not at all; a file that is written could be read half.
    while (!linked(draft, ownerFile)) removeIfDead(ownerFile);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

export function releaseFolder(ownerFile: string): void {
  fs.rmSync(ownerFile, { force: true });
}

function linked(draft: string, ownerFile: string): boolean {
  try {
    fs.linkSync(draft, ownerFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeIfDead(ownerFile: string): void {
  const owner = read(ownerFile);
  refuseLiving(owner);
  // Two starters may find the same dead owner: the one who moves the file away looks again at what it has moved.
  const aside = `${ownerFile}.dead.${process.pid}`;
  try {
    fs.renameSync(ownerFile, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== owner) linked(aside, ownerFile);
  fs.rmSync(aside, { force: true });
  if (moved !== owner) refuseLiving(moved);
}

function refuseLiving(owner: string): void {
  const [pid = '', ...start] = owner.split(' ');
  if (!isAlive(Number(pid))) return;
  // Some systems hide the processes of others; then the number alone must do.
  const startNow = startOf(Number(pid));
  if (startNow === '' || startNow === start.join(' ')) {
    throw new StartRefused(`The data folder is in use by process ${pid}: stop that one, or set another DATA_DIR.`);
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
