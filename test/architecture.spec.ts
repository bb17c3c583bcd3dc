import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

describe('the drawing of the project', () => {
  it('shows the import table that is enforced', () => {
    const { libraries } = createRequire(__filename)('../layers.cjs') as { libraries: Record<string, string[]> };
    const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
    const shown = /<!-- layers -->\n([\s\S]*?)\n<!-- \/layers -->/.exec(text)?.[1];
    const rows = Object.entries(libraries).map(([name, allowed]) => [name, allowed.join(', ') || '–']);
    expect(cellsOf(shown ?? '')).toEqual([['library', 'may import'], ...rows]);
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
