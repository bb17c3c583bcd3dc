import os from 'node:os';
import { DataSource } from 'typeorm';
import type { Database } from '#libs/database';
import { findPlaceDifferences } from '#libs/registration';
import type { ServerSaid, ServerWish } from './bench-server.js';
import { withDurableDatabase } from './durable-database.js';
import { openHotEvent } from './hot-event.js';
import type { LoadSaid, LoadWish } from './load-generator.js';
import { OwnProcess } from './own-process.js';
import { median, type Result, round2 } from './result.js';

const TARGET = 0.7;
const MOST_P99 = 3;
const ROUNDS = 3;
const CONNECTIONS = 256;
const REQUESTS = 6_000;

type Round = Readonly<{ constant: LoadSaid; real: LoadSaid; load: number }>;

/**
 * 256 connections enter people for one event, against the same route with nothing behind it. Server, PostgreSQL and
 * the one who asks are three processes; rounds of both sides alternate; medians count.
 */
export function hotThroughHttp(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const source = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false }).initialize();
    const server = await OwnProcess.start<ServerSaid>('bench-server', { databaseUrl } satisfies ServerWish);
    try {
      return await compare(server.said, source as unknown as Database);
    } finally {
      await server.end('SIGKILL');
      await source.destroy();
    }
  });
}

async function compare(server: ServerSaid, database: Pick<Database, 'query'>): Promise<Result> {
  const event = await openHotEvent(database, 1_000_000);
  const ask = async (prefix: string, wave: string, requests: number): Promise<LoadSaid> => {
    const path = `${prefix}/events/${event.id}/registrations`;
    const wish: LoadWish = { ...server, path, connections: CONNECTIONS, requests, wave };
    return (await OwnProcess.start<LoadSaid>('load-generator', wish)).said;
  };
  await ask('/api/constant', 'warm', 4_000);
  await ask('/api', 'warm', 2_000);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const constant = await ask('/api/constant', `round${round}`, 2 * REQUESTS);
    const real = await ask('/api', `round${round}`, REQUESTS);
    rounds.push({ constant, real, load: round2(os.loadavg()[0]!) });
  }
  await assertRight(database, event.id, 2_000 + ROUNDS * REQUESTS);
  const of = (side: 'constant' | 'real', what: keyof LoadSaid) => median(rounds.map((round) => round[side][what]));
  const figure = round2(of('real', 'perSecond') / of('constant', 'perSecond'));
  const p99 = round2(of('real', 'p99') / of('constant', 'p99'));
  return {
    name: 'reg.hot.http',
    figure,
    unit: '× the same route with a constant answer',
    target: `>= ${TARGET}, p99 <= ${MOST_P99} ×`,
    met: figure >= TARGET && p99 <= MOST_P99,
    detail: { connections: CONNECTIONS, p99Ratio: p99, rounds: rounds.map(readable) },
  };
}

const readable = ({ constant, real, load }: Round) => {
  const side = ({ perSecond, p50, p99 }: LoadSaid) =>
    `${Math.round(perSecond)}/s p50 ${Math.round(p50)} ms p99 ${Math.round(p99)} ms`;
  return { constant: side(constant), real: side(real), load };
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
