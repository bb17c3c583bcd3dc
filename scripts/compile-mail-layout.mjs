// Compiles libs/mail/src/text/layout.mjml into libs/mail/src/text/layout.generated.ts. MJML needs about 8 ms a mail, filling the
// compiled pieces microseconds; so it runs here, and a unit test compares the committed module with a fresh one.
// Usage: node scripts/compile-mail-layout.mjs [--print]
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import mjml2html from 'mjml';
import { format } from 'prettier';

const folder = path.join(import.meta.dirname, '..', 'libs', 'mail', 'src', 'text');
// The colours of a network take the place of these, which are Tagwerk's own.
const ACCENTS = { '#0b5470': 'accent', '#86cbe3': 'glow', '#05212c': 'onGlow' };
const BLOCKS = ['paragraph', 'note', 'facts', 'button', 'link', 'list'];

const { html, errors } = await mjml2html(await readFile(path.join(folder, 'layout.mjml'), 'utf8'), {
  keepComments: true,
  validationLevel: 'strict',
  fonts: {},
});
if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));

const [head, sign, signWithLogo, heading, card, rest] = cutAt(
  html,
  ...['<!-- sign -->', '<!-- logo -->', '<!-- /logo -->', '<!-- blocks -->', '<!-- /blocks -->'],
);
const [between, foot, tail] = cutAt(rest, '<!-- foot -->', '<!-- /foot -->');
const blocks = pieces(card, BLOCKS);
const [footText, footLink] = cutAt(foot, '<!-- footlink -->');
const [factsOpen, fact, factsClose] = cutAt(blocks.facts, '<!-- fact -->', '<!-- /fact -->');
const [listOpen, item, listClose] = cutAt(blocks.list, '<!-- item -->', '<!-- /item -->');

const layout = {
  head,
  sign,
  signWithLogo,
  heading,
  paragraph: blocks.paragraph,
  note: blocks.note,
  factsOpen,
  fact,
  factsClose,
  button: blocks.button,
  link: blocks.link,
  listOpen,
  item,
  listClose,
  between,
  footText,
  footLink,
  tail,
};
const lines = Object.entries(layout).map(([name, piece]) => `${name}: ${JSON.stringify(tidy(piece))},`);
const source = `// Made by scripts/compile-mail-layout.mjs from layout.mjml; do not edit.\nexport const layout = {\n${lines.join('\n')}\n} as const;\n`;
const formatted = await format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 });

if (process.argv.includes('--print')) process.stdout.write(formatted);
else await writeFile(path.join(folder, 'layout.generated.ts'), formatted);

function cutAt(text, ...marks) {
  const parts = [];
  for (const mark of marks) {
    const at = text.indexOf(mark);
    if (at < 0) throw new Error(`The compiled layout lacks ${mark}.`);
    parts.push(text.slice(0, at));
    text = text.slice(at + mark.length);
  }
  return [...parts, text];
}

function pieces(text, names) {
  const [, ...found] = cutAt(text, ...names.map((name) => `<!-- ${name} -->`));
  return Object.fromEntries(names.map((name, index) => [name, found[index]]));
}

// Indentation is a quarter of MJML's output; the formatter puts spaces into slots. MJML takes no slot for a colour.
function tidy(piece) {
  return piece
    .replaceAll(/\{\{\s*(\w+)\s*\}\}/g, '{{$1}}')
    .replaceAll(/#[0-9a-f]{6}\b/gi, (color) =>
      ACCENTS[color.toLowerCase()] ? `{{${ACCENTS[color.toLowerCase()]}}}` : color,
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
