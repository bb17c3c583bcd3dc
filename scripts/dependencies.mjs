// Installs the locked dependencies when they are missing or another lock file was checked out.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { giveUp, hashOf, inRoot, root } from './project.mjs';

const marker = inRoot('node_modules', '.tagwerk-lock');
const installedList = inRoot('node_modules', '.package-lock.json');

export function ensureDependencies() {
  const lock = fs.readFileSync(inRoot('package-lock.json'), 'utf8');
  const wanted = hashOf(lock);
  if (read(marker) === wanted) return;
  if (!agrees(JSON.parse(lock), JSON.parse(read(installedList) || '{"packages":{}}'))) install();
  fs.writeFileSync(marker, wanted);
}

// npm leaves its own list of what it installed: somebody who ran npm ci by hand need not wait for it a second time.
// The lock file also names packages that npm leaves out (for other systems, peers nobody asked for), so the question
// is whether all that is installed agrees with it and nothing the project itself asks for is missing.
export function agrees({ packages }, { packages: installed }) {
  const asked = Object.keys({ ...packages[''].dependencies, ...packages[''].devDependencies });
  return (
    asked.every((name) => installed[`node_modules/${name}`] !== undefined) &&
    Object.entries(installed).every(([place, { version }]) => packages[place]?.version === version)
  );
}

function install() {
  process.stderr.write('Installing the locked dependencies; this takes about half a minute.\n');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm names itself to the scripts it runs; it may not be on the PATH under that name.
  const npm = process.env.npm_execpath;
  const [program, before] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  const { status } = spawnSync(program, [...before, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) giveUp('npm ci did not finish (see above): check the network connection and start again.');
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
