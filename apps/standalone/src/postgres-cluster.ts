import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { DataFolder } from './data-folder.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { refusalFor, StartRefused } from './start-refused.js';

export const role = 'tagwerk';

/** What PostgreSQL's programs see of the environment: English messages, nothing of the user's PG… variables. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

// pg_trgm asks the C library what a letter is, not the built-in provider: under lc_ctype=C it drops every umlaut
// from a word. Not every system knows C.UTF-8 by name; all spell the second one alike.
const letterTables = ['C.UTF-8', 'en_US.UTF-8'];

/** Makes the cluster on the first start and refuses one of another major version. */
export function prepareCluster(folder: DataFolder, binaries: PostgresBinaries, durable: boolean): void {
  const marker = path.join(folder.cluster, 'PG_VERSION');
  if (!fs.existsSync(marker)) createCluster(folder, binaries, durable);
  const found = fs.readFileSync(marker, 'utf8').trim();
  if (found !== binaries.major) {
    throw new StartRefused(
      `The data in ${folder.root} were written by PostgreSQL ${found}, this Tagwerk brings PostgreSQL ` +
        `${binaries.major}: export them with the earlier Tagwerk, or set another DATA_DIR.`,
    );
  }
}

// Made under another name and renamed when whole: a start that was cut off leaves nothing that looks like data.
function createCluster(folder: DataFolder, binaries: PostgresBinaries, durable: boolean): void {
  const unfinished = `${folder.cluster}.new`;
  let said = '';
  for (const letters of letterTables) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    const result = spawnSync(binaries.initdb, initdbOptions(unfinished, folder.passwordFile, letters, durable), {
      ...folder.account,
      cwd: folder.root,
      env: serverEnvironment,
      encoding: 'utf8',
    });
    if (result.status === 0) {
      fs.renameSync(unfinished, folder.cluster);
      return;
    }
    said = `${result.stdout ?? ''}\n${result.stderr ?? ''}\n${result.error?.message ?? ''}`;
    if (!/invalid locale name|locale .* not/i.test(said)) break;
  }
  fs.rmSync(unfinished, { recursive: true, force: true });
  throw refusalFor(said, folder.root);
}

const initdbOptions = (cluster: string, passwordFile: string, letters: string, durable: boolean): string[] => [
  ...['-D', cluster, '-U', role, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${letters}`],
  ...['--no-instructions', ...(durable ? [] : ['--no-sync'])],
];
