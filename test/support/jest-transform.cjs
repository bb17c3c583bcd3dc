// Jest on Node 20 cannot require() ES modules, and Nest 12 is ESM-only. Everything therefore runs as CommonJS
// inside Jest: TypeScript and ESM packages go through swc (Jest caches the result), CommonJS stays as it is.
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const swc = require('@swc/core');

const typescript = (tsx) => ({
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'commonjs' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
});
const javascript = {
  swcrc: false,
  sourceMaps: false,
  module: { type: 'commonjs' },
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
};

const types = new Map();
function packageType(folder) {
  const known = types.get(folder);
  if (known !== undefined) return known;
  let type;
  try {
    type = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).type ?? 'commonjs';
  } catch {
    const parent = path.dirname(folder);
    type = parent === folder || path.basename(folder) === 'node_modules' ? 'commonjs' : packageType(parent);
  }
  types.set(folder, type);
  return type;
}
const isEsm = (file) => file.endsWith('.mjs') || (file.endsWith('.js') && packageType(path.dirname(file)) === 'module');
const version = createHash('sha256').update(fs.readFileSync(__filename)).update(swc.version).digest('hex');

// import.meta.url and import.meta.dirname have no CommonJS form; the module's own path stands in for them.
const importMeta = (source) =>
  source
    .replaceAll('import.meta.url', "new URL('file://' + __filename).href")
    .replaceAll('import.meta.dirname', '__dirname')
    .replaceAll('import.meta.filename', '__filename');

module.exports = {
  process(source, file) {
    if (/\.tsx?$/.test(file)) {
      return {
        code: swc.transformSync(importMeta(source), { ...typescript(file.endsWith('x')), filename: file }).code,
      };
    }
    if (isEsm(file)) {
      return { code: swc.transformSync(importMeta(source), { ...javascript, filename: file }).code };
    }
    return { code: source };
  },
  getCacheKey(source, file, { instrument }) {
    return createHash('sha256')
      .update(version)
      .update(file)
      .update('\0')
      .update(source)
      .update(String(instrument))
      .update(isEsm(file) ? 'm' : 'c')
      .digest('hex');
  },
};
