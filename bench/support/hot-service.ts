import { randomBytes } from 'node:crypto';
import os from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Caller, systemCaller } from '#libs/kernel';
import { findPlaceDifferences, RegistrationModule, Registrations, type RegistrationView } from '#libs/registration';
import { withDurableDatabase } from './durable-database.js';
import { applicationOf, type HotEvent, openHotEvent } from './hot-event.js';
import { openServices } from './open-services.js';
import { findPgbench, pgbench } from './pgbench.js';
import { plainInsertBeside } from './plain-insert.js';
import { median, type Result, round2 } from './result.js';

const NAME = 'reg.hot.db';
const TARGET = 1;
const ROUNDS = 3;
const CONCURRENT = 256;
const REGISTRATIONS = 8_000;
const PGBENCH_SECONDS = 4;

/**
 * 256 callers at a time register for one event through the service, against the same rows put in by pgbench with
 * nothing looked up and nothing locked. Rounds of both sides alternate; medians count.
 */
export async function hotThroughService(): Promise<Result> {
  const program = findPgbench();
  if (program === undefined) {
    console.log('pgbench is missing: install it, on Debian with "apt-get install postgresql".');
    return resultOf(0, { missing: 'pgbench' });
  }
  return withDurableDatabase(async (url) => {
    const provided = {
      databaseUrl: url,
      smtpUrl: 'smtp://127.0.0.1:1',
      secret: 'what signs the links of the benchmarks',
    };
    const context = await openServices(provided, RegistrationModule);
    try {
      return await compare(program, url, context);
    } finally {
      await context.close();
    }
  });
}

async function compare(program: string, url: string, context: INestApplicationContext): Promise<Result> {
  const database = context.get(Database);
  const event = await openHotEvent(database, 1_000_000);
  const sample = await registerAll(context, event, 'sample', CONCURRENT);
  const statement = await plainInsertBeside(database, sample.views[0]!.id, event);
  const run = { url, ...statement, seconds: PGBENCH_SECONDS };
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain16 = await pgbench(program, { ...run, clients: 16 });
    const ours = await registerAll(context, event, `round${round}`, REGISTRATIONS);
    const plain64 = await pgbench(program, { ...run, clients: 64 });
    rounds.push({ ours: ours.perSecond, plain16, plain64, load: round2(os.loadavg()[0]!) });
    await database.query('checkpoint');
  }
  await assertRight(database, event, CONCURRENT + ROUNDS * REGISTRATIONS);
  const limit = Math.max(median(rounds.map((one) => one.plain16)), median(rounds.map((one) => one.plain64)));
  const figure = round2(median(rounds.map((one) => one.ours)) / limit);
  return resultOf(figure, { registrations: REGISTRATIONS, concurrent: CONCURRENT, perSecond: rounds.map(whole) });
}

const resultOf = (figure: number, detail: Result['detail']): Result => ({
  name: NAME,
  figure,
  unit: '× pgbench plain insert of the same rows',
  target: `>= ${TARGET}`,
  met: figure >= TARGET,
  detail,
});

const whole = <T extends Record<string, number>>(row: T) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, key === 'load' ? value : Math.round(value)]));

/** Each of the callers registers the next person as soon as the last one has an answer. */
export async function registerAll(context: INestApplicationContext, event: HotEvent, wave: string, count: number) {
  const registrations = context.get(Registrations);
  const views: RegistrationView[] = [];
  const begin = performance.now();
  let next = 0;
  const caller = async () => {
    while (next < count) {
      const number = next++;
      const input = applicationOf(event.id, `${wave}-${number}`, number);
      views[number] = await registrations.apply(callerWithKey(), input);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, caller));
  return { views, perSecond: (count / (performance.now() - begin)) * 1_000 };
}

/** As long as the server's: a session's hash, a random key, a SHA-256 of the request. */
function callerWithKey(): Caller {
  const random = randomBytes(48);
  return {
    ...systemCaller('bench'),
    idempotency: {
      holder: 'session:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      key: random.toString('base64url', 0, 16),
      fingerprint: random.toString('base64url', 16),
    },
  };
}

async function assertRight(database: Database, event: HotEvent, count: number): Promise<void> {
  const [found] = await database.query<Record<string, number>>(
    `select count(*)::int as rows, count(distinct r.sequence)::int as sequences, min(r.sequence) as first, max(r.sequence) as last,
       count(distinct m.id)::int as mails, count(distinct h.id)::int as entries
     from registration r
     left join mail_message m on m.person_id = r.person_id and m.event_id = r.event_id
     left join history_entry h on h.thing_id = r.id
     where r.event_id = $1`,
    [event.id],
  );
  const wanted = { rows: count, sequences: count, first: 1, last: count, mails: count, entries: count };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`The run left ${JSON.stringify(found)} behind.`);
  const differences = await findPlaceDifferences(database, event.id);
  if (differences.length > 0) throw new Error(`The counters do not agree: ${JSON.stringify(differences)}`);
}
