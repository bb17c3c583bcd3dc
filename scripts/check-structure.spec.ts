import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../test/support/temporary-folder.js';

const home = temporaryFolder('structure');
afterAll(() => fs.rmSync(home, { recursive: true }));

const sound: Readonly<Record<string, string>> = {
  'layers.cjs':
    'module.exports = { libraries: { kernel: [], events: [], database: [] }, rooms: { events: { plan: [] } }, features: { events: [] }, site: { home: [] }, api: { events: [] } };',
  'libs/kernel/src/index.ts': "export { now } from './local-time.js';",
  'libs/kernel/src/local-time.ts': 'export const now = 1;',
  'libs/events/src/index.ts': "export { Events } from './events.service.js';",
  'libs/events/src/events.service.ts': '// export * and @OneToMany( are only words here\nexport class Events {}',
  'libs/events/src/capacity.rules.spec.ts': '',
  'libs/events/src/event.queries.ts':
    '// update event set\nconst sql = `select updated_at from event ${lock.toChange}`;',
  'libs/events/src/golden/invitation.txt': 'forwardRef(',
  'libs/database/src/index.ts': '',
  'libs/database/src/migrations/0001-ground.ts': '',
  'apps/server/src/index.ts': '',
  'libs/events/src/plan/move.rules.ts': '',
  'apps/web/src/features/events/agenda.ts': '',
  'apps/server/src/api/events/events.dto.ts': '',
  'apps/server/src/site/home/home.page.tsx': '',
  'apps/web/src/components/shared/index.ts': 'export * from "./Button";',
};

/** What the check says of a sound tree into which these files were put. */
function checked(planted: Readonly<Record<string, string>>): { status: number | null; faults: string[]; sum: string } {
  const tree = fs.mkdtempSync(path.join(home, 'tree-'));
  for (const [name, text] of Object.entries({ ...sound, ...planted })) {
    fs.mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    fs.writeFileSync(path.join(tree, name), text);
  }
  const script = path.resolve(import.meta.dirname, 'check-structure.mjs');
  const { status, stderr, stdout } = spawnSync(process.execPath, [script, tree], { encoding: 'utf8' });
  return { status, faults: stderr.trim().split('\n').filter(Boolean), sum: stdout };
}

const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) => `export const n${at} = ${at};`).join('\n');

describe('the tree keeps its shape', () => {
  it('passes when every file is where it belongs, whatever comments say', () => {
    const { status, faults } = checked({});
    expect(faults).toEqual([]);
    expect(status).toBe(0);
  });

  it('counts code alone, not blank lines and comments', () => {
    const text = `/**\n * A word.\n */\n\n// another\n${lines(2)}\n`;
    expect(checked({ 'libs/kernel/src/local-time.ts': text }).sum).toContain('longest 2 lines of code');
  });
});

