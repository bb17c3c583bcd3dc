import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../test/support/temporary-folder.js';

const root = path.resolve(import.meta.dirname, '..');
const tree = temporaryFolder('layers');
afterAll(() => fs.rmSync(tree, { recursive: true }));

/** The names of the rules that files with these imports break, in a tree of their own under the real rules. */
function brokenBy(imports: Readonly<Record<string, string>>): string[] {
  for (const file of ['layers.cjs', '.dependency-cruiser.cjs', 'tsconfig.json']) {
    fs.copyFileSync(path.join(root, file), path.join(tree, file));
  }
  for (const [name, imported] of Object.entries(imports)) {
    const target = path.join(path.dirname(name), imported);
    for (const file of [name, target]) fs.mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    fs.writeFileSync(path.join(tree, `${target}.ts`), 'export const nothing = 0;\n');
    fs.writeFileSync(path.join(tree, `${name}.ts`), `import { nothing } from '${imported}';\nexport { nothing };\n`);
  }
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, [program, ...config, 'apps', 'libs'], { cwd: tree, encoding: 'utf8' });
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => `${path.basename(from, '.ts')}: ${rule.name}`).sort();
}

beforeEach(() => {
  fs.rmSync(tree, { recursive: true });
  fs.mkdirSync(path.join(tree, 'libs'), { recursive: true });
});

describe('the features of the organiser app', () => {
  it('import one way, from what they share and never from what joins them', () => {
    const web = 'apps/web/src';
    const broken = brokenBy({
      'apps/server/src/begin': './end',
      [`${web}/features/registrations/right`]: '../events/events',
      [`${web}/features/events/upwards`]: '../registrations/csv',
      [`${web}/components/below`]: '../features/session/session',
      [`${web}/features/session/joined`]: '../../router',
      [`${web}/features/contacts/listed`]: '../../contact-parts',
    });
    expect(broken).toEqual([
      'below: what-features-share-imports-none',
      'joined: features-do-not-know-who-joins-them',
      'listed: features-do-not-know-who-joins-them',
      'upwards: feature-events-imports-by-the-table',
    ]);
  });
});

describe('the rooms of a library', () => {
  it('import one way, and what lies beside them none of them', () => {
    const registration = 'libs/registration/src';
    const broken = brokenBy({
      'apps/server/src/begin': './end',
      [`${registration}/changes/right`]: '../places/ledger',
      [`${registration}/registration.module`]: './changes/joined',
      [`${registration}/places/upwards`]: '../desk/admission',
      [`${registration}/mails/outside`]: '../index',
      [`${registration}/registration.errors`]: './places/above',
    });
    expect(broken).toEqual([
      'outside: registration-mails-imports-by-the-table',
      'registration.errors: registration-what-rooms-share-imports-none',
      'upwards: registration-places-imports-by-the-table',
    ]);
  });
});

describe('the public pages', () => {
  it('import one way, and what they share none of them', () => {
    const site = 'apps/server/src/site';
    const broken = brokenBy({
      [`${site}/event/right`]: '../registration/form',
      [`${site}/site.module`]: './event/joined',
      [`${site}/registration/upwards`]: '../event/page',
      [`${site}/components/below`]: '../login/words',
      [`${site}/page-reply`]: './feeds/reply',
    });
    expect(broken).toEqual([
      'below: site-components-imports-by-the-table',
      'page-reply: what-pages-share-imports-no-page',
      'upwards: site-registration-imports-by-the-table',
    ]);
  });
});

describe('the routes of the organiser app', () => {
  it('import one way', () => {
    const api = 'apps/server/src/api';
    const broken = brokenBy({
      [`${api}/contacts/right`]: '../networks/fields',
      [`${api}/networks/upwards`]: '../contacts/persons',
      [`${api}/registrations/joined`]: '../../app.module',
    });
    expect(broken).toEqual(['joined: api-knows-no-page-and-no-app', 'upwards: api-networks-imports-by-the-table']);
  });
});
