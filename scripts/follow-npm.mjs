// npm passes a signal on to the shell between it and the app, not to the app: a stopped or killed "npm start" would
// leave Tagwerk running unseen, and the next start would find its data in use. So the app follows npm.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/** Sends this process SIGTERM when the npm that started it is gone. */
export function followNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const npm = [parent, parentOf(parent)].find((pid) => /(^|[\s/])npm(-cli\.js)?(\s|$)/.test(commandOf(pid)));
  if (npm === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

const onLinux = process.platform === 'linux';

function parentOf(pid) {
  // The second field may hold blanks and brackets; the parent is the second one after it.
  if (onLinux)
    return Number(quietly(() => fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')).split(' ')[1]);
  return Number(quietly(() => execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })));
}

function commandOf(pid) {
  if (onLinux) return quietly(() => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
  return quietly(() => execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function quietly(read) {
  try {
    return read();
  } catch {
    return '';
  }
}