describe('somebody breaks the shape of the tree', () => {
  it.each([
    ['a name outside the vocabulary', 'libs/events/src/event-manager.ts', '', /not of the vocabulary/],
    ['a name with capitals', 'libs/kernel/src/LocalTime.ts', '', /not of the vocabulary/],
    ['a folder inside a library', 'libs/events/src/moving/move.rules.ts', '', /a library is flat/],
    ['a room inside a room', 'libs/events/src/plan/old/move.rules.ts', '', /a library is flat/],
    [
      'code among the golden files of a folder of its own',
      'libs/events/src/old/golden/a.rules.ts',
      '',
      /a library is flat/,
    ],
    ['a drawer', 'apps/server/src/http/utils.ts', '', /a drawer collects everything/],
    ['a folder that is a drawer', 'apps/server/src/shared/cookies.ts', '', /a drawer collects everything/],
    ['a barrel', 'apps/server/src/site/index.ts', '', /none elsewhere/],
    ['an open front door', 'libs/kernel/src/index.ts', "export * from './local-time.js';", /instead of "export \*"/],
    ['a relation', 'libs/events/src/event.entity.ts', '  @OneToMany(() => Item, "event")', /no relations/],
    ['a knot of modules', 'libs/events/src/events.module.ts', 'imports: [forwardRef(() => Other)]', /no forwardRef/],
    ['a query that writes', 'libs/events/src/a.queries.ts', '`update event e\n set x = 1`', /queries read/],
    ['a query that saves', 'libs/events/src/a.queries.ts', 'await tx.insert(Event, rows)', /queries read/],
    ['a lock of its own', 'libs/events/src/a.service.ts', 'q(`select 1 for no key update`)', /locked in one dialect/],
    ['a lock by name', 'apps/server/src/a.ts', "lock: { mode: 'pessimistic_write' }", /locked in one dialect/],
    ['an order of its own', 'libs/events/src/a.queries.ts', 'order by name collate "de-x-icu"', /by germanOrder/],
    [
      'a wall of its own',
      'libs/events/src/a.queries.ts',
      'where $1::uuid[] is null or network_id = any($1)',
      /between networks is inNetworks/,
    ],
    ['a library without rules of import', 'libs/rooms/src/index.ts', '', /layers\.cjs does not know libs\/rooms/],
    [
      'a feature without rules of import',
      'apps/web/src/features/rooms/rooms.ts',
      '',
      /does not know the feature rooms/,
    ],
    [
      'routes without rules of import',
      'apps/server/src/api/rooms/rooms.dto.ts',
      '',
      /does not know the api folder rooms/,
    ],
    [
      'a page without rules of import',
      'apps/server/src/site/rooms/rooms.page.tsx',
      '',
      /not know the site folder rooms/,
    ],
    [
      'a file of more than 300 lines',
      'libs/events/src/long.rules.ts',
      lines(301),
      /301 lines of code, the limit is 300/,
    ],
  ])('and %s is found', (_, name, text, fault) => {
    const { status, faults } = checked({ [name]: text });
    expect(faults.filter((line) => line.startsWith(name) || line.startsWith('file sizes'))).toContainEqual(
      expect.stringMatching(fault),
    );
    expect(status).toBe(1);
  });

  it('and a library nobody can enter is found', () => {
    expect(
      checked({
        'layers.cjs':
          'module.exports = { libraries: { kernel: [], events: [], database: [], x: [] }, rooms: { events: { plan: [] } }, features: { events: [] }, site: { home: [] }, api: { events: [] } };',
        'libs/x/src/a.rules.ts': '',
      }).faults,
    ).toEqual(['libs/x: it has no src/index.ts, so nobody can enter']);
  });

  it('and a folder of more than forty files is found, whatever is tested beside them', () => {
    const inRoom = (count: number, ending: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`libs/events/src/plan/a${at}.${ending}.ts`, '']));
    expect(checked({ ...inRoom(39, 'rules'), ...inRoom(39, 'rules.spec') }).faults).toEqual([]);
    expect(checked(inRoom(40, 'rules')).faults).toEqual([
      'libs/events/src/plan: 41 files; above 40 one level of folders in one order (layers.cjs)',
    ]);
  });

  it('and a document that names what is gone is found', () => {
    const told = '`layers.cjs`, `libs/kernel/src/index.ts` and [more](add-a-library.md), a word like `inter.net`';
    expect(checked({ 'docs/add-a-library.md': told }).faults).toEqual([]);
    const old = '`libs/events/src/gone.rules.ts` and [more](../MORE.md)';
    expect(checked({ 'docs/add-a-library.md': old }).faults).toEqual([
      'docs/add-a-library.md: libs/events/src/gone.rules.ts is not there',
      'docs/add-a-library.md: MORE.md is not there',
    ]);
  });

  it('and a table that nobody owns is found', () => {
    const planted = { 'libs/database/src/migrations/0002-rooms.ts': 'create table room (id uuid)' };
    expect(checked(planted)).toMatchObject({ status: 1, faults: ['room: no library owns this table'] });
  });

  it('and files that grow on the whole are found', () => {
    const grown = Object.fromEntries(
      [...'abcdefghijklmn'].map((stem) => [`libs/events/src/${stem}.rules.ts`, lines(100)]),
    );
    expect(checked(grown).faults).toEqual(['file sizes: the median is 100 lines of code, it stays under 70']);
  });
});
