// Who may name which table. A table belongs to the library of its entity, or else to the one library that writes it.
// Whoever imports a library may read its tables; only the owner writes them; apps compose and name none.
import { codeLines } from './structure-rules.mjs';

const migration = /^libs\/database\/src\/migrations\//;
const product = /^(?!.*\.(spec|e2e-spec|bench|factory)\.tsx?$)(libs|apps)\/([^/]+)\/.*\.tsx?$/;

const writing = String.raw`insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?|(?<!\bfor\s)(?<!\bdo\s)update`;
const reading = String.raw`from|join|using`;
const statements = new RegExp(String.raw`\b(?:(${writing})|${reading})\s+(?:only\s+|lateral\s+)?"?([a-z_]+)\b`, 'gi');
// The rest of a list of tables: `from registration r, event e`.
const another = /\s+(?:as\s+)?(?:[a-z]\w*\s*)?,\s*"?([a-z_]+)\b/giy;
// TypeORM takes a table's name as well as its entity.
const byName =
  /\.(?:(save|insert|upsert|update|delete|softDelete|increment)|find\w*|count\w*|exists?\w*)\(\s*'([a-z_]+)'/g;
// A list of tables that a statement takes in: `person p left join organisation o ...`.
const prepared = /['"`]\s*([a-z_]+)\s+(?:[b-z]\s|[b-z]['"`]|(?:(?:left|inner|cross)\s+)?join\b|where\b)/g;
const hidden = new RegExp(String.raw`\b(?:${writing})\s+\$\{`, 'gi');

/** What a text does to known tables: [{ table, isWrite }]. */
function usesOf(text, tables) {
  const uses = [];
  const note = (table, isWrite) => tables.has(table) && uses.push({ table, isWrite });
  for (const match of text.matchAll(statements)) {
    note(match[2], match[1] !== undefined);
    another.lastIndex = match.index + match[0].length;
    for (let next = another.exec(text); next !== null; next = another.exec(text)) note(next[1], false);
  }
  for (const [, isWrite, table] of text.matchAll(byName)) note(table, isWrite !== undefined);
  for (const [, table] of text.matchAll(prepared)) note(table, false);
  return uses;
}

/** @returns library -> tables it owns, as far as its entities and statements tell */
function ownersOf(uses, entities, tables) {
  const owners = new Map(entities);
  for (const table of tables) {
    if (owners.has(table)) continue;
    const writers = new Set(uses.filter((use) => use.table === table && use.isWrite).map(({ library }) => library));
    if (writers.size === 1) owners.set(table, [...writers][0]);
  }
  return owners;
}

/**
 * @param files [{ name: path from the root with slashes, text }]
 * @param imports library -> libraries it may import
 */
export function tableFaultsOf(files, imports) {
  const texts = files.map((file) => ({ ...file, text: codeLines(file.text).join('\n') }));
  const migrations = texts.filter(({ name }) => migration.test(name));
  const tables = new Set(
    migrations.flatMap(({ text }) => [...text.matchAll(/\bcreate table (\w+)/g)].map(([, t]) => t)),
  );
  const places = texts.flatMap((file) => {
    const [, , kind, place] = product.exec(file.name) ?? [];
    const namesTables = kind === 'apps' ? place !== 'web' : (imports[place] ?? []).concat(place).includes('database');
    return place === undefined || migration.test(file.name) || !namesTables ? [] : [{ ...file, kind, place }];
  });
  const entities = places.flatMap(({ text, place }) =>
    [...text.matchAll(/@Entity\((?:\{ name: )?'(\w+)'/g)].map(([, table]) => [table, place]),
  );
  const uses = places.flatMap(({ name, text, kind, place }) =>
    usesOf(text, tables).map((use) => ({ ...use, name, app: kind === 'apps', library: place })),
  );
  const owners = ownersOf(uses, entities, tables);
  const faults = [
    ...[...tables].filter((table) => !owners.has(table)).map((table) => ownerless(table, uses)),
    ...uses.flatMap((use) => faultOf(use, owners.get(use.table), imports) ?? []),
    ...places
      .filter(({ place, text }) => place !== 'database' && text.search(hidden) >= 0)
      .map(({ name }) => `${name}: write the table out that the statement writes, so that its owner can be looked up`),
    ...migrations.flatMap(({ name, text }) => upwardReferences(name, text, owners, imports)),
  ];
  return [...new Set(faults)];
}

function ownerless(table, uses) {
  const writers = uses.filter((use) => use.table === table && use.isWrite).map(({ name }) => name);
  if (writers.length === 0) return `${table}: no library owns this table`;
  return `${table}: several libraries write this table (${[...new Set(writers)].join(', ')}), one of them owns it`;
}

function faultOf({ name, app, library, table, isWrite }, owner, imports) {
  if (owner === undefined || (!app && library === owner)) return;
  if (app) return `${name}: an app names no table, ${table} is read and written through libs/${owner}`;
  if (isWrite) return `${name}: ${table} belongs to libs/${owner}, which alone writes it`;
  if (!imports[library].includes(owner))
    return `${name}: libs/${library} may not import libs/${owner}, so it does not read ${table}`;
}

/** A foreign key points down the table of imports, as reading does. */
function upwardReferences(name, text, owners, imports) {
  return text.split(/\b(?=create table |alter table )/).flatMap((statement) => {
    const table = /^(?:create|alter) table (\w+)/.exec(statement)?.[1];
    const from = owners.get(table);
    return [...statement.matchAll(/\breferences (\w+)/g)].flatMap(([, target]) => {
      const to = owners.get(target);
      if (from === undefined || to === undefined || from === to || imports[from].includes(to)) return [];
      return `${name}: ${table} of libs/${from} points at ${target} of libs/${to}, which it may not import`;
    });
  });
}
