import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../test/support/temporary-folder.js';

const tree = temporaryFolder('lists');
afterAll(() => fs.rmSync(tree, { recursive: true }));

const put = (name: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
  fs.writeFileSync(path.join(tree, name), text);
};
const run = (...args: readonly string[]): string =>
  spawnSync(process.execPath, [path.resolve(import.meta.dirname, 'write-lists.mjs'), tree, ...args], {
    encoding: 'utf8',
  }).stderr.trim();

const marks = ['layers', 'features', 'api'].map((mark) => `<!-- ${mark} -->\n\n<!-- /${mark} -->\n`).join('\n');

describe('lists that repeat what stands elsewhere', () => {
  beforeAll(() => {
    put('layers.cjs', 'module.exports = { libraries: { kernel: [] }, features: { shell: [] }, api: { health: [] } };');
    put('ARCHITECTURE.md', marks);
    put('libs/database/src/migrations/0001-ground.ts', 'export class Ground1 {}');
    put('apps/web/src/i18n/common.de.json', '{}');
    put('apps/web/src/i18n/common.en.json', '{}');
    expect(run()).toBe('');
    expect(run('--check')).toBe('');
  });

  it.each([
    ['a migration', 'libs/database/src/migrations/0002-rooms.ts', 'export class Rooms2 {}', 'migrations.generated.ts'],
    ['texts of a feature', 'apps/web/src/features/rooms/rooms.de.json', '{}', 'i18n/later.generated.ts'],
    [
      'a library',
      'layers.cjs',
      "module.exports = { libraries: { kernel: [], rooms: ['kernel'] }, features: { shell: [] }, api: { health: [] } };",
      'ARCHITECTURE.md',
    ],
  ])('miss %s until they are written anew', (_, name, text, list) => {
    put(name, text);
    expect(run('--check')).toMatch(new RegExp(`^\\S*${list}: out of date, run npm run lists`));
    expect(run()).toBe('');
    expect(run('--check')).toBe('');
  });

  it('say what they hold', () => {
    const migrations = fs.readFileSync(path.join(tree, 'libs/database/src/migrations.generated.ts'), 'utf8');
    expect(migrations).toContain('[Ground1, Rooms2]');
    const texts = fs.readFileSync(path.join(tree, 'apps/web/src/i18n/later.generated.ts'), 'utf8');
    expect(texts).toMatch(/import\(.\.\.\/features\/rooms\/rooms\.en\.json.\)/);
    expect(fs.readFileSync(path.join(tree, 'ARCHITECTURE.md'), 'utf8')).toMatch(/\| rooms +\| kernel +\|/);
  });

  it('end with a word when two sections have one name', () => {
    put('apps/web/src/features/halls/rooms.de.json', '{}');
    expect(run('--check')).toMatch(/rooms\.de\.json: there is another section of this name/);
    fs.rmSync(path.join(tree, 'apps/web/src/features/halls'), { recursive: true });
  });

  it('end with a word when the drawing has lost its table', () => {
    put('ARCHITECTURE.md', '');
    expect(run('--check')).toMatch(/the table between <!-- layers --> marks is gone/);
  });
});
