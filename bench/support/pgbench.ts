import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', ...debianFolders()];

// Debian keeps the programs of each major version in a folder of their own.
function debianFolders(): string[] {
  const root = '/usr/lib/postgresql';
  return fs.existsSync(root) ? fs.readdirSync(root).map((major) => path.join(root, major, 'bin')) : [];
}

/** The newest pgbench of this machine; undefined when there is none. An older one talks to a newer server all right. */
export const findPgbench = (): string | undefined =>
  folders.map((folder) => path.join(folder, 'pgbench')).findLast((file) => fs.existsSync(file));

export type PgbenchRun = Readonly<{
  url: string;
  script: string;
  /** Sent as parameters of the prepared statement, as a program would. */
  variables: Readonly<Record<string, string>>;
  clients: number;
  seconds: number;
}>;

/** @returns transactions per second */
export async function pgbench(
  program: string,
  { url, script, variables, clients, seconds }: PgbenchRun,
): Promise<number> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tagwerk-pgbench-'));
  const file = path.join(folder, 'script.sql');
  fs.writeFileSync(file, script);
  const { username, password, hostname, port, pathname, searchParams } = new URL(url);
  const environment = {
    PATH: process.env.PATH,
    PGUSER: username,
    PGPASSWORD: password,
    PGHOST: searchParams.get('host') ?? decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGDATABASE: pathname.slice(1),
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), ...given, '-f', file];
  try {
    const { stdout } = await promisify(execFile)(program, args, { env: environment });
    const found = /tps = ([\d.]+)/.exec(stdout);
    if (!found || !/number of failed transactions: 0 /.test(stdout)) throw new Error(`pgbench failed: ${stdout}`);
    return Number(found[1]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
