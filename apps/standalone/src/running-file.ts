import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './process-facts.js';

type Note = Readonly<{ pid: number; databaseUrl: string }>;

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'running.json');

/** Lets operators' commands find the database of the running instance. It holds a password: for its owner's eyes only. */
export function noteRunning(dataFolder: string, databaseUrl: string): void {
  writeFileSync(fileIn(dataFolder), JSON.stringify({ pid: process.pid, databaseUrl } satisfies Note), { mode: 0o600 });
}

export const forgetRunning = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true });

/** The database of the instance that runs on this data folder; undefined when none does. */
export function databaseOfRunning(dataFolder: string): string | undefined {
  try {
    const { pid, databaseUrl } = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as Note;
    return isAlive(pid) ? databaseUrl : undefined;
  } catch {
    return undefined;
  }
}
