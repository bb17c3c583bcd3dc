import { DataSource } from 'typeorm';
import { migrations } from './migrations.generated.js';

/** A wrong or unusable database; the message is one sentence for an operator. */
export class DatabaseRefused extends Error {}

// Several processes may start at once; the second waits for the first.
const MIGRATION_LOCK = 7_316_401;

/**
 * Brings the database to the newest schema and checks that it can find umlauts.
 * @throws {DatabaseRefused} when it cannot be reached or its locale breaks search.
 */
export async function migrate(url: string): Promise<void> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    installExtensions: false,
    poolSize: 2,
    // Its other loggers write a failed migration to the terminal besides throwing it.
    logger: 'debug',
  });
  try {
    await source.initialize();
  } catch (error) {
    throw new DatabaseRefused(`The database at ${withoutPassword(url)} does not answer: ${(error as Error).message}.`);
  }
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await source.runMigrations({ transaction: 'each' });
    await assertUmlautsAreLetters(source);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

// Under the C locale pg_trgm drops umlauts, and Müller equals Möller (similarity 1).
async function assertUmlautsAreLetters(source: DataSource): Promise<void> {
  const [row] = await source.query<{ alike: number; encoding: string }[]>(
    `select similarity('Thomas Müller', 'Thomas Möller') as alike, current_setting('server_encoding') as encoding`,
  );
  if (row === undefined || row.alike > 0.99 || row.encoding !== 'UTF8') {
    throw new DatabaseRefused(
      'The database was created with a locale in which umlauts are no letters: create it anew with UTF-8 and the locale C.UTF-8 or de_DE.UTF-8.',
    );
  }
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = '…';
  return decodeURIComponent(url.toString());
}
