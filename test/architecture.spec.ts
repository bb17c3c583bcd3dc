import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

describe('the drawing of the project', () => {
  it.each([
    ['layers', 'libraries', 'library'],
    ['features', 'features', 'feature'],
    ['api', 'api', 'folder'],
  ] as const)('shows the import table of the %s that is enforced', (mark, table, head) => {
    const layers = createRequire(__filename)('../layers.cjs') as Record<typeof table, Record<string, string[]>>;
    const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const shown = new RegExp(`<!-- ${mark} -->\\n([\\s\\S]*?)\\n<!-- /${mark} -->`).exec(text)?.[1];
    const rows = Object.entries(layers[table]).map(([name, allowed]) => [name, allowed.join(', ') || '–']);
    expect(cellsOf(shown ?? '')).toEqual([[head, 'may import'], ...rows]);
  });
});

/** The cells of a Markdown table, row by row, without the line below its head. */
const cellsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((line) => /[^|\s-]/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
