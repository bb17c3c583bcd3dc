// npm run check: everything that needs no database and no browser, two steps at a time.
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { jestArgs, resultOf } from './floors.mjs';
import { requireNode } from './project.mjs';
import { runSteps } from './steps.mjs';

const tsc = 'node_modules/ts7/bin/tsc';
const eslint = 'node_modules/eslint/bin/eslint.js';
const prettier = 'node_modules/prettier/bin/prettier.cjs';
const depcruise = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
const code = ['apps', 'libs', 'scripts', 'test', 'bench'];

const steps = () => [
  {
    name: 'lint',
    args: [eslint, '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0', '.'],
  },
  { name: 'unit tests', args: jestArgs('unit', '--maxWorkers=100%') },
  { name: 'format', args: [prettier, '--check', '--log-level', 'warn', '--cache', '.'] },
  { name: 'layers', args: [depcruise, '--config', '.dependency-cruiser.cjs', ...code] },
  { name: 'types', args: [tsc, '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types of the organiser app', args: [tsc, '-p', 'apps/web/tsconfig.json', '--noEmit'] },
  { name: 'interface', args: ['scripts/write-openapi.mjs', '--check'] },
  { name: 'lists', args: ['scripts/write-lists.mjs', '--check'] },
  { name: 'structure', args: ['scripts/check-structure.mjs'] },
];

/** @returns how much passed and failed, each step as one and each unit test as one */
export async function check() {
  const done = await runSteps(steps(), 2);
  const others = done.filter(({ name }) => name !== 'unit tests');
  const unit = resultOf('unit', done.find(({ name }) => name === 'unit tests').ok);
  return {
    passed: unit.passed + others.filter(({ ok }) => ok).length,
    failed: unit.failed + others.filter(({ ok }) => !ok).length,
    leftOut: unit.leftOut,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode();
  ensureDependencies();
  // Somebody waits for the answer; npm test tries the properties as often as they say.
  process.env.PROPERTY_RUNS = 'few';
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
