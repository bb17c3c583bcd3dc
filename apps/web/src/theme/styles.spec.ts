import fs from 'node:fs';
import path from 'node:path';

const KIT = path.join(__dirname, '../../../../node_modules/@mantine/core');
const APP = path.join(__dirname, '..');

const matches = (file: string, pattern: RegExp): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1]!);

/** The parts of the kit that the app names. */
const named = (): string[] =>
  fs
    .readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => matches(path.join(APP, file), /import \{([^}]*)\} from '@mantine\/core'/g))
    .flatMap((names) => names.split(',').map((name) => name.trim()));

/** A part, and the parts that it is put together from. */
function partsOf(name: string): string[] {
  const file = path.join(KIT, 'esm/components', name, `${name}.mjs`);
  return fs.existsSync(file) ? [name, ...matches(file, /from "\.\.\/(\w+)\//g)] : [];
}

// The kit's sheets come one by one: a part without its own still works, and looks like nothing anybody drew.
describe('the sheets of the kit', () => {
  it('are there for every part that the app uses', () => {
    const needed = [...new Set(named().flatMap(partsOf))].filter((name) =>
      fs.existsSync(path.join(KIT, 'styles', `${name}.layer.css`)),
    );
    const given = matches(path.join(__dirname, 'styles.ts'), /styles\/(\w+)\.layer\.css/g);
    expect(needed).toContain('PillsInput');
    expect(needed.filter((name) => !given.includes(name))).toEqual([]);
  });
});

// The variable face has these weights and no others: what lies outside would be drawn by the browser.
it('no style asks for a weight that the face does not have', () => {
  const site = path.join(APP, '../../server/src/site/assets/site.css');
  const sheets = fs.readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const rules = [...sheets.map((file) => path.join(APP, file)), site].flatMap((file) =>
    matches(file, /[;{]\s*font-weight: ([^;]+);/g),
  );
  const [least, most] = matches(site, /@font-face \{[^}]*font-weight: ([\d ]+);/g)[0]!
    .split(' ')
    .map(Number);
  const ranges = (weight: string): boolean => weight.includes(' ');
  const outside = rules.filter((weight) => !ranges(weight) && !(Number(weight) >= least! && Number(weight) <= most!));
  expect([rules.length > 30, outside]).toEqual([true, []]);
});

it('the title of a row is cut off nowhere', () => {
  const rules = matches(path.join(APP, 'components/Rows.module.css'), /(\.title[^{]*\{[^}]*\})/g);
  expect([rules.length > 3, rules.filter((rule) => /nowrap|ellipsis/.test(rule))]).toEqual([true, []]);
});
