import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './data-folder.js';
import { serverEnvironment } from './postgres-cluster.js';
import { refusalFor, saysDiskFull } from './start-refused.js';

/** Only names the socket file; nothing listens on the network. */
export const port = 5432;

/** Settings by their PostgreSQL names. */
export type Settings = Readonly<Record<string, string>>;

const keptWords = 4_000;
const largestLog = 5_000_000;
const patienceMs = 10_000;

/** One running server process. */
export class Postmaster {
  /** Resolves with how it ended, whoever ended it. */
  readonly ended: Promise<string>;
  private words = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: DataFolder,
  ) {
    child.stderr!.setEncoding('utf8').on('data', (said: string) => this.note(said));
    this.ended = new Promise((resolve) => {
      child.once('error', (error) => resolve(this.note(error.message)));
      child.once('close', (status, signal) => resolve(String(status ?? signal)));
    });
  }

  /** @throws StartRefused when the server ends before it takes connections */
  static async launch(program: string, folder: DataFolder, settings: Settings): Promise<Postmaster> {
    startNewLog(folder.logFile);
    for (const deadline = performance.now() + patienceMs; ; await pause(200)) {
      const postmaster = new Postmaster(startServer(program, folder, settings), folder);
      if (await postmaster.becomesReady()) return postmaster;
      // A server killed together with Tagwerk holds its memory until its last backend has noticed.
      const rivalIsEnding = /pre-existing shared memory block/.test(postmaster.words);
      if (!rivalIsEnding || performance.now() > deadline) throw refusalFor(postmaster.words, folder.root);
    }
  }

  get pid(): number {
    return this.child.pid!;
  }

  get runs(): boolean {
    return this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Whether its last words were of a full disk. */
  get saidDiskFull(): boolean {
    return saysDiskFull(this.words);
  }

  /** The quick end without waiting, for a process that is itself about to end. */
  interrupt(): void {
    if (this.runs) this.child.kill('SIGINT');
  }

  /**
   * Smart, then fast, then immediate. Smart comes first because a pool that has just ended is still connected in
   * the server's eyes, and a fast stop would complain about each of these connections.
   */
  async stop(): Promise<void> {
    if (!this.runs) return;
    this.child.kill('SIGTERM');
    const harder = [
      setTimeout(() => this.child.kill('SIGINT'), 2_000),
      setTimeout(() => this.child.kill('SIGQUIT'), 20_000),
    ];
    await this.ended;
    harder.forEach(clearTimeout);
  }

  private async becomesReady(): Promise<boolean> {
    let hasEnded = false;
    void this.ended.then(() => (hasEnded = true));
    while (!hasEnded && !this.isReady()) await pause(20);
    return !hasEnded;
  }

  // Line 8 of the pid file is what pg_ctl waits for, too. There is no deadline: recovery takes the time it takes.
  private isReady(): boolean {
    try {
      const lines = fs.readFileSync(path.join(this.folder.cluster, 'postmaster.pid'), 'utf8').split('\n');
      return Number(lines[0]) === this.child.pid && lines[7]?.trim() === 'ready';
    } catch {
      return false;
    }
  }

  private note(said: string): string {
    this.words = (this.words + said).slice(-keptWords);
    // A full disk must not end the process that reports it.
    fs.appendFile(this.folder.logFile, said, () => {});
    return said;
  }
}

// Its own process group: Ctrl-C in the terminal reaches only Tagwerk, which ends the server last.
function startServer(program: string, folder: DataFolder, settings: Settings): ChildProcess {
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return spawn(program, ['-D', folder.cluster, '-p', String(port), ...options], {
    ...folder.account,
    cwd: folder.root,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: serverEnvironment,
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function startNewLog(file: string): void {
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog) fs.renameSync(file, `${file}.1`);
}
