import pg from 'pg';
import { freshDatabase, migratedDatabase, type TestDatabase } from './database.js';

const opened: TestDatabase[] = [];
const keep = (database: TestDatabase): TestDatabase => {
  opened.push(database);
  return database;
};
afterAll(() => Promise.all(opened.map((database) => database.drop())));

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('a spec file asks for a database', () => {
  it('gets one of its own that no other sees', async () => {
    const [one, other] = [keep(await freshDatabase()), keep(await freshDatabase())];
    await ask(one.url, 'create table guest (name text)');
    expect(await ask(one.url, 'select * from guest')).toEqual([]);
    await expect(ask(other.url, 'select * from guest')).rejects.toThrow('relation "guest" does not exist');
  });

  it('leaves nothing behind when it drops it, even with a connection open', async () => {
    const database = await freshDatabase();
    const lingering = new pg.Client({ connectionString: database.url });
    lingering.on('error', () => {});
    await lingering.connect();
    await database.drop();
    await expect(ask(database.url, 'select 1')).rejects.toThrow('does not exist');
    await lingering.end().catch(() => {});
  });
});

describe('many spec files ask for the schema at the same time', () => {
  it('is built once and copied for each', async () => {
    let built = 0;
    const migrate = async (url: string): Promise<void> => {
      built += 1;
      await ask(url, "create table guest (name text); insert into guest values ('Aylin')");
    };
    const copies = await Promise.all(Array.from({ length: 4 }, () => migratedDatabase(migrate, 'guests')));
    copies.forEach(keep);
    await ask(copies[0]!.url, 'delete from guest');
    expect(built).toBe(1);
    expect(await ask(copies[0]!.url, 'select name from guest')).toEqual([]);
    expect(await ask(copies[1]!.url, 'select name from guest')).toEqual([{ name: 'Aylin' }]);
  });

  it('is built anew after a migration that failed halfway', async () => {
    const failing = async (url: string): Promise<void> => {
      await ask(url, 'create table half (id int)');
      throw new Error('migration 2 failed');
    };
    await expect(migratedDatabase(failing, 'halves')).rejects.toThrow('migration 2 failed');
    const whole = keep(
      await migratedDatabase(async (url) => void (await ask(url, 'create table half (id int)')), 'halves'),
    );
    expect(await ask(whole.url, 'select * from half')).toEqual([]);
  });
});
