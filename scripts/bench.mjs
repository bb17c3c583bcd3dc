// npm run bench [-- name …]: runs the benchmarks whose names begin so, all of them without a name. Each ends with one
// line of JSON on standard output; exit status 0 says that every target was met.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { copyBesideCode, ensureBuilt } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { giveUp, inRoot, requireNode, root, runNode } from './project.mjs';

const compiled = inRoot('dist', 'benchmarks');

requireNode();
ensureDependencies();
ensureBuilt();
fs.rmSync(compiled, { recursive: true, force: true });
if (!runNode(['node_modules/ts7/bin/tsc', '-p', 'bench/tsconfig.json']))
  giveUp('The benchmarks do not compile, see above.');
copyBesideCode('dist/benchmarks');

const files = fs.readdirSync(inRoot('dist', 'benchmarks', 'bench')).filter((file) => file.endsWith('.bench.js'));
const known = [];
for (const file of files.sort()) {
  const { benchmarks } = await import(`../dist/benchmarks/bench/${file}`);
  known.push(...Object.keys(benchmarks).map((name) => ({ file, name })));
}
const wanted = process.argv.slice(2);
const chosen = known.filter(
  ({ name }) => wanted.length === 0 || wanted.some((begin) => `${name}.`.startsWith(`${begin}.`)),
);
if (chosen.length === 0) giveUp(`There is no such benchmark; there are ${known.map(({ name }) => name).join(', ')}.`);

// Each in a process of its own: none inherits the memory or the compiled code of another.
const met = chosen.map(({ file, name }) => {
  const args = ['--enable-source-maps', '--expose-gc', 'scripts/run-benchmark.mjs', file, name];
  return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
});
process.exit(met.every(Boolean) ? 0 : 1);
