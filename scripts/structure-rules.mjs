// The shape of the tree as rules over file names and texts. Each rule takes a file and returns a fault or undefined.
const suffixes = [
  ...['entity', 'service', 'queries', 'rules', 'mails', 'errors', 'personal-data', 'module', 'controller', 'dto'],
  ...['page', 'processor', 'guard', 'filter', 'decorator', 'spec', 'db.spec', 'e2e-spec', 'bench', 'factory'],
];
const tests = /\.(spec|e2e-spec|bench|factory)\.tsx?$/;

/** Libraries that are not a domain of their own: their files may have any plain name. */
const freelyNamed = ['kernel', 'assignment', 'calendar', 'config', 'database', 'queue', 'mail', 'demo'];

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const plainName = new RegExp(`^${kebab}(\\.(${suffixes.join('|')}|generated))*\\.tsx?$`);
const domainName = new RegExp(`^${kebab}(\\.(${suffixes.join('|')}))+\\.tsx?$`);
const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'base', 'misc'];

const frontDoor = /^(libs\/[^/]+\/src|apps\/(server|worker|standalone))\/index\.ts$/;
// Long rows of one kind of thing that are read one at a time.
const ownFolders = /^libs\/(database\/src\/migrations|[^/]+\/src\/golden)\//;

const isCode = (file) => /\.tsx?$/.test(file.name);
const isServerCode = (file) => isCode(file) && !file.name.startsWith('apps/web/');
const libraryOf = (file) => /^libs\/([^/]+)\//.exec(file.name)?.[1];
const baseName = (file) => file.name.split('/').at(-1);

/** Lines that hold code: blank ones and comments do not count. */
export function codeLines(text) {
  let isComment = false;
  return text.split('\n').filter((line) => {
    const words = line.trim();
    if (!isComment && words.startsWith('/*')) isComment = true;
    const counts = words !== '' && !isComment && !words.startsWith('//');
    if (isComment && words.includes('*/')) isComment = false;
    return counts;
  });
}

