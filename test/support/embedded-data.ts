import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres, type EmbeddedPostgresOptions } from '../../apps/standalone/src/embedded-postgres.js';
import { temporaryFolder } from './temporary-folder.js';

export const storedGuests = [{ name: 'Änne Öztürk' }];

/** Data folders of embedded servers: one is made with a row in it, every test works on a copy. */
export class EmbeddedData {
  readonly home = temporaryFolder('embedded');
  /** What the servers told the operator. */
  readonly said: string[] = [];
  private readonly servers: EmbeddedPostgres[] = [];
  private copies = 0;

  server(folder: string, options: Partial<EmbeddedPostgresOptions> = {}): EmbeddedPostgres {
    const say = (line: string) => void this.said.push(line);
    const postgres = new EmbeddedPostgres({ folder, database: 'tagwerk', durable: false, say, ...options });
    this.servers.push(postgres);
    return postgres;
  }

  async started(folder: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
    const postgres = this.server(folder, options);
    await postgres.start();
    return postgres;
  }

  async create(): Promise<void> {
    const postgres = await this.started(path.join(this.home, 'original'));
    await ask(postgres.url, 'create table guest (name text)');
    await ask(postgres.url, `insert into guest values ('${storedGuests[0]!.name}')`);
    await postgres.stop();
  }

  copy(): string {
    const copy = path.join(this.home, `copy-${(this.copies += 1)}`);
    spawnSync('cp', ['-a', path.join(this.home, 'original'), copy]);
    return copy;
  }

  async stopAll(): Promise<void> {
    await Promise.all(this.servers.splice(0).map((postgres) => postgres.stop()));
    this.said.splice(0);
  }
}

export async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

export const guestsOf = (url: string): Promise<{ name: string }[]> => ask(url, 'select name from guest');

/** Tagwerk's server held by a process of its own, which a test may kill. */
export async function holdInOwnProcess(folder: string): Promise<{ app: ChildProcess; serverPid: number; url: string }> {
  const app = spawn(
    process.execPath,
    ['test/support/load-typescript.cjs', 'test/support/embedded-postgres-process.ts', folder],
    { cwd: path.resolve(import.meta.dirname, '../..'), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = await new Promise<string>((resolve, reject) => {
    app.stdout!.once('data', (words: Buffer) => resolve(words.toString()));
    app.once('exit', () => reject(new Error('The process that holds the server ended at once.')));
  });
  return { app, ...(JSON.parse(line) as { serverPid: number; url: string }) };
}

export async function killHard(app: ChildProcess): Promise<void> {
  const gone = once(app, 'exit');
  app.kill('SIGKILL');
  await gone;
}
