import { setTimeout as pause } from 'node:timers/promises';
import { assertLocale, ensureDatabase } from './application-database.js';
import { openDataFolder, passwordOf, type DataFolder } from './data-folder.js';
import { claimFolder, releaseFolder } from './folder-owner.js';
import { clearOrphan } from './orphaned-server.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { prepareCluster, role } from './postgres-cluster.js';
import { port, Postmaster, type Settings } from './postmaster.js';
import { refusalFor, saysDiskFull, StartRefused } from './start-refused.js';

export interface EmbeddedPostgresOptions {
  /** Where the data lie; made on the first start. */
  folder: string;
  database: string;
  /** false gives up every safety on disk for speed: tests only. */
  durable?: boolean;
  /** Further settings by their PostgreSQL names; they win over the defaults. */
  settings?: Settings;
  /** Takes a line meant for the operator. */
  say?: (line: string) => void;
  /** How long a full disk is waited for before the next try, in milliseconds. Default: ten seconds. */
  waitForSpaceMs?: number;
  /** Called when the server keeps dying and is given up. Default: the process ends with status 70. */
  lost?: (sentence: string) => void;
}

const defaults: Settings = {
  listen_addresses: '',
  max_connections: '100',
  shared_buffers: '64MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Errors of single statements carry people's data and belong to the application's own log.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};
const forTests: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

const crashesPerMinute = 5;

/** Why the server is down. */
type Failure = Readonly<{ reason: string; isDiskFull: boolean }>;

/**
 * A real PostgreSQL server that lives and dies with this process, from the binaries npm brought, on a unix socket
 * only. It survives kill -9 of itself (it is started again) and of this process (the next start clears up).
 */
export class EmbeddedPostgres {
  private readonly say: (line: string) => void;
  private readonly durable: boolean;
  private folder?: DataFolder;
  private binaries!: PostgresBinaries;
  private password = '';
  private postmaster?: Postmaster;
  private stopping = new AbortController();
  private crashes: number[] = [];
  private hasToldOfFullDisk = false;
  private revival: Promise<void> = Promise.resolve();
  private readonly interruptAtExit = () => this.postmaster?.interrupt();

  constructor(private readonly options: EmbeddedPostgresOptions) {
    this.say = options.say ?? (() => {});
    this.durable = options.durable ?? true;
  }

  /** A connection string for pg, TypeORM and libpq alike: the host is the folder of the socket. */
  get url(): string {
    return this.urlOf(this.options.database);
  }

  /** Process number of the server while it runs. */
  get pid(): number | undefined {
    return this.postmaster?.runs ? this.postmaster.pid : undefined;
  }

  /** @throws StartRefused with one sentence when it cannot start; nothing is left running then */
  async start(): Promise<void> {
    this.stopping = new AbortController();
    try {
      await this.open();
    } catch (error) {
      const place = this.folder?.root ?? this.options.folder;
      await this.stop();
      throw error instanceof StartRefused ? error : explained(error, place);
    }
  }

  /** Ends the server in order; connections still open are cut after two seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    process.off('exit', this.interruptAtExit);
    await this.revival;
    await this.postmaster?.stop();
    this.postmaster = undefined;
    if (this.folder) releaseFolder(this.folder.ownerFile);
    this.folder = undefined;
  }

  private async open(): Promise<void> {
    const folder = openDataFolder(this.options.folder);
    claimFolder(folder.ownerFile);
    this.folder = folder;
    this.binaries = postgresBinaries(folder.account);
    this.reportMoves(folder);
    this.password = passwordOf(folder);
    await clearOrphan(folder, this.say);
    prepareCluster(folder, this.binaries, this.durable);
    process.on('exit', this.interruptAtExit);
    await this.launch(folder);
    await ensureDatabase(this.urlOf('postgres'), this.options.database);
    await assertLocale(this.url, folder.root);
  }

  private async launch(folder: DataFolder): Promise<void> {
    const postmaster = await Postmaster.launch(this.binaries.postgres, folder, {
      ...defaults,
      ...(this.durable ? {} : forTests),
      ...this.options.settings,
      unix_socket_directories: folder.socket,
    });
    this.postmaster = postmaster;
    void postmaster.ended.then((how) => {
      if (this.stopping.signal.aborted) return;
      const reason = `PostgreSQL ended unexpectedly (${how})`;
      this.revival = this.revive(folder, { reason, isDiskFull: postmaster.saidDiskFull });
    });
  }

  /** Brings the server back; the pools of the application connect again by themselves. */
  private async revive(folder: DataFolder, first: Failure): Promise<void> {
    let failure: Failure | undefined = first;
    while (failure) {
      const pauseMs = failure.isDiskFull ? this.waitForSpace(folder) : this.countCrash(folder, failure);
      if (pauseMs === undefined) return;
      await pause(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.stopping.signal.aborted) return;
      failure = await this.relaunch(folder);
    }
  }

  private async relaunch(folder: DataFolder): Promise<Failure | undefined> {
    try {
      await clearOrphan(folder, this.say);
      await this.launch(folder);
      this.hasToldOfFullDisk = false;
      return undefined;
    } catch (error) {
      const { message: reason } = error as Error;
      return { reason, isDiskFull: error instanceof StartRefused ? error.isDiskFull : saysDiskFull(reason) };
    }
  }

  // However long an operator takes to free some space: giving up would only leave more to do.
  private waitForSpace(folder: DataFolder): number {
    if (!this.hasToldOfFullDisk)
      this.say(`The disk that holds ${folder.root} is full; PostgreSQL goes on once there is space.`);
    this.hasToldOfFullDisk = true;
    return this.options.waitForSpaceMs ?? 10_000;
  }

  /** How long to wait before the next try; nothing when there is none. */
  private countCrash(folder: DataFolder, { reason }: Failure): number | undefined {
    // Not the time of day: a system clock that is put right would hide or invent crashes.
    const now = performance.now();
    this.crashes = [...this.crashes.filter((at) => at > now - 60_000), now];
    if (this.crashes.length > crashesPerMinute) {
      this.giveUp(`${reason} again and again, see ${folder.logFile}.`);
      return undefined;
    }
    this.say(`${reason}; starting it again.`);
    return 200 * this.crashes.length;
  }

  private giveUp(sentence: string): void {
    if (this.options.lost) return this.options.lost(sentence);
    console.error(sentence);
    process.exit(70);
  }

  private reportMoves(folder: DataFolder): void {
    const moves = [
      ...(this.binaries.copiedTo ? [`its binaries are in ${this.binaries.copiedTo}`] : []),
      ...(folder.movedFrom ? [`its data are in ${folder.root} instead of ${folder.movedFrom}`] : []),
    ];
    if (moves.length > 0) {
      this.say(`PostgreSQL does not run as root and its user cannot enter this folder: ${moves.join(', ')}.`);
    }
  }

  private urlOf(database: string): string {
    if (!this.folder) throw new Error('The embedded PostgreSQL has no address before it is started.');
    return `postgres://${role}:${this.password}@${encodeURIComponent(this.folder.socket)}:${port}/${database}`;
  }
}

// What the system or the server refuses is explained to the operator; a mistake of ours keeps its stack.
const explained = (error: unknown, place: string): unknown =>
  error instanceof Error && ('syscall' in error || 'severity' in error) ? refusalFor(error.message, place) : error;