const writes =
  /\b(insert\s+into|delete\s+from|update\s+\w+\s+(\w+\s+)?set)\b|\btx\s*\.(insert|save|delete|upsert|update)\(/i;

const says = (file, pattern) => codeLines(file.text).some((line) => pattern.test(line));

/** The rules for one file. `libraries`, the `rooms` of each and the `folders` of a place are the names layers.cjs knows. */
const fileRules = [
  (file, { libraries }) => {
    const library = libraryOf(file);
    if (library !== undefined && !libraries.includes(library)) return `layers.cjs does not know libs/${library}`;
  },
  (file, { folders }) => {
    for (const [place, [what, names]] of Object.entries(folders)) {
      const [name, inside] = file.name.startsWith(`${place}/`) ? file.name.slice(place.length + 1).split('/') : [];
      if (inside !== undefined && !names.includes(name)) return `layers.cjs does not know the ${what} ${name}`;
    }
  },
  (file, { rooms }) => {
    const library = libraryOf(file);
    if (!isCode(file) || library === undefined || ownFolders.test(file.name)) return;
    const folder = /^libs\/[^/]+\/src\/(?:(.+)\/)?[^/]+$/.exec(file.name)?.[1];
    if (folder !== undefined && !rooms[library]?.includes(folder)) {
      return 'a library is flat: its files lie in src itself, or in a room that layers.cjs knows';
    }
  },
  (file) => {
    const library = libraryOf(file);
    if (!isCode(file) || library === undefined || frontDoor.test(file.name) || ownFolders.test(file.name)) return;
    const pattern = freelyNamed.includes(library) ? plainName : domainName;
    if (!pattern.test(baseName(file))) return `its name is not of the vocabulary (${suffixes.join(', ')})`;
  },
  (file) => {
    const isDrawer = file.name.split(/[/.]/).some((part) => drawers.includes(part));
    if (isDrawer && isServerCode(file)) return 'say what it holds: a drawer collects everything';
  },
  (file) => {
    const isBarrel = isServerCode(file) && /(^|\/)index\.tsx?$/.test(file.name);
    if (isBarrel && !frontDoor.test(file.name) && !/^apps\/[^/]+\/src\/index\.ts$/.test(file.name)) {
      return 'one index.ts per library, none elsewhere';
    }
  },
  (file) => {
    const locks =
      /\bfor (?:no key )?(?:update|share)\b|\bfor key share\b|\b(?:pessimistic_(?:read|write)|for_(?:no_key_update|key_share))\b/i;
    const isOutside = file.name !== 'libs/database/src/row-lock.ts' && isServerCode(file) && !tests.test(file.name);
    if (isOutside && says(file, locks)) return 'rows are locked in one dialect: libs/database/src/row-lock.ts';
  },
  (file) => {
    const isOutside = file.name !== 'libs/database/src/listing.ts' && isServerCode(file) && !tests.test(file.name);
    if (isOutside && says(file, /\bcollate "/i)) return 'names are sorted by germanOrder: libs/database/src/listing.ts';
  },
  (file) => {
    const isOutside = file.name !== 'libs/database/src/listing.ts' && isServerCode(file) && !tests.test(file.name);
    if (isOutside && says(file, /network_id = any.*\bis null\b|\bis null\b.*network_id = any/i)) {
      return 'the wall between networks is inNetworks: libs/database/src/listing.ts';
    }
  },
  (file) => {
    const isReader = file.name.endsWith('.queries.ts');
    if (isReader && writes.test(codeLines(file.text).join('\n'))) return 'queries read: what writes is a service';
  },
  (file) => {
    if (isServerCode(file) && says(file, /^\s*export \*/)) return 'name what you export instead of "export *"';
  },
  (file) => {
    if (isServerCode(file) && says(file, /@(OneToMany|ManyToMany|OneToOne|ManyToOne)\(/)) {
      return 'no relations between entities: an id column and @ForeignKey';
    }
  },
  (file) => {
    if (isServerCode(file) && says(file, /\bforwardRef\(/)) return 'no forwardRef: turn one of the two imports round';
  },
];

const mostInFolder = 40;

/** Folders whose files nobody takes in at one look any more. Tests stand beside what they test and do not count. */
function crowdedFolders(files) {
  const counts = new Map();
  for (const file of files) {
    if (!isCode(file) || tests.test(file.name) || ownFolders.test(file.name)) continue;
    const folder = file.name.slice(0, file.name.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > mostInFolder)
    .map(
      ([folder, count]) =>
        `${folder}: ${count} files; above ${mostInFolder} one level of folders in one order (layers.cjs)`,
    );
}

/** @param files [{ name: path from the root with slashes, text }] */
export function faultsOf(files, known) {
  const inFiles = files.flatMap((file) =>
    fileRules
      .map((rule) => rule(file, known))
      .filter(Boolean)
      .map((fault) => `${file.name}: ${fault}`),
  );
  const present = new Set(files.filter(isCode).map(libraryOf).filter(Boolean));
  const withoutDoor = [...present]
    .filter((library) => !files.some(({ name }) => name === `libs/${library}/src/index.ts`))
    .map((library) => `libs/${library}: it has no src/index.ts, so nobody can enter`);
  return [...inFiles, ...withoutDoor, ...crowdedFolders(files)];
}

const limits = { median: 70, p95: 220, longest: 300 };

/** The sizes of the product's files, tests and generated ones aside, and which limit of them is broken. */
export function sizesOf(files) {
  const counted = files.filter((file) => isCode(file) && !tests.test(file.name) && !isGenerated(file));
  const lines = counted.map((file) => codeLines(file.text).length).sort((a, b) => a - b);
  const at = (share) => lines[Math.min(lines.length - 1, Math.floor(lines.length * share))] ?? 0;
  const sizes = { files: lines.length, median: at(0.5), p95: at(0.95), longest: lines.at(-1) ?? 0 };
  const tooLong = counted
    .filter((file) => codeLines(file.text).length > limits.longest)
    .map((file) => `${file.name}: ${codeLines(file.text).length} lines of code, the limit is ${limits.longest}`);
  const drift = ['median', 'p95']
    .filter((figure) => sizes[figure] >= limits[figure])
    .map((figure) => `file sizes: the ${figure} is ${sizes[figure]} lines of code, it stays under ${limits[figure]}`);
  return { sizes, faults: [...tooLong, ...drift] };
}

const isGenerated = ({ name }) => /\.generated\.tsx?$|\.d\.ts$|\/migrations\//.test(name);
