import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './process-facts.js';

/** Where the parts of a running instance are. */
export type RunningInstance = Readonly<{ databaseUrl: string; smtpUrl: string }>;

type Note = RunningInstance & Readonly<{ pid: number }>;

const fileIn = (dataFolder: string): string => path.join(dataFolder, 'running.json');

/** Lets operators' commands find the running instance. It holds a password: for its owner's eyes only. */
export function noteRunning(dataFolder: string, { databaseUrl, smtpUrl }: RunningInstance): void {
  writeFileSync(fileIn(dataFolder), JSON.stringify({ pid: process.pid, databaseUrl, smtpUrl } satisfies Note), {
    mode: 0o600,
  });
}

export const forgetRunning = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true });

/** The instance that runs on this data folder; undefined when none does. */
export function runningInstance(dataFolder: string): RunningInstance | undefined {
  try {
    const { pid, databaseUrl, smtpUrl } = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as Note;
    return isAlive(pid) ? { databaseUrl, smtpUrl } : undefined;
  } catch {
    return undefined;
  }
}
