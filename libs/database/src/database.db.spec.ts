import type { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Test } from '@nestjs/testing';
import { ConfigModule } from '#libs/config';
import { type Caller, FixedClock, systemCaller } from '#libs/kernel';
import { testConfig } from '../../../test/support/config.js';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import {
  Database,
  DatabaseModule,
  DatabaseRefused,
  DatabaseUnavailable,
  migrate,
  recordHistory,
  together,
  type Tx,
} from './index.js';

const caller = systemCaller('test');
const withKey = (key: string, fingerprint = key): Caller => ({
  ...caller,
  idempotency: { holder: 'somebody', key, fingerprint },
});

/** The driver's connection under an open transaction. */
const connectionOf = (tx: Tx): EventEmitter =>
  (tx.queryRunner as unknown as { databaseConnection: EventEmitter }).databaseConnection;

describe('the database', () => {
  let test: TestDatabase;
  let database: Database;
  let close: () => Promise<void>;
  const clock = new FixedClock(new Date('2026-02-02T08:00:00Z'));
  beforeAll(async () => {
    test = await migratedDatabase(migrate);
    const imports = [ConfigModule.with(testConfig(test.url)), DatabaseModule.with(clock)];
    const module = await Test.createTestingModule({ imports }).compile();
    database = module.get(Database, { strict: false });
    close = () => module.close();
    await database.query('create table tally (name text primary key, value integer not null)');
    await database.query(`insert into tally values ('a', 0), ('b', 0)`);
  });
  afterAll(async () => {
    await close();
    await test.drop();
  });
  const valueOf = async (name: string) =>
    (await database.query<{ value: number }>('select value from tally where name = $1', [name]))[0]!.value;

  it('does the work of one key once, however often and however closely together it comes', async () => {
    const add = () =>
      database.transaction(withKey('key-once'), async (tx) => {
        await tx.query(`update tally set value = value + 1 where name = 'a'`);
        return { value: (await tx.query<{ value: number }[]>(`select value from tally where name = 'a'`))[0]!.value };
      });
    const answers = await Promise.all(Array.from({ length: 20 }, add));
    expect(new Set(answers.map(({ value }) => value))).toEqual(new Set([1]));
    expect(await valueOf('a')).toBe(1);
  });

  it('lets whoever repeats a key wait without a connection, so that everybody else is served', async () => {
    let finish = (): void => undefined;
    const first = new Promise<void>((resolve) => (finish = resolve));
    const repeat = () => database.transaction(withKey('key-flood'), () => first.then(() => 'done'));
    const flood = Promise.all(Array.from({ length: 40 }, repeat));
    expect(await database.transaction(withKey('key-other'), async () => 'served')).toBe('served');
    finish();
    expect(new Set(await flood)).toEqual(new Set(['done']));
  });

  it('keeps the keys of two holders and of two requests apart', async () => {
    await database.transaction(withKey('key-apart'), async () => 'mine');
    await expect(database.transaction(withKey('key-apart', 'another request'), async () => 'other')).rejects.toThrow(
      'idempotency.key-reused',
    );
    const other = { ...caller, idempotency: { holder: 'somebody else', key: 'key-apart', fingerprint: 'key-apart' } };
    expect(await database.transaction(other, async () => 'theirs')).toBe('theirs');
  });

  it('says that PostgreSQL is away when it goes between two statements of a transaction', async () => {
    const work = database.transaction(caller, async (tx) => {
      const [{ pid }] = await tx.query<[{ pid: number }]>('select pg_backend_pid() as pid');
      const gone = new Promise((resolve) => connectionOf(tx).once('end', resolve));
      await database.query('select pg_terminate_backend($1)', [pid]);
      await gone;
      await tx.query('select 1');
    });
    await expect(work).rejects.toThrow(DatabaseUnavailable);
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('stores nothing of work that failed: the same key may come again', async () => {
    const fail = database.transaction(withKey('key-failed'), async (tx) => {
      await tx.query(`update tally set value = 99 where name = 'b'`);
      await recordHistory(tx, caller.actor, clock.now(), {
        networkId: null,
        thing: 'tally',
        thingId: '0190f5a0-0000-7000-8000-000000000000',
        action: 'tally.raised',
      });
      throw new Error('broken off');
    });
    await expect(fail).rejects.toThrow('broken off');
    expect(await valueOf('b')).toBe(0);
    expect(await database.query(`select 1 from history_entry where thing = 'tally'`)).toEqual([]);
    expect(await database.transaction(withKey('key-failed'), async () => 'second try')).toBe('second try');
  });

  it('runs a transaction again that stood in the way of another', async () => {
    const touch = (first: string, second: string) =>
      database.transaction(caller, async (tx) => {
        await tx.query('update tally set value = value + 1 where name = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 150));
        await tx.query('update tally set value = value + 1 where name = $1', [second]);
      });
    const before = [await valueOf('a'), await valueOf('b')];
    await Promise.all([touch('a', 'b'), touch('b', 'a')]);
    expect([await valueOf('a'), await valueOf('b')]).toEqual(before.map((value) => value + 2));
  });

  it('does what may only follow a commit once, after it and not without it', async () => {
    const said: string[] = [];
    const raise = (first: string, second: string) =>
      database.transaction(caller, async (tx) => {
        database.afterCommit(tx, () => said.push(first));
        await tx.query('update tally set value = value + 1 where name = $1', [first]);
        await new Promise((resolve) => setTimeout(resolve, 150));
        await tx.query('update tally set value = value + 1 where name = $1', [second]);
      });
    // One of them is undone for the other and runs again.
    await Promise.all([raise('a', 'b'), raise('b', 'a')]);
    expect(said.sort()).toEqual(['a', 'b']);
    const fail = database.transaction(caller, async (tx) => {
      database.afterCommit(tx, () => said.push('never'));
      throw new Error('broken off');
    });
    await expect(fail).rejects.toThrow('broken off');
    await database.snapshot(async (tx) => expect(() => database.afterCommit(tx, () => undefined)).toThrow('commits'));
    expect(said).toEqual(['a', 'b']);
  });

  it('reads everything of a snapshot as of one moment, and writes nothing in it', async () => {
    const before = await valueOf('a');
    const seen = await database.snapshot(async (tx) => {
      const read = () => tx.query<{ value: number }[]>(`select value from tally where name = 'a'`);
      const first = await read();
      await database.query(`update tally set value = value + 1 where name = 'a'`);
      return [first[0]!.value, (await read())[0]!.value];
    });
    expect(seen).toEqual([before, before]);
    expect(await valueOf('a')).toBe(before + 1);
    const writing = database.snapshot((tx) => tx.query(`update tally set value = 0 where name = 'a'`));
    await expect(writing).rejects.toThrow('read-only');
  });

  it('says in one sentence when nobody answers at an address, without the password', async () => {
    const refusal = migrate('postgres://tagwerk:geheim@127.0.0.1:1/tagwerk');
    await expect(refusal).rejects.toThrow(DatabaseRefused);
    await expect(refusal).rejects.toThrow(/^The database at postgres:\/\/tagwerk:….*does not answer/);
    await expect(refusal).rejects.not.toThrow('geheim');
  });

  it('has PostgreSQL plan a statement once that comes again and again', async () => {
    const plans = await database.transaction(caller, async (tx) => {
      for (const name of ['a', 'b', 'a', 'b'])
        await tx.query('select value from tally where name = $1 -- again', [name]);
      await tx.query('select value from tally where name = $1 -- once', ['a']);
      return tx.query<{ statement: string }[]>(
        `select statement from pg_prepared_statements where statement like '%tally%'`,
      );
    });
    expect(plans.map(({ statement }) => statement.split('-- ')[1])).toEqual(['again']);
  });

  it('answers as well after a planned statement has failed, sent together or alone', async () => {
    const half = (value: number) => (tx: Tx) => tx.query<{ half: number }[]>('select 10 / $1::int as half', [value]);
    for (const value of [1, 2, 5]) await database.transaction(caller, half(value));
    await database.transaction(caller, async (tx) => {
      const both = await together([half(1)(tx), half(2)(tx)]);
      expect(both.map(([row]) => row!.half)).toEqual([10, 5]);
    });
    await expect(
      database.transaction(caller, (tx) => together([half(0)(tx), half(1)(tx), half(2)(tx)])),
    ).rejects.toThrow('division by zero');
    await expect(database.transaction(caller, half(5))).resolves.toEqual([{ half: 2 }]);
  });

  it('sends statements together, and answers each in its place', async () => {
    const answers = await database.transaction(caller, (tx) =>
      together([tx.query('select 1 as one'), Promise.resolve('no statement'), tx.query('select 2 as two')]),
    );
    expect(answers).toEqual([[{ one: 1 }], 'no statement', [{ two: 2 }]]);
  });

  it('gives up statements sent together only when all have ended, and names the one that failed', async () => {
    let hasEnded = false;
    const failing = database.transaction(caller, (tx) =>
      together([
        tx.query('select 1 / 0'),
        pause(100).then(() =>
          tx.query(`update tally set value = 99 where name = 'a'`).finally(() => (hasEnded = true)),
        ),
      ]),
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(hasEnded).toBe(true);
    const [{ value }] = (await database.query<{ value: number }>(`select value from tally where name = 'a'`)) as [
      { value: number },
    ];
    expect(value).not.toBe(99);
  });
});
