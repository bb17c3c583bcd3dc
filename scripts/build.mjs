// npm run build: compiles what has changed since the last build. Nothing to do takes a fraction of a second.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { filesBelow, giveUp, hashOf, inRoot, requireNode, runNode } from './project.mjs';

const stamps = inRoot('dist', '.build');
const isTest = (file) => /\.(spec|e2e-spec|factory)\.tsx?$/.test(file) || /(^|\/)golden\//.test(file);
const isWeb = (file) => file.startsWith(path.join('apps', 'web') + path.sep);

// Both front ends wear it.
const FACE = 'apps/server/src/site/assets/text.woff2';

const parts = [
  {
    name: 'server',
    files: () => [
      ...filesBelow(['apps', 'libs'], (file) => isTest(file) || isWeb(file)),
      ...['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'],
    ],
    build: buildServer,
  },
  {
    name: 'web',
    files: () => [...filesBelow(['apps/web'], isTest), FACE, 'package-lock.json', 'scripts/build.mjs'],
    build: buildWeb,
  },
];

/**
 * Builds the parts whose sources have changed. Ends the process with a sentence when one does not compile.
 * @param chosen 'server', 'web' or, as a rule, both
 */
export function ensureBuilt(chosen = parts.map(({ name }) => name)) {
  const built = readStamps();
  for (const { name, files, build } of parts.filter((part) => chosen.includes(part.name))) {
    const wanted = hashOf(...files().flatMap((file) => [file, fs.readFileSync(inRoot(file))]));
    if (built[name] === wanted) continue;
    // A build that is cut off must not look finished.
    writeStamps({ ...built, [name]: undefined });
    const begin = Date.now();
    build();
    built[name] = wanted;
    writeStamps(built);
    process.stderr.write(`Built ${name} in ${((Date.now() - begin) / 1000).toFixed(1)} s.\n`);
  }
}

function buildServer() {
  // What was compiled from files that are gone would still be found by the libraries' loader.
  for (const folder of ['libs', ...serverApps().map((app) => path.join('apps', app))]) {
    fs.rmSync(inRoot('dist', folder), { recursive: true, force: true });
  }
  if (!runNode(['node_modules/ts7/bin/tsc', '-p', 'tsconfig.build.json']))
    giveUp('The server does not compile, see above.');
  copyBesideCode('dist');
}

/** What compiled code reads from beside itself: styles, mail layouts, demo data. */
export function copyBesideCode(target) {
  const isOther = (file) => isTest(file) || isWeb(file) || /\.(tsx?|mjml|md)$/.test(file);
  for (const file of filesBelow(['apps', 'libs'], isOther)) {
    fs.mkdirSync(path.dirname(inRoot(target, file)), { recursive: true });
    fs.copyFileSync(inRoot(file), inRoot(target, file));
  }
}

function buildWeb() {
  const args = ['build', '--logLevel', 'warn', '--config', 'apps/web/vite.config.ts'];
  if (!runNode(['node_modules/vite/bin/vite.js', ...args])) giveUp('The organiser app does not build, see above.');
  compressBelow(inRoot('dist/apps/web'));
  const door = ['build', '--logLevel', 'warn', '--config', 'apps/web/src/check-in/vite.config.ts'];
  if (!runNode(['node_modules/vite/bin/vite.js', ...door])) giveUp('The check-in app does not build, see above.');
  compressBelow(inRoot('dist/apps/check-in'));
}

// The server sends these instead of compressing the same bytes for everybody.
function compressBelow(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json|wasm|webmanifest)$/.test(entry.name)) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = fs.readFileSync(file);
    if (bytes.length < 1_024) continue;
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes));
  }
}

const serverApps = () => fs.readdirSync(inRoot('apps')).filter((app) => app !== 'web');

function readStamps() {
  try {
    return JSON.parse(fs.readFileSync(stamps, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamps(built) {
  fs.mkdirSync(path.dirname(stamps), { recursive: true });
  fs.writeFileSync(stamps, JSON.stringify(built));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  requireNode();
  ensureDependencies();
  ensureBuilt();
}
