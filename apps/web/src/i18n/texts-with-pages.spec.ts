import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { asked } from './asked.factory';
import { first } from './first.de.generated';
import { later } from './later.generated';

const app = path.join(import.meta.dirname, '..');
const sections = [...Object.keys(first), ...Object.keys(later)];

const sourceOf = (file: string): string => readFileSync(file, 'utf8');

/** The module that a path means, unless it is a style or a package. */
const moduleAt = (from: string, to: string): string | undefined =>
  ['.ts', '.tsx'].map((ending) => path.join(path.dirname(from), `${to}${ending}`)).find((file) => existsSync(file));

/** The module and all that come with it. */
function withImports(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, to] of sourceOf(file).matchAll(/^(?:import(?! type)|export)\b[^;']*'(\.[^']+)';$/gm)) {
    const found = moduleAt(file, to!);
    if (found) withImports(found, seen);
  }
  return seen;
}

function sectionsSaid(source: string): readonly string[] {
  const { keys, patterns } = asked(source);
  const begun = [...keys, ...patterns.map(({ source }) => source.slice(1))].map((key) => /^\w+/.exec(key)![0]);
  return sections.filter((section) => begun.includes(section));
}

/** What a page has to bring with it. */
const saidBy = (files: Iterable<string>): readonly string[] => {
  const said = new Set([...files].flatMap((file) => sectionsSaid(sourceOf(file))));
  return [...said].filter((section) => !(section in first)).sort();
};

type Coming = Readonly<{ where: string; modules: readonly string[]; brings: readonly string[] }>;

const names = (list: string): string[] => [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name!).sort();

/** What comes later, and with which texts: the pages of a feature, a part of another feature's page, anything else with none. */
function comings(file: string): readonly Coming[] {
  const source = sourceOf(file);
  const where = path.relative(app, file);
  const modules = [...source.matchAll(/import\('(\.[^']+)'\)/g)].map(([, to]) => moduleAt(file, to!)!);
  const parts = [...source.matchAll(/lazyPart\(\[([^\]]*)\], (?:\(\) => import\('([^']+)'\)|\w+), '(\w+)'/g)];
  if (parts.length > 0) {
    return parts.map(([, brings, to, name]) => ({
      where: `${where}: ${name}`,
      modules: to === undefined ? modules : [moduleAt(file, to)!],
      brings: names(brings!),
    }));
  }
  const [, brings] = /= lazyPages\(([^)]*)\);/.exec(source) ?? [];
  return modules.length === 0 ? [] : [{ where, modules, brings: names(brings ?? '') }];
}

const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!spec|factory|generated|\.d)\.tsx?$/.test(file))
  .map((file) => path.join(app, file));
const all = sources.flatMap(comings);

describe('the texts of the organiser app', () => {
  it.each(all.map((coming) => [coming.where, coming] as const))('come with %s, and no others', (_, coming) => {
    const said = saidBy(coming.modules.flatMap((module) => [...withImports(module)]));
    expect(coming.brings).toEqual(said);
  });

  it('are those of every page at first, and what features say on the page of another in its own section', () => {
    const guests: Readonly<Record<string, string>> = { 'today-part.ts': 'today', 'event-tab.ts': 'events' };
    const strangers = [...withImports(path.join(app, 'main.tsx'))].flatMap((file) =>
      saidBy([file])
        .filter((section) => section !== guests[path.basename(file)])
        .map((section) => `${path.relative(app, file)}: ${section}`),
    );
    expect(strangers).toEqual([]);
  });

  it('are looked for in all pages and parts', () => {
    expect(all.length).toBeGreaterThan(20);
  });
});
