import { type INestApplicationContext, Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CertainTime, Database, migrate } from '#libs/database';
import { newId, SystemClock, systemCaller } from '#libs/kernel';
import type { JobProcessor } from '#libs/queue';
import { Registrations } from '#libs/registration';
import { anApplication, anOpenEvent } from '../../../test/factories/applications.factory.js';
import { SettableMachine } from '../../../test/factories/machine.factory.js';
import { testConfig } from '../../../test/support/config.js';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { processors, WorkerModule } from './worker.module.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const NOON = Date.parse('2026-02-02T11:00:00Z');
const MONTHS = 120 * DAY;

let database: TestDatabase;
let machine: SettableMachine;
let clock: SystemClock;
let context: INestApplicationContext;

const get = <Service>(service: abstract new (...args: never[]) => Service): Service =>
  context.get<Service>(service, { strict: false });
const sql = <Row>(text: string, ...values: unknown[]): Promise<Row[]> => get(Database).query<Row>(text, values);

/** A process of Tagwerk begins on the machine. */
async function start(): Promise<void> {
  clock = new SystemClock(machine);
  const config = testConfig(database.url);
  context = await NestFactory.createApplicationContext(WorkerModule.with(config, clock), { logger: false });
}

/** Everything that repeats by itself happens once, the nights included; mails stay where they are. */
async function everythingByTheClock(): Promise<void> {
  await get(CertainTime).compare();
  const run = processors.map((processor) => context.get<JobProcessor>(processor, { strict: false }));
  for (const processor of run) {
    const isDelivery = processor.job.startsWith('mail.deliver') || processor.job === 'registration.move-up';
    if (!isDelivery) await processor.process({} as never, new AbortController().signal);
  }
}

/** All rows that the clock could move or delete. */
async function everything(): Promise<Readonly<Record<string, unknown>>> {
  const people = ['registration', 'registration_need', 'person', 'session', 'mail_message'];
  const tables = ['event', 'timeline', 'outreach_step', ...people, 'history_entry'];
  const rows = await Promise.all(tables.map((table) => sql(`select * from ${table} order by 1`)));
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}

/** A Fachtag in six weeks: somebody has a place and needs, somebody an offer, and one has not confirmed the address. */
async function aFachtag(): Promise<Readonly<{ eventId: string; requestId: string }>> {
  const { id: eventId } = await anOpenEvent({ database: get(Database), clock }, { capacity: 2 });
  const application = (more = {}) => anApplication(eventId, { dietary: 'vegan', ...more });
  const registrations = get(Registrations);
  for (let person = 0; person < 3; person += 1) await registrations.apply(systemCaller('test'), application());
  await registrations.request({ ...systemCaller('test'), actor: { kind: 'public' } }, application({ via: 'public' }));
  await sql(
    `update registration set status = 'offered', asked_at = $1, respond_by = $2 where status = 'waitlisted'`,
    new Date(NOON),
    new Date(NOON + 2 * DAY),
  );
  await sql('update place_counter set offered = 1, waiting = $1', [0, 0, 0, 0, 0]);
  const accountId = newId();
  await sql(
    `insert into account (id, email, display_name, password_hash, is_instance_admin, created_at, updated_at)
     values ($1, 'jule@example.org', 'Jule Wegener', 'none', false, $2, $2)`,
    accountId,
    new Date(NOON),
  );
  await sql(
    'insert into session (id_hash, account_id, created_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)',
    'hash',
    accountId,
    new Date(NOON),
    new Date(NOON + DAY),
  );
  const [request] = await sql<{ id: string }>(`select id from registration where status = 'requested'`);
  return { eventId, requestId: request!.id };
}

const stateOf = async (eventId: string): Promise<string> =>
  (await sql<{ state: string }>('select state from event where id = $1', eventId))[0]!.state;

beforeAll(() => Logger.overrideLogger(false));
beforeEach(async () => {
  database = await migratedDatabase(migrate);
  machine = new SettableMachine(NOON);
  await start();
});
afterEach(async () => {
  await context.close();
  await database.drop();
});

describe('a clock that is 120 days ahead for 100 seconds', () => {
  it('begins nothing, ends nothing, forgets nothing, and leaves nobody who cannot confirm any more', async () => {
    const { eventId, requestId } = await aFachtag();
    await everythingByTheClock();
    const before = await everything();
    machine.offset = MONTHS;
    for (let second = 0; second < 100; second += 20) {
      await everythingByTheClock();
      machine.pass(20 * SECOND);
    }
    expect(await everything()).toEqual(before);
    machine.offset = 0;
    await everythingByTheClock();
    expect(await everything()).toEqual(before);
    expect(await get(Registrations).confirm(systemCaller('test'), { id: requestId, eventId })).toMatchObject({
      status: 'waitlisted',
    });
    expect(await stateOf(eventId)).toBe('open');
  });

  it('changes as little when the process begins in these seconds, and its mails wait for no 120 days', async () => {
    await aFachtag();
    await sql('delete from mail_message');
    await everythingByTheClock();
    const before = await everything();
    await context.close();
    machine.offset = MONTHS;
    await start();
    await everythingByTheClock();
    expect(await everything()).toEqual(before);
    const caller = { ...systemCaller('test'), actor: { kind: 'public' } as const };
    const [event] = await sql<{ id: string }>('select id from event');
    await sql('update event set starts_at = starts_at + $1::interval, ends_at = ends_at + $1::interval', '200 days');
    await get(Registrations).request(caller, anApplication(event!.id, { via: 'public' }));
    machine.offset = 0;
    await everythingByTheClock();
    expect(await sql('select 1 from mail_message where not_before > $1', clock.now())).toEqual([]);
    expect(await sql('select 1 from mail_message')).toHaveLength(1);
  });
});

describe('a start after 120 days of being off', () => {
  it('does what has become due by itself, as soon as time has gone on for ten minutes', async () => {
    const { eventId } = await aFachtag();
    await everythingByTheClock();
    const before = await everything();
    await context.close();
    machine.pass(MONTHS);
    await start();
    await everythingByTheClock();
    expect(clock.now()).toEqual(new Date(machine.truth));
    expect(await everything()).toEqual(before);
    machine.pass(10 * MINUTE);
    await everythingByTheClock();
    expect(await stateOf(eventId)).toBe('running');
    expect(await sql(`select 1 from registration where status in ('requested', 'offered')`)).toEqual([]);
    expect(await sql('select 1 from registration_need')).toEqual([]);
    expect(await sql('select 1 from session')).toEqual([]);
  });

  it('doubts nothing when it was off for a moment only', async () => {
    await everythingByTheClock();
    await context.close();
    machine.pass(2 * MINUTE);
    await start();
    expect([clock.doubt(), clock.certain()]).toEqual([null, new Date(machine.truth)]);
  });
});

describe('two processes', () => {
  it('let the one whose clock is ahead do nothing by it, for as long as the other runs', async () => {
    const other = new SettableMachine(NOON);
    other.offset = MONTHS;
    const ahead = new SystemClock(other);
    const hers = new CertainTime(get(Database), ahead);
    for (let minute = 0; minute < 30; minute += 1) {
      await get(CertainTime).compare();
      await hers.compare();
      machine.pass(MINUTE);
      other.pass(MINUTE);
    }
    expect(ahead.certain()).toEqual(new Date(machine.truth));
    expect(clock.doubt()).toBeNull();
  });
});
