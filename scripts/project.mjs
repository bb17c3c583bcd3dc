// What the project's commands have in common: where it lies, and how they run a program or give up.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSupported } from './node-versions.mjs';

// Not import.meta.dirname: a Node.js too old to know it must still come to the sentence that says so.
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (...names) => path.join(root, ...names);

/** Ends the command with one sentence for the person who typed it. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function requireNode() {
  const { engines } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const { node } = process.versions;
  if (isSupported(engines.node, node)) return;
  giveUp(
    `Tagwerk needs Node.js 24 (${engines.node} will do), this is ${node}: install Node.js 24 from https://nodejs.org.`,
  );
}

/** Runs a program of a package with this Node; its words go to the terminal's error side, ours may be read by programs. */
export function runNode(args, options = {}) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2], ...options }).status === 0;
}

export const hashOf = (...texts) => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex');
};

/** Every file below the folders, without those that `isLeftOut` names, in a fixed order. */
export function filesBelow(folders, isLeftOut = () => false) {
  return folders
    .filter((folder) => fs.existsSync(inRoot(folder)))
    .flatMap((folder) => fs.readdirSync(inRoot(folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !isLeftOut(file))
    .sort();
}
