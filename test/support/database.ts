import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

export type Migrate = (url: string) => Promise<void>;

/** An empty database of this run's server for one spec file. */
export function freshDatabase(): Promise<TestDatabase> {
  return onServer((server) => createDatabase(server));
}

/**
 * A database with the whole schema, copied from a template that the first spec file of a run builds with `migrate`.
 * It must have closed its connections when it resolves.
 * @param name of the template; every spec file that passes the same function shares one
 */
export function migratedDatabase(migrate: Migrate, name = 'schema'): Promise<TestDatabase> {
  const template = `test_${run()}_template_${name}`;
  return onServer(async (server) => {
    await buildTemplate(server, template, migrate);
    return createDatabase(server, template);
  });
}

/** For a server that outlives the run: nothing of the run stays behind. */
export function dropDatabasesOfRun(): Promise<void> {
  return onServer(async (server) => {
    const { rows } = await server.query<{ datname: string }>(
      "select datname from pg_database where datname like 'test\\_' || $1 || '\\_%'",
      [run()],
    );
    for (const { datname } of rows) await server.query(`drop database if exists ${datname} with (force)`);
  });
}

async function createDatabase(server: pg.Client, template?: string): Promise<TestDatabase> {
  const name = `test_${run()}_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}${template === undefined ? '' : ` template ${template}`}`);
  return {
    url: urlOf(name),
    drop: () => onServer(async (again) => void (await again.query(`drop database if exists ${name} with (force)`))),
  };
}

// Test files run in several processes: the first to take the lock builds, the others find the finished template.
async function buildTemplate(server: pg.Client, template: string, migrate: Migrate): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await server.query('select pg_advisory_lock(hashtext($1))', [template]);
  try {
    const found = await server.query('select 1 from pg_database where datname = $1', [template]);
    if (found.rowCount === 1) return;
    await server.query(`drop database if exists ${unfinished} with (force)`);
    await server.query(`create database ${unfinished}`);
    await migrate(urlOf(unfinished));
    await server.query(`alter database ${unfinished} rename to ${template}`);
  } finally {
    await server.query('select pg_advisory_unlock(hashtext($1))', [template]);
  }
}

async function onServer<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

const run = (): string => process.env.TAGWERK_TEST_RUN ?? 'shared';

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env.TAGWERK_TEST_POSTGRES;
  if (url === undefined) throw new Error('This test needs PostgreSQL: run it in the db or journeys project of Jest.');
  return url;
}
