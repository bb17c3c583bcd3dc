// npm run check: everything that needs no database and no browser, two steps at a time.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { jestArgs, resultOf } from './floors.mjs';
import { inRoot, requireNode } from './project.mjs';
import { runSteps } from './steps.mjs';

const tsc = 'node_modules/ts7/bin/tsc';
const cache = 'node_modules/.cache';
const code = ['apps', 'libs', 'scripts', 'test', 'bench'];

const steps = () => [
  {
    name: 'lint',
    args: [
      'node_modules/eslint/bin/eslint.js',
      '--cache',
      '--cache-location',
      `${cache}/eslint/`,
      '--max-warnings',
      '0',
      '.',
    ],
  },
  { name: 'unit tests', args: jestArgs('unit', '--maxWorkers=50%') },
  {
    name: 'format',
    args: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      `${cache}/prettier`,
      '.',
    ],
  },
  {
    name: 'layers',
    args: ['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...code],
  },
  { name: 'types', args: [tsc, '-p', 'tsconfig.json', '--noEmit'] },
  ...(fs.existsSync(inRoot('apps/web/tsconfig.json'))
    ? [{ name: 'types of the organiser app', args: [tsc, '-p', 'apps/web/tsconfig.json', '--noEmit'] }]
    : []),
  ...(fs.existsSync(inRoot('scripts/write-openapi.mjs'))
    ? [{ name: 'interface', args: ['scripts/write-openapi.mjs', '--check'] }]
    : []),
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
  const { passed, failed } = await check();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
