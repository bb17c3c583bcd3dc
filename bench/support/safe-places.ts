import os from 'node:os';
import { DataSource } from 'typeorm';
import type { Reader } from '#libs/database';
import type { EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.js';
import { withDurableDatabase } from './durable-database.js';
import { openHotEvent } from './hot-event.js';
import { besideThis, ProductProcess } from './product-process.js';
import { type Result, round2 } from './result.js';
import { storm, type StormSaid } from './storm.js';
import { type Violations, violationsOf } from './storm-check.js';

const CAPACITY = 1_000;
const SEEDS = [1, 2, 3, 4, 5];
const SERVER_DIES_AFTER = 1_200;
const DATABASE_DIES_AFTER = 3_000;

/** A protection that is taken away, and the promises of which one at least must then be seen to break. */
type Control = Readonly<{ preload: string; prepare?: string; breaks: readonly (keyof Violations)[] }>;

const CONTROLS: Readonly<Record<string, Control>> = {
  'without the lock on the places': {
    preload: 'without-lock',
    // The second line of defence: these indexes alone would refuse most of what the lock prevents.
    prepare: 'drop index uq_registration_sequence, uq_registration_live',
    breaks: ['oversold', 'numbers'],
  },
  'with answers before the commit': { preload: 'without-commit', breaks: ['lost'] },
};

/**
 * Capacity 1,000 and 5,000 requests at once against the built server; it is killed in the middle, and later its
 * database. Then everything that was answered is compared with what is there. Each control takes one protection away
 * and must be caught by the same comparison.
 */
export async function placesUnderFire(): Promise<Result> {
  const runs = await stormsOver(SEEDS);
  const controls: Record<string, Violations> = {};
  for (const [name, control] of Object.entries(CONTROLS)) {
    const [run] = await stormsOver(SEEDS.slice(0, 1), control);
    controls[name] = run!.violations;
  }
  const figure = runs.reduce((sum, { violations }) => sum + total(violations), 0);
  const caught = Object.entries(CONTROLS).filter(([name, { breaks }]) =>
    breaks.some((one) => controls[name]![one] > 0),
  );
  const everyControlCaught = caught.length === Object.keys(CONTROLS).length;
  return {
    name: 'reg.safe',
    figure,
    unit: `broken promises in ${SEEDS.length} storms of 5,000 requests; ${caught.length} of ${Object.keys(CONTROLS).length} controls caught`,
    target: '0, every control caught',
    met: figure === 0 && everyControlCaught,
    detail: { runs, controls },
  };
}

const total = (violations: Violations): number => Object.values(violations).reduce((sum, count) => sum + count, 0);

function stormsOver(seeds: readonly number[], control?: Control) {
  return withDurableDatabase(async (databaseUrl, postgres) => {
    const secret = 'what signs the links of the benchmarks';
    const settings = { DATABASE_URL: databaseUrl, SMTP_URL: 'smtp://127.0.0.1:1', TAGWERK_SECRET: secret };
    const preload = control && besideThis(control.preload);
    const server = await ProductProcess.start({ program: 'server', settings, ...(preload ? { preload } : {}) });
    try {
      if (control?.prepare) await withReader(databaseUrl, (database) => database.query(control.prepare!));
      const cookie = await server.signInAdministrator();
      const runs = [];
      for (const seed of seeds) runs.push(await oneStorm(server, cookie, databaseUrl, postgres, seed));
      return runs;
    } finally {
      await server.end('SIGKILL');
    }
  });
}

async function oneStorm(
  server: ProductProcess,
  cookie: string,
  databaseUrl: string,
  postgres: EmbeddedPostgres,
  seed: number,
) {
  const event = await withReader(databaseUrl, (database) => openHotEvent(database, CAPACITY));
  let restarted: Promise<unknown> = Promise.resolve();
  const onAnswered = (count: number): void => {
    if (count === SERVER_DIES_AFTER) restarted = server.end('SIGKILL').then(() => server.restart());
    if (count === DATABASE_DIES_AFTER) process.kill(postgres.pid!, 'SIGKILL');
  };
  const said = await storm({ port: server.port, cookie, event, seed, onAnswered });
  await restarted;
  const violations = await withReader(databaseUrl, (database) => violationsOf(database, event.id, CAPACITY, said));
  const run = { seed, ...readable(said, server.said), violations, load: round2(os.loadavg()[0]!) };
  console.error(JSON.stringify(run));
  return run;
}

const readable = ({ asked, mostInFlight, repeated, refused }: StormSaid, serverSaid: string) => ({
  asked: asked.length,
  mostInFlight,
  repeated,
  ...(refused.length > 0 ? { firstRefused: refused[0], serverSaid: serverSaid.slice(0, 2_000) } : {}),
});

/** A connection for a moment: the database dies in between. */
async function withReader<T>(url: string, work: (database: Reader) => Promise<T>): Promise<T> {
  const source = await new DataSource({ type: 'postgres', url, installExtensions: false }).initialize();
  try {
    return await work(source as unknown as Reader);
  } finally {
    await source.destroy();
  }
}
