import pg from 'pg';
import { StartRefused } from './start-refused.js';

/** Makes the database unless it is there. @param serverUrl leads to the maintenance database `postgres` */
export async function ensureDatabase(serverUrl: string, name: string): Promise<void> {
  await asking(serverUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  });
}

/**
 * Search by trigrams silently loses every umlaut when the database takes text for bytes.
 * @throws StartRefused unless text is UTF-8, ordered by C.UTF-8, and umlauts count as letters
 */
export async function assertLocale(url: string, place: string): Promise<void> {
  const { rows } = await asking(url, (client) => client.query<Locale>(localeOfDatabase));
  const { encoding, provider, locale, letters } = rows[0]!;
  if (encoding === 'UTF8' && provider === 'b' && locale === 'C.UTF-8' && !['C', 'POSIX'].includes(letters)) return;
  throw new StartRefused(
    `The database in ${place} has encoding ${encoding} and locale ${locale ?? letters} with letters of ${letters}, ` +
      'but Tagwerk needs UTF-8 and C.UTF-8: set another DATA_DIR and restore the data there.',
  );
}

interface Locale {
  encoding: string;
  provider: string;
  locale: string | null;
  letters: string;
}

const localeOfDatabase = `
  select pg_encoding_to_char(encoding) as encoding, datlocprovider as provider, datlocale as locale, datctype as letters
  from pg_database where datname = current_database()`;

async function asking<T>(url: string, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}
