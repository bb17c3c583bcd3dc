import fs from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { ask, EmbeddedData, guestsOf, storedGuests } from '../../../test/support/embedded-data.js';
import { eventually } from '../../../test/support/eventually.js';
import { isAlive } from './process-facts.js';
import { StartRefused } from './start-refused.js';

const data = new EmbeddedData();
beforeAll(() => data.create());
afterEach(() => data.stopAll());
afterAll(() => fs.rmSync(data.home, { recursive: true, force: true }));

describe('Tagwerk starts for the first time', () => {
  it('makes a database with every safety on disk that nobody reaches over the network', async () => {
    const postgres = await data.started(path.join(data.home, 'first'), { durable: true });
    const [settings] = await ask(
      postgres.url,
      `select current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
         current_setting('synchronous_commit') as commit, current_setting('data_checksums') as checksums,
         current_setting('listen_addresses') as listens`,
    );
    expect(settings).toEqual({ fsync: 'on', pages: 'on', commit: 'on', checksums: 'on', listens: '' });
    expect(data.said).toEqual([]);
  });

  it('keeps the password and the socket to itself', async () => {
    const folder = path.join(data.home, 'private');
    const postgres = await data.started(folder);
    const mode = (name: string) => (fs.statSync(path.join(folder, name)).mode & 0o777).toString(8);
    expect([mode('password'), mode('socket'), mode('cluster')]).toEqual(['600', '700', '700']);
    const withoutPassword = postgres.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(withoutPassword, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('works below a path that is too long for the address of a socket', async () => {
    const postgres = await data.started(path.join(data.home, 'a'.repeat(60), 'b'.repeat(60)));
    expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('names with umlauts', () => {
  it('are letters to the trigram search, to lower() and to German order', async () => {
    const { url } = await data.started(data.copy());
    await ask(url, 'create extension pg_trgm');
    const [found] = await ask(url, `select similarity('Ölmühle', 'ÖLMÜHLE') as same, lower('ÄÖÜ') as lower`);
    expect(found).toEqual({ same: 1, lower: 'äöü' });
    const sorted = await ask(url, `select w from unnest('{Zoo,Öl,Apfel}'::text[]) w order by w collate "de-x-icu"`);
    expect(sorted.map(({ w }) => w as string)).toEqual(['Apfel', 'Öl', 'Zoo']);
  });

  it('are refused at start in a database whose search would lose them', async () => {
    const folder = data.copy();
    const postgres = await data.started(folder);
    const maintenance = postgres.url.replace(/tagwerk$/, 'postgres');
    await ask(maintenance, 'drop database tagwerk');
    await ask(maintenance, `create database tagwerk template template0 lc_ctype 'C'`);
    await ask(postgres.url, 'create extension pg_trgm');
    expect(await ask(postgres.url, `select show_trgm('ö') as grams`)).toEqual([{ grams: [] }]);
    await postgres.stop();
    const refused = data.server(folder).start();
    await expect(refused).rejects.toThrow(StartRefused);
    await expect(refused).rejects.toThrow('Tagwerk needs UTF-8 and C.UTF-8');
  });
});

describe('Tagwerk stops and starts again', () => {
  it('has all its data, for TypeORM too', async () => {
    const folder = data.copy();
    const { url } = await data.started(folder);
    const source = await new DataSource({ type: 'postgres', url }).initialize();
    expect(await source.query('select name from guest')).toEqual(storedGuests);
    await source.destroy();
  });

  it('leaves no process, no owner and no lock behind, although a connection is still open', async () => {
    const folder = data.copy();
    const postgres = await data.started(folder);
    const pid = postgres.pid!;
    const asleep = ask(postgres.url, 'select pg_sleep(60)').catch((error: Error) => error.message);
    await eventually(
      async () =>
        (await ask(postgres.url, `select 1 from pg_stat_activity where query like '%pg_sleep(6%'`)).length > 0,
    );
    await postgres.stop();
    expect(await asleep).toMatch(/terminating connection/);
    expect(isAlive(pid)).toBe(false);
    expect(fs.readdirSync(folder)).not.toContain('owner');
    expect(fs.readdirSync(path.join(folder, 'cluster'))).not.toContain('postmaster.pid');
  });
});

describe('the data were written by another major version of PostgreSQL', () => {
  it('says so in one sentence and changes nothing', async () => {
    const folder = data.copy();
    const marker = path.join(folder, 'cluster', 'PG_VERSION');
    fs.writeFileSync(marker, '17\n');
    const refused = data.server(folder).start();
    await expect(refused).rejects.toThrow(StartRefused);
    await expect(refused).rejects.toThrow(/were written by PostgreSQL 17, this Tagwerk brings PostgreSQL 18: .*\.$/);
    fs.writeFileSync(marker, '18\n');
    expect(await guestsOf((await data.started(folder)).url)).toEqual(storedGuests);
  });
});

describe('PostgreSQL itself does not come up', () => {
  it('gives its reason in one sentence and leaves the folder free', async () => {
    const folder = data.copy();
    await expect(data.server(folder, { settings: { shared_buffers: 'much' } }).start()).rejects.toThrow(
      /^PostgreSQL did not start in .*: invalid value for parameter "shared_buffers": "much"$/,
    );
    expect(await guestsOf((await data.started(folder)).url)).toEqual(storedGuests);
  });
});
