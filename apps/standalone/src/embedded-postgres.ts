import { assertLocale, ensureDatabase } from './application-database.js';
import { openDataFolder, passwordOf, type DataFolder } from './data-folder.js';
import { claimFolder, releaseFolder } from './folder-owner.js';
import { clearOrphan } from './orphaned-server.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { prepareCluster, role } from './postgres-cluster.js';
import { port, Postmaster, type Settings } from './postmaster.js';
import { refusalFor, StartRefused } from './start-refused.js';

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
  private stopping = false;
  private crashes: number[] = [];
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
    this.stopping = false;
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
    this.stopping = true;
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
      if (!this.stopping) this.revival = this.revive(folder, `PostgreSQL ended unexpectedly (${how})`);
    });
  }

  /** Brings the server back; the pools of the application connect again by themselves. */
  private async revive(folder: DataFolder, reason: string): Promise<void> {
    const now = Date.now();
    this.crashes = [...this.crashes.filter((at) => at > now - 60_000), now];
    if (this.crashes.length > crashesPerMinute) return this.giveUp(`${reason} again and again, see ${folder.logFile}.`);
    this.say(`${reason}; starting it again.`);
    await new Promise((resolve) => setTimeout(resolve, 200 * this.crashes.length));
    if (this.stopping) return;
    try {
      await clearOrphan(folder, this.say);
      await this.launch(folder);
    } catch (error) {
      await this.revive(folder, (error as Error).message);
    }
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
