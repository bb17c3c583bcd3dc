// npm run lists [-- <folder>]: writes the lists that only repeat what lies in a folder or stands in layers.cjs, so that nobody keeps
// them by hand. With --check (npm run structure) it writes nothing and fails when one of them is out of date.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { giveUp, root } from './project.mjs';

const HEAD = '// Made by scripts/write-lists.mjs (npm run lists). Do not edit.\n';
const isCheck = process.argv.includes('--check');
const tree = path.resolve(process.argv.slice(2).find((one) => !one.startsWith('--')) ?? root);
const inTree = (file) => path.join(tree, file);
const layers = createRequire(import.meta.url)(inTree('layers.cjs'));
const read = (file) => fs.readFileSync(inTree(file), 'utf8');
const namesIn = (folder, ending) =>
  fs
    .readdirSync(inTree(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();

/** Every migration, in the order of their numbers. */
function migrations() {
  const folder = 'libs/database/src/migrations';
  const all = namesIn(folder, '.ts').map((name) => {
    const made = /export class (\w+)/.exec(read(`${folder}/${name}.ts`))?.[1];
    return { name, made };
  });
  const imports = all.map(({ name, made }) => `import { ${made} } from './migrations/${name}.js';\n`);
  return `${HEAD}${imports.join('')}\nexport const migrations = [${all.map(({ made }) => made).join(', ')}];\n`;
}

/** The sections of the organiser app's texts, wherever they lie: each is a pair of files named after it. */
function sections() {
  const app = 'apps/web/src';
  const files = fs.readdirSync(inTree(app), { recursive: true }).filter((file) => file.endsWith('.de.json'));
  const found = files.map((file) => [path.basename(file, '.de.json'), file.slice(0, -'.de.json'.length)]).sort();
  const twice = found.find(([section], at) => section === found[at - 1]?.[0]);
  if (twice) giveUp(`${app}/${twice[1]}.de.json: there is another section of this name.`);
  return found;
}

/** What every page may say comes first and in one piece. */
const FIRST = ['common', 'faults', 'problems', 'session', 'shell'];
const isFirst = ([section]) => FIRST.includes(section);

function firstTexts(language) {
  const first = sections().filter(isFirst);
  const imports = first.map(([section, file]) => `import ${section} from '../${file}.${language}.json';\n`);
  return `${HEAD}${imports.join('')}\nexport const first = { ${first.map(([section]) => section).join(', ')} };\n`;
}

/** All other texts come with the pages that say them. */
function laterTexts() {
  const rows = sections()
    .filter((section) => !isFirst(section))
    .map(([section, file]) => {
      const [de, en] = ['de', 'en'].map((language) => `${language}: () => import('../${file}.${language}.json')`);
      return `  ${section}: { ${de}, ${en} },\n`;
    });
  return `${HEAD}export const later = {\n${rows.join('')}};\n`;
}

/** The drawing with its tables of imports as layers.cjs has them. */
function drawing() {
  const tables = { layers: ['libraries', 'library'], features: ['features', 'feature'], api: ['api', 'folder'] };
  return Object.entries(tables).reduce((text, [mark, [table, head]]) => {
    const rows = Object.entries(layers[table]).map(([name, allowed]) => `| ${name} | ${allowed.join(', ') || '–'} |`);
    const drawn = [`| ${head} | may import |`, '| --- | --- |', ...rows].join('\n');
    const marked = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(\\n<!-- /${mark} -->)`);
    if (!marked.test(text)) giveUp(`ARCHITECTURE.md: the table between <!-- ${mark} --> marks is gone.`);
    return text.replace(marked, (_, begin, end) => `${begin}\n${drawn}\n${end}`);
  }, read('ARCHITECTURE.md'));
}

const lists = {
  'libs/database/src/migrations.generated.ts': migrations(),
  'apps/web/src/i18n/first.de.generated.ts': firstTexts('de'),
  'apps/web/src/i18n/first.en.generated.ts': firstTexts('en'),
  'apps/web/src/i18n/later.generated.ts': laterTexts(),
  'ARCHITECTURE.md': drawing(),
};
const stale = [];
for (const [file, text] of Object.entries(lists)) {
  const formatted = await format(text, { ...(await resolveConfig(inTree(file))), filepath: path.basename(file) });
  if (fs.existsSync(inTree(file)) && read(file) === formatted) continue;
  if (isCheck) stale.push(file);
  else fs.writeFileSync(inTree(file), formatted);
}
if (stale.length > 0) giveUp(`${stale.join(', ')}: out of date, run npm run lists and commit.`);
