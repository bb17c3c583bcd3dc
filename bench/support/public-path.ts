import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import type { Database } from '#libs/database';
import { signLink } from '#libs/kernel';
import { findPlaceDifferences } from '#libs/registration';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { withDurableDatabase } from './durable-database.js';
import { applicationOf, type HotEvent, openHotEvent } from './hot-event.js';
import type { LoadSaid, LoadWish } from './load-generator.js';
import { OwnProcess } from './own-process.js';
import { processorSeconds } from './processor-time.js';
import { ProductProcess } from './product-process.js';
import type { Post, VisitorsWish } from './public-visitors.js';
import { median, type Result, round2 } from './result.js';
import type { SinkQuestion, SinkSaid } from './smtp-sink.js';

const TARGET_RATIO = 0.6;
const TARGET_MILLISECONDS = 3;
const ROUNDS = 3;
const PEOPLE = 2_000;
const CONNECTIONS = 64;
const SECRET = 'what signs the links of the benchmarks';

type Sink = OwnProcess<SinkSaid>;
type Phase = Readonly<{ perSecond: number; milliseconds: number; p50: number; p99: number }>;
type Round = Readonly<{ apply: Phase; form: Phase; confirm: Phase; load: number }>;
type Product = Readonly<{
  port: number;
  cookie: string;
  event: HotEvent;
  database: Pick<Database, 'query'>;
  sink: Sink;
  folder: string;
  used: () => number;
}>;

/**
 * The way people come: the form of the public page, and the button behind the link of the mail, at 64 connections, with
 * every mail taken by a mail server. Beside it the same number of people entered through the organiser's API. A request
 * of the public way against a request of the API is the figure.
 */
export function publicPath(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl, postgres) => {
    const source = await new DataSource({ type: 'postgres', url: databaseUrl, installExtensions: false }).initialize();
    const database = source as unknown as Pick<Database, 'query'>;
    const sink: Sink = await OwnProcess.start<SinkSaid>('smtp-sink', {});
    const folder = temporaryFolder('public');
    const settings = {
      DATABASE_URL: databaseUrl,
      SMTP_URL: `smtp://127.0.0.1:${sink.said.port}`,
      TAGWERK_SECRET: SECRET,
      TAGWERK_DEMO: '0',
      TRUST_PROXY: '127.0.0.1',
      DATA_DIR: folder,
    };
    const server = await ProductProcess.start({ program: 'standalone', settings });
    try {
      await server.greeted();
      const cookie = await server.signInAdministrator();
      const event = await openHotEvent(database, null);
      const used = () => processorSeconds(server.pid, postgres.pid!);
      return await measure({ port: server.port, cookie, event, database, sink, folder, used });
    } finally {
      await server.end();
      await sink.end();
      await source.destroy();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
}

async function measure(product: Product): Promise<Result> {
  await oneRound(product, 'warm');
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ...(await oneRound(product, `round${round}`)), load: round2(os.loadavg()[0]!) });
    await product.database.query('checkpoint');
  }
  const differences = await findPlaceDifferences(product.database, product.event.id);
  if (differences.length > 0) throw new Error(`The counters do not agree: ${JSON.stringify(differences)}`);
  const of = (phase: 'apply' | 'form' | 'confirm', what: keyof Phase) =>
    median(rounds.map((round) => round[phase][what]));
  const ways = 2 / (1 / of('form', 'perSecond') + 1 / of('confirm', 'perSecond'));
  const figure = round2(ways / of('apply', 'perSecond'));
  const milliseconds = { form: of('form', 'milliseconds'), confirm: of('confirm', 'milliseconds') };
  const isCheap = Math.max(milliseconds.form, milliseconds.confirm) <= TARGET_MILLISECONDS;
  return {
    name: 'reg.public',
    figure,
    unit: '× as many requests of the public way as of the API',
    target: `>= ${TARGET_RATIO}, <= ${TARGET_MILLISECONDS} ms of processor time for form and for confirmation`,
    met: figure >= TARGET_RATIO && isCheap,
    detail: { milliseconds, connections: CONNECTIONS, people: PEOPLE, rounds },
  };
}

async function oneRound(product: Product, wave: string) {
  const { event, port, cookie } = product;
  const route = `/api/events/${event.id}/registrations`;
  const wish: LoadWish = { port, cookie, path: route, connections: CONNECTIONS, requests: PEOPLE, wave: `api-${wave}` };
  const apply = await phase(product, () => OwnProcess.start<LoadSaid>('load-generator', wish));
  const people = Array.from({ length: PEOPLE }, (_, number) => applicationOf('', `form-${wave}-${number}`, number));
  const forms = people.map((person) => ({ path: `/e/${event.slug}/anmeldung`, form: formOf(person) }));
  const form = await phase(product, () => visit(product, `${wave}-forms`, forms, 303));
  const confirm = await phase(product, async () => visit(product, `${wave}-links`, await linksOf(product), 200));
  return { apply, form, confirm };
}

/** From the first request to the last mail; the processor time of each person includes the mail. */
async function phase(product: Product, ask: () => Promise<OwnProcess<LoadSaid>>): Promise<Phase> {
  await product.sink.ask('forget' satisfies SinkQuestion);
  const before = product.used();
  const { said } = await ask();
  await arrived(product.sink, PEOPLE);
  const milliseconds = round2(((product.used() - before) / PEOPLE) * 1_000);
  return { perSecond: Math.round(said.perSecond), milliseconds, p50: round2(said.p50), p99: round2(said.p99) };
}

function visit({ port, folder }: Product, name: string, posts: readonly Post[], status: number) {
  const file = path.join(folder, name);
  fs.writeFileSync(file, posts.map((post) => JSON.stringify(post)).join('\n'));
  const wish: VisitorsWish = { port, connections: CONNECTIONS, posts: file, status };
  return OwnProcess.start<LoadSaid>('public-visitors', wish);
}

/** The links of the mails to everybody who has not pressed the button yet. */
async function linksOf({ database, event }: Product): Promise<Post[]> {
  const requests = await database.query<{ id: string; version: number }>(
    `select r.id, p.link_version as version from registration r join person p on p.id = r.person_id
     where r.event_id = $1 and r.status = 'requested'`,
    [event.id],
  );
  const sentAt = Date.now();
  const expiresOn = Math.floor(sentAt / 1_000) + 86_400;
  return requests.map(({ id, version }) => {
    const token = signLink(SECRET, { purpose: 'confirm', subject: id, version, sentAt, expiresOn });
    return { path: `/e/${event.slug}/bestaetigen/${token}`, form: {} };
  });
}

const formOf = ({ email, firstName, lastName, organisationName }: ReturnType<typeof applicationOf>): Post['form'] => ({
  ...{ email, firstName, lastName, organisationName },
  ...{ land: 'HE', practiceStage: 'new', mode: 'on_site', privacy: 'yes', drawn: String(Date.now() - 60_000) },
});

async function arrived(sink: Sink, mails: number): Promise<void> {
  const begin = performance.now();
  while ((await sink.ask<number>('count' satisfies SinkQuestion)) < mails) {
    if (performance.now() - begin > 60_000) throw new Error('A mail did not arrive within a minute.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
