// npm test: every floor of tests on whatever machine this is. What is missing is installed or named; nothing is skipped.
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { jestArgs, resultOf } from './floors.mjs';
import { requireNode, runNode } from './project.mjs';
import { ensurePrograms } from './system-programs.mjs';

requireNode();
ensureDependencies();
ensurePrograms();

// A floor that never ends has failed; whoever waits for it shall hear so.
const longest = { timeout: 15 * 60_000, killSignal: 'SIGKILL' };

const floors = [['check and unit', await check()]];
ensureBuilt();
// Jest by itself leaves one core to whoever sits at the machine, which on two cores is half of them. A journey spends
// half of its time waiting (for a page to be still, for a mail), so two of them fill two cores; more would starve.
for (const [floor, ...options] of [
  ['db', '--maxWorkers=100%'],
  ['journeys', '--maxWorkers=2'],
]) {
  floors.push([floor, resultOf(floor, runNode(jestArgs(floor, ...options), longest))]);
}

console.log();
for (const [floor, { passed, failed, leftOut }] of floors) {
  console.log(`${floor}: ${passed} passed, ${failed} failed${leftOut > 0 ? ` (${leftOut} of them left out)` : ''}`);
}
const sum = (key) => floors.reduce((total, [, result]) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
