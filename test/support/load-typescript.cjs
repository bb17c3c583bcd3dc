// Lets plain Node load this project's TypeScript, for what runs outside Jest's own module loader: its global set-up,
// and processes that a test starts and kills (node test/support/load-typescript.cjs some.ts).
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { process: transform } = require('./jest-transform.cjs');

const project = path.resolve(__dirname, '../..');
const isOurs = (file) => file?.startsWith(project + path.sep) && !file.includes(`${path.sep}node_modules${path.sep}`);

function sourceOf(request, from) {
  const frontDoor = /^#(libs\/[^/]+|[^/]+)$/.exec(request)?.[1];
  if (frontDoor) return path.join(project, frontDoor.startsWith('libs/') ? '' : 'apps', frontDoor, 'src/index.ts');
  if (!request.startsWith('.') || !request.endsWith('.js')) return undefined;
  const stem = path.resolve(path.dirname(from), request.slice(0, -3));
  return [`${stem}.ts`, `${stem}.tsx`].find((file) => fs.existsSync(file));
}

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const source = isOurs(parent?.filename) ? sourceOf(request, parent.filename) : undefined;
  return source ?? resolve.call(this, request, parent, ...rest);
};

for (const extension of ['.ts', '.tsx']) {
  Module._extensions[extension] = (module, file) =>
    module._compile(transform(fs.readFileSync(file, 'utf8'), file).code, file);
}

if (require.main === module) require(path.resolve(process.argv[2]));
