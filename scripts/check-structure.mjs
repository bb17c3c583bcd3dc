// npm run structure [-- <folder>]: the shape of the tree that no other tool looks after.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { documentFaultsOf } from './document-rules.mjs';
import { root } from './project.mjs';
import { faultsOf, sizesOf } from './structure-rules.mjs';
import { tableFaultsOf } from './table-rules.mjs';

const tree = path.resolve(process.argv[2] ?? root);
const { libraries, rooms, features, site, api } = createRequire(import.meta.url)(path.join(tree, 'layers.cjs'));

const files = ['apps', 'libs']
  .filter((folder) => fs.existsSync(path.join(tree, folder)))
  .flatMap((folder) => fs.readdirSync(path.join(tree, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({
    name: path.relative(tree, file).split(path.sep).join('/'),
    text: /\.tsx?$/.test(file) ? fs.readFileSync(file, 'utf8') : '',
  }));

const documents = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/add-a-library.md'].filter((file) =>
  fs.existsSync(path.join(tree, file)),
);

const { sizes, faults: sizeFaults } = sizesOf(files);
const faults = [
  ...faultsOf(files, {
    libraries: Object.keys(libraries),
    folders: {
      'apps/web/src/features': ['feature', Object.keys(features)],
      'apps/server/src/site': ['site folder', Object.keys(site)],
      'apps/server/src/api': ['api folder', Object.keys(api)],
    },
    rooms: Object.fromEntries(Object.entries(rooms).map(([library, table]) => [library, Object.keys(table)])),
  }),
  ...sizeFaults,
  ...tableFaultsOf(files, libraries),
  ...documentFaultsOf(tree, documents),
];
faults.forEach((fault) => console.error(fault));
console.log(`${sizes.files} files: median ${sizes.median}, p95 ${sizes.p95}, longest ${sizes.longest} lines of code.`);
process.exitCode = faults.length === 0 ? 0 : 1;
