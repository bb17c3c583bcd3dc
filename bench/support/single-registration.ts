import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { DataSource } from 'typeorm';
import type { Database } from '#libs/database';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { withDurableDatabase } from './durable-database.js';
import { applicationOf, openHotEvent } from './hot-event.js';
import { HttpLine } from './http-line.js';
import { OwnProcess } from './own-process.js';
import { processorSeconds } from './processor-time.js';
import { ProductProcess } from './product-process.js';
import { median, type Result, round2 } from './result.js';
import type { SinkQuestion, SinkSaid } from './smtp-sink.js';

const TARGET_MILLISECONDS = 4;
const ROUNDS = 3;
const REGISTRATIONS = 300;
/**
 * Registrations before the first that counts. Alone says how they arrive, not that the product has just been started: a
 * server that has run for a while has its code compiled for speed, which takes some thousands, and PostgreSQL has counted
 * its tables, which it does after a minute. What the first ones of a new installation cost is told beside it.
 */
const WARMING = 4_000;

type Sink = OwnProcess<SinkSaid>;
type Product = Readonly<{
  line: HttpLine;
  cookie: string;
  eventId: string;
  sink: Sink;
  used: () => number;
  countTables: () => Promise<unknown>;
}>;

/**
 * What one registration costs when it comes alone: processor time of the product and its PostgreSQL from the request to
 * the mail that the mail server has taken, the next request after that. Whoever asks and the mail server do not count.
 */
export function singleRegistration(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl, postgres) => {
    const source = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false }).initialize();
    const sink: Sink = await OwnProcess.start<SinkSaid>('smtp-sink', {});
    const folder = temporaryFolder('single');
    const settings = {
      DATABASE_URL: databaseUrl,
      SMTP_URL: `smtp://127.0.0.1:${sink.said.port}`,
      TAGWERK_SECRET: 'what signs the links of the benchmarks',
      TAGWERK_DEMO: '0',
      DATA_DIR: folder,
    };
    const server = await ProductProcess.start({ program: 'standalone', settings });
    try {
      await server.greeted();
      const cookie = await server.signInAdministrator();
      const { id: eventId } = await openHotEvent(source as unknown as Database, null);
      const line = new HttpLine(server.port);
      const used = () => processorSeconds(server.pid, postgres.pid!);
      return await measure({ line, cookie, eventId, sink, used, countTables: () => source.query('vacuum analyze') });
    } finally {
      await server.end();
      await sink.end();
      await source.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function measure(product: Product): Promise<Result> {
  const first = await registerOneByOne(product, 'first', true);
  await registerOneByOne(product, 'warm', false, WARMING);
  await product.countTables();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const alone = await registerOneByOne(product, `alone${round}`, true);
    const closely = await registerOneByOne(product, `closely${round}`, false);
    rounds.push({ alone, closely });
  }
  const figure = round2(median(rounds.map(({ alone }) => alone)));
  return {
    name: 'reg.single',
    figure,
    unit: 'ms of processor time for a registration alone, with its mail',
    target: `<= ${TARGET_MILLISECONDS}`,
    met: figure <= TARGET_MILLISECONDS,
    detail: { registrations: REGISTRATIONS, first, rounds },
  };
}

/** @param waits for the mail before the next one asks @returns milliseconds of processor time for each */
async function registerOneByOne(
  { line, cookie, eventId, sink, used }: Product,
  wave: string,
  waits: boolean,
  registrations = REGISTRATIONS,
): Promise<number> {
  await sink.ask('forget' satisfies SinkQuestion);
  const before = used();
  for (let number = 0; number < registrations; number += 1) {
    const { eventId: _, via: __, ...form } = applicationOf('', `${wave}-${number}`, number);
    const key = randomBytes(16).toString('base64url');
    const headers = `cookie: ${cookie}\r\nidempotency-key: ${key}\r\n`;
    const { status, body } = await line.post(`/api/events/${eventId}/registrations`, headers, JSON.stringify(form));
    if (status !== 201) throw new Error(`${status} ${body}`);
    if (waits) await arrived(sink, number + 1);
  }
  await arrived(sink, registrations);
  // What the worker writes after the mail server's answer belongs to the mail.
  await pause(300);
  return round2(((used() - before) / registrations) * 1_000);
}

async function arrived(sink: Sink, mails: number): Promise<void> {
  const begin = performance.now();
  while ((await sink.ask<number>('count' satisfies SinkQuestion)) < mails) {
    if (performance.now() - begin > 30_000) throw new Error(`A mail did not arrive within half a minute.`);
    await pause(2);
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
