import os from 'node:os';
import { DataSource } from 'typeorm';
import type { Database } from '#libs/database';
import { findPlaceDifferences } from '#libs/registration';
import type { ServerSaid, ServerWish } from './bench-server.js';
import { withDurableDatabase } from './durable-database.js';
import { openHotEvent } from './hot-event.js';
import type { LoadSaid, LoadWish } from './load-generator.js';
import { OwnProcess } from './own-process.js';
import { findPgbench, pgbench } from './pgbench.js';
import { plainInsertBeside } from './plain-insert.js';
import { median, type Result, round2 } from './result.js';

const NAME = 'reg.hot.http';
const TARGET = 1.3;
const MOST_P99 = 3;
const ROUNDS = 3;
const CONNECTIONS = 256;
const REQUESTS = 6_000;
const PGBENCH_SECONDS = 4;

type Round = Readonly<{ constant: LoadSaid; real: LoadSaid; plain16: number; plain64: number; load: number }>;

/**
 * 256 connections enter people for one event. The bound is what two programs without any decision would do on the same
 * cores, one after the other: the same route with nothing behind it, and pgbench inserting the same rows; a second is
 * worth 1 ÷ (1 ÷ constant + 1 ÷ plain) registrations then. Server, PostgreSQL and the one who asks are three processes;
 * rounds of all sides alternate; medians count.
 */
export async function hotThroughHttp(): Promise<Result> {
  const program = findPgbench();
  if (program === undefined) {
    console.log('pgbench is missing: install it, on Debian with "apt-get install postgresql".');
    return resultOf(0, 0, { missing: 'pgbench' });
  }
  return withDurableDatabase(async (databaseUrl) => {
    const source = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false }).initialize();
    const server = await OwnProcess.start<ServerSaid>('bench-server', { databaseUrl } satisfies ServerWish);
    try {
      return await compare(program, databaseUrl, server.said, source as unknown as Database);
    } finally {
      await server.end('SIGKILL');
      await source.destroy();
    }
  });
}

async function compare(
  program: string,
  url: string,
  server: ServerSaid,
  database: Pick<Database, 'query'>,
): Promise<Result> {
  const event = await openHotEvent(database, 1_000_000);
  const ask = async (prefix: string, wave: string, requests: number): Promise<LoadSaid> => {
    const path = `${prefix}/events/${event.id}/registrations`;
    const wish: LoadWish = { ...server, path, connections: CONNECTIONS, requests, wave };
    return (await OwnProcess.start<LoadSaid>('load-generator', wish)).said;
  };
  await ask('/api/constant', 'warm', 4_000);
  await ask('/api', 'warm', 2_000);
  const [sample] = await database.query<{ id: string }>('select id from registration where event_id = $1 limit 1', [
    event.id,
  ]);
  const statement = await plainInsertBeside(database, sample!.id, event);
  const insertPlainly = (clients: number) => pgbench(program, { url, ...statement, seconds: PGBENCH_SECONDS, clients });
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const constant = await ask('/api/constant', `round${round}`, 2 * REQUESTS);
    const plain16 = await insertPlainly(16);
    const real = await ask('/api', `round${round}`, REQUESTS);
    const plain64 = await insertPlainly(64);
    rounds.push({ constant, real, plain16, plain64, load: round2(os.loadavg()[0]!) });
    await database.query('checkpoint');
  }
  await assertRight(database, event.id, 2_000 + ROUNDS * REQUESTS);
  const of = (side: 'constant' | 'real', what: keyof LoadSaid) => median(rounds.map((round) => round[side][what]));
  const plain = Math.max(median(rounds.map((round) => round.plain16)), median(rounds.map((round) => round.plain64)));
  const bound = 1 / (1 / of('constant', 'perSecond') + 1 / plain);
  const p99 = round2(of('real', 'p99') / of('constant', 'p99'));
  return resultOf(round2(of('real', 'perSecond') / bound), p99, {
    connections: CONNECTIONS,
    bound: Math.round(bound),
    rounds: rounds.map(readable),
  });
}

const resultOf = (figure: number, p99Ratio: number, detail: Result['detail']): Result => ({
  name: NAME,
  figure,
  unit: '× the constant route and the plain insert, one after the other',
  target: `>= ${TARGET}, p99 <= ${MOST_P99} ×`,
  met: figure >= TARGET && p99Ratio <= MOST_P99,
  detail: { p99Ratio, ...detail },
});

const readable = ({ constant, real, plain16, plain64, load }: Round) => {
  const side = ({ perSecond, p50, p99 }: LoadSaid) =>
    `${Math.round(perSecond)}/s p50 ${Math.round(p50)} ms p99 ${Math.round(p99)} ms`;
  const plain = `${Math.round(plain16)}/s at 16, ${Math.round(plain64)}/s at 64`;
  return { constant: side(constant), real: side(real), plain, load };
};

async function assertRight(database: Pick<Database, 'query'>, eventId: string, count: number): Promise<void> {
  const [found] = await database.query<Record<string, number>>(
    `select count(*)::int as rows, count(distinct sequence)::int as sequences, max(sequence) as last
     from registration where event_id = $1`,
    [eventId],
  );
  const wanted = { rows: count, sequences: count, last: count };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`The run left ${JSON.stringify(found)} behind.`);
  const differences = await findPlaceDifferences(database, eventId);
  if (differences.length > 0) throw new Error(`The counters do not agree: ${JSON.stringify(differences)}`);
}
