// Writes apps/server/openapi.json and the organiser app's types from the controllers, without a database.
// With --check it writes nothing and fails when one of the two is not what the controllers say.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { ensureBuilt } from './build.mjs';

const root = path.resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');

ensureBuilt(['server']);

await import('reflect-metadata');
const { interfaceDocument } = await import('../dist/apps/server/src/index.js');
const document = await interfaceDocument();
const types = `// Made by scripts/write-openapi.mjs. Do not edit.\n\n${astToString(await openapiTypes(document, { defaultNonNullable: false }))}`;

const stale = [];
await put('apps/server/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
await put('apps/web/src/api/schema.d.ts', types);
if (stale.length > 0) {
  fail(`${stale.join(' and ')} no longer say what the controllers do: run node scripts/write-openapi.mjs and commit.`);
}

async function put(file, text) {
  const target = path.join(root, file);
  if ((await readFile(target, 'utf8').catch(() => '')) === text) return;
  if (isCheck) stale.push(file);
  else {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
