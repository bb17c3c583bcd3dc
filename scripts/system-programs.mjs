// What the tests need from the system: a browser and Redis.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { giveUp } from './project.mjs';

export const needed = [
  {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    package: 'chromium',
  },
  { names: ['redis-server', 'valkey-server'], package: 'redis-server' },
];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const alsoLookIn = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** The first of the programs on the PATH; undefined when there is none. */
export function findProgram(names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...alsoLookIn];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => fs.existsSync(file));
}

/** Installs what is missing where that is possible without asking, or says in one sentence what to install. */
export function ensurePrograms(wanted = needed) {
  if (isMissing(wanted).length === 0) return;
  const packages = isMissing(wanted).map((program) => program.package);
  const mayInstall = process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;
  if (mayInstall) install(packages);
  const still = isMissing(wanted).map((program) => program.package);
  if (still.length === 0) return;
  giveUp(
    `${still.join(' and ')} ${still.length > 1 ? 'are' : 'is'} missing: install with "apt-get install ${still.join(' ')}" or the like.`,
  );
}

const isMissing = (wanted) =>
  wanted.filter(
    ({ names }) => findProgram(names) === undefined && !(names.includes('chromium') && fs.existsSync(onMac)),
  );

function install(packages) {
  process.stderr.write(`Installing ${packages.join(' and ')} with apt-get.\n`);
  // RUNLEVEL=1 keeps Debian from starting the Redis it installs: tests start their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  const arguments_ = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (!apt(...arguments_) && apt('update', '-qq')) apt(...arguments_);
}
