import os from 'node:os';
import { DataSource } from 'typeorm';
import type { Database } from '#libs/database';
import type { ServerSaid, ServerWish } from '../support/bench-server.js';
import { withDurableDatabase } from '../support/durable-database.js';
import { OwnProcess } from '../support/own-process.js';
import { findPgbench, pgbench } from '../support/pgbench.js';
import { median, type Result, round2 } from '../support/result.js';
import { type Door, openDoor } from './a-door.js';
import type { DevicesSaid, DevicesWish } from './devices.js';
import { emptyPlainDoor, PLAIN_PEOPLE, PLAIN_VARIABLES, plainCheckIn } from './plain-check-in.js';

const TARGET = 0.7;
const ROUNDS = 3;
const DEVICES = 20;
const PEOPLE = 10_000;
/** Whom each device has let in besides, as the next one has. */
const SHARED = 25;
const PGBENCH_SECONDS = 2;
/** As the app does, and the hardest case: every press by itself. */
const AT_ONCE = 100;
const ONE_BY_ONE = 600;

/**
 * Twenty devices bring 10,000 check-ins after a morning without a network, everything sent twice, against the same rows
 * put in by pgbench. Server, PostgreSQL and devices are processes of their own; rounds alternate, medians count.
 */
export async function offlineReplays(): Promise<Result> {
  const program = findPgbench();
  if (program === undefined) {
    console.log('pgbench is missing: install it, on Debian with "apt-get install postgresql".');
    return resultOf(0, { missing: 'pgbench' });
  }
  return withDurableDatabase(async (databaseUrl) => {
    const source = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false }).initialize();
    const server = await OwnProcess.start<ServerSaid>('bench-server', { databaseUrl } satisfies ServerWish);
    try {
      return await compare(program, databaseUrl, server.said.port, source as unknown as Database);
    } finally {
      await server.end('SIGKILL');
      await source.destroy();
    }
  });
}

async function compare(program: string, url: string, port: number, database: Pick<Database, 'query'>): Promise<Result> {
  const bring = async (people: number, atOnce: number): Promise<number> => {
    const door = await openDoor(database, people, DEVICES);
    const wish: DevicesWish = { port, door, people, shared: SHARED, atOnce };
    const { said } = await OwnProcess.start<DevicesSaid>('../checkin/devices', wish);
    await assertRight(database, door, people, said);
    return (people / said.milliseconds) * 1_000;
  };
  const plain = await openDoor(database, PLAIN_PEOPLE, 1);
  const [link] = await database.query<{ id: string }>('select id from check_in_link where event_id = $1', [
    plain.eventId,
  ]);
  const script = plainCheckIn(plain, link!.id);
  const insertPlainly = async (clients: number): Promise<number> => {
    await emptyPlainDoor(database, plain);
    return pgbench(program, { url, script, variables: PLAIN_VARIABLES, seconds: PGBENCH_SECONDS, clients });
  };
  await bring(2_000, AT_ONCE);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain16 = await insertPlainly(16);
    const ours = await bring(PEOPLE, AT_ONCE);
    const plain64 = await insertPlainly(64);
    const single = await bring(ONE_BY_ONE, 1);
    rounds.push({ ours, single, plain16, plain64, load: round2(os.loadavg()[0]!) });
    await database.query('checkpoint');
  }
  const of = (what: 'ours' | 'single' | 'plain16' | 'plain64') => median(rounds.map((round) => round[what]));
  const limit = Math.max(of('plain16'), of('plain64'));
  return resultOf(round2(of('ours') / limit), {
    ...{ people: PEOPLE, devices: DEVICES, atOnce: AT_ONCE, oneByOne: round2(of('single') / limit) },
    perSecond: rounds.map(whole),
  });
}

const resultOf = (figure: number, detail: Result['detail']): Result => ({
  name: 'checkin',
  figure,
  unit: '× pgbench plain insert of the same rows',
  target: `>= ${TARGET}`,
  met: figure >= TARGET,
  detail,
});

type Round = Readonly<Record<'ours' | 'single' | 'plain16' | 'plain64' | 'load', number>>;

const whole = ({ load, ...rates }: Round) => ({
  ...Object.fromEntries(Object.entries(rates).map(([side, rate]) => [side, Math.round(rate)])),
  load,
});

/** Nobody lost, nobody doubled, every repetition answered as the first time. @throws {Error} */
async function assertRight(
  database: Pick<Database, 'query'>,
  { eventId, cookies }: Door,
  people: number,
  { milliseconds: _, ...said }: DevicesSaid,
): Promise<void> {
  const [found] = await database.query<Record<string, number>>(
    `select (select count(*)::int from attendance_record where event_id = $1 and status = 'present') as present,
       (select count(*)::int from attendance_entry where event_id = $1) as lines,
       (select max(sequence) from attendance_entry where event_id = $1) as last,
       (select entries from attendance_sheet where event_id = $1) as entries,
       (select count(*)::int from check_in where event_id = $1) as kept,
       (select count(distinct registration_id)::int from check_in where event_id = $1 and outcome = 'in') as admitted`,
    [eventId],
  );
  const shared = SHARED * cookies.length;
  const wanted = {
    present: people,
    lines: people,
    last: people,
    entries: people,
    kept: people + shared,
    admitted: people,
  };
  const wantedSaid = { in: people, already: shared, other: 0, differing: 0 };
  if (JSON.stringify([found, said]) !== JSON.stringify([wanted, wantedSaid])) {
    throw new Error(
      `The run left ${JSON.stringify([found, said])} behind, not ${JSON.stringify([wanted, wantedSaid])}.`,
    );
  }
}
