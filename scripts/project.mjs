// What the project's commands have in common: where it lies, and how they run a program or give up.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Not import.meta.dirname: a Node.js too old to know it must still come to the sentence that says so.
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const inRoot = (...names) => path.join(root, ...names);

const oldestNode = [20, 19];

/** Ends the command with one sentence for the person who typed it. */
export function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  giveUp(
    `Tagwerk needs Node.js ${oldestNode.join('.')} or newer, this is ${process.versions.node}: install a newer one.`,
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
