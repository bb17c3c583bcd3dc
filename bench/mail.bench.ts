import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createTransport } from 'nodemailer';
import { newId, systemCaller } from '#libs/kernel';
import { completeConfig, type Config, ConfigModule, readSettings } from '#libs/config';
import { Database, DatabaseModule, migrate } from '#libs/database';
import { MailDelivery, MailModule, Outbox, type OutgoingMail, personLink, renderMail } from '#libs/mail';
import { QueueModule } from '#libs/queue';
import { EmbeddedPostgres } from '../apps/standalone/src/embedded-postgres.js';

type Result = { name: string; figure: number; unit: string; target: string; met: boolean; detail: object };

const TARGET = 0.8;
const ROUNDS = 3;
const CONNECTIONS = 5;

export const benchmarks: Record<string, () => Promise<Result>> = { 'mail.10k': () => mailRatio(10_000) };

/**
 * Confirmations from the outbox to an SMTP sink in a process of its own, against a bare nodemailer pool that gets the
 * same texts ready-made and only has to compose and send them. Rounds of both sides alternate; medians count.
 */
export async function mailRatio(mails: number): Promise<Result> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tagwerk-bench-mail-'));
  fs.chmodSync(folder, 0o711);
  const postgres = new EmbeddedPostgres({ folder: path.join(folder, 'data'), database: 'tagwerk' });
  const sink = await Sink.start();
  try {
    await postgres.start();
    await migrate(postgres.url);
    return await compare(mails, sink, postgres.url);
  } finally {
    sink.stop();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(mails: number, sink: Sink, databaseUrl: string): Promise<Result> {
  const provided = { databaseUrl, smtpUrl: sink.url, secret: 'a secret of benchmarks, long enough' };
  const settings = readSettings({ BASE_URL: 'https://tagwerk.example.org', LOG_LEVEL: 'error' });
  const config = completeConfig(settings, provided);

  @Module({ imports: [ConfigModule.with(config), DatabaseModule.with(), QueueModule, MailModule] })
  class Bench {}
  const context = await NestFactory.createApplicationContext(Bench, { logger: ['error'] });
  try {
    const ours: number[] = [];
    const peers: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const written = await writeOutbox(context.get(Database), context.get(Outbox), mails);
      ours.push(await perSecond(mails, sink, () => context.get(MailDelivery).deliver('priority')));
      await assertAllSent(context.get(Database), mails);
      peers.push(await perSecond(mails, sink, () => sendBare(written, config)));
    }
    const figure = round2(median(ours) / median(peers));
    const detail = { mails, oursPerSecond: ours.map(Math.round), nodemailerPerSecond: peers.map(Math.round) };
    return {
      name: 'mail.10k',
      figure,
      unit: '× nodemailer pool',
      target: `>= ${TARGET}`,
      met: figure >= TARGET,
      detail,
    };
  } finally {
    await context.close();
  }
}

type Written = Readonly<{ id: string; mail: OutgoingMail }>;

async function writeOutbox(database: Database, outbox: Outbox, mails: number): Promise<Written[]> {
  await database.query('truncate mail_message');
  const written: Written[] = [];
  while (written.length < mails) {
    const batch = Array.from({ length: Math.min(500, mails - written.length) }, (_, at) =>
      confirmation(written.length + at),
    );
    const ids = await database.transaction(systemCaller('bench'), (tx) => outbox.add(tx, batch));
    written.push(...batch.map((mail, at) => ({ id: ids[at]!, mail })));
  }
  await database.query('vacuum analyze mail_message');
  return written;
}

function confirmation(number: number): OutgoingMail {
  const address = `person${number}@mail${number % 50}.example.org`;
  const event = {
    title: '2. Fachtag „Übergänge gestalten“',
    when: 'Donnerstag, 19. März 2026, 10:00–16:00 Uhr (Berlin)',
    place: 'Handwerkskammer, Großer Saal, Musterstraße 1, Erfurt',
    page: { path: '/e/fachtag-2026' },
  };
  return {
    template: 'registration-confirmed',
    language: 'de',
    to: { name: `Aylin Demir ${number}`, address },
    replyTo: 'kontakt@example.org',
    parameters: {
      addressee: { salutation: 'Frau', firstName: 'Aylin', lastName: `Demir ${number}` },
      sender: { name: 'Netzwerk Ausbildung im Wandel', contactName: 'Jörg Müller', phone: '+49 30 0000000' },
      event,
      mode: 'vor Ort',
      details: [{ term: 'Einrichtung', detail: `Berufsschule ${number}` }],
      cancelUntil: 'Montag, 2. März 2026, 18:00 Uhr',
      manage: personLink(newId(), 1),
    },
    calendar: { method: 'REQUEST', content: calendarOf(number, address, event.title, event.place) },
  };
}

function calendarOf(number: number, address: string, title: string, place: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tagwerk//Tagwerk//DE',
    'METHOD:REQUEST',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'TZNAME:CEST',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'TZNAME:CET',
    'END:STANDARD',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${number}@tagwerk.example.org`,
    'DTSTAMP:20260202T110000Z',
    'DTSTART;TZID=Europe/Berlin:20260319T100000',
    'DTEND;TZID=Europe/Berlin:20260319T160000',
    'SEQUENCE:0',
    `SUMMARY:${title}`,
    `LOCATION:${place.replaceAll(',', '\\,')}`,
    'ORGANIZER:mailto:kontakt@example.org',
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`,
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** What a program without an outbox does: everything is rendered already, nodemailer composes and sends. */
async function sendBare(written: readonly Written[], config: Config): Promise<void> {
  const ready = written.map(({ id, mail }) => ({ id, mail, ...renderMail({ ...mail, id }, config) }));
  const pool = { pool: true, url: config.smtpUrl, maxConnections: CONNECTIONS, maxMessages: Infinity };
  const transport = createTransport(pool as Parameters<typeof createTransport>[0]);
  startOfWork = performance.now();
  try {
    await Promise.all(
      ready.map(({ id, mail, subject, html, text, unsubscribeUrl }) =>
        transport.sendMail({
          messageId: `<${id}@tagwerk.example.org>`,
          envelope: { from: 'bounce@example.org', to: [mail.to.address] },
          from: config.mailFrom,
          to: mail.to,
          replyTo: mail.replyTo,
          subject,
          html,
          text,
          icalEvent: { method: 'REQUEST', content: mail.calendar!.content },
          list: { unsubscribe: [[unsubscribeUrl!]] },
          headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        }),
      ),
    );
  } finally {
    transport.close();
  }
}

// Set anew by a side that prepares something before its work begins.
let startOfWork = 0;

async function perSecond(mails: number, sink: Sink, work: () => Promise<unknown>): Promise<number> {
  await sink.forget();
  startOfWork = performance.now();
  await work();
  const seconds = (performance.now() - startOfWork) / 1_000;
  const taken = await sink.different();
  if (taken !== mails) throw new Error(`The sink took ${taken} different mails of ${mails}.`);
  return mails / seconds;
}

async function assertAllSent(database: Database, mails: number): Promise<void> {
  const [row] = await database.query<{ sent: number }>(
    `select count(*)::int as sent from mail_message where status = 'sent' and attempts = 1`,
  );
  if (row?.sent !== mails) throw new Error(`${row?.sent ?? 0} of ${mails} rows say that they were sent.`);
}

/** A minimal SMTP server in its own process: its work is not on our account. */
class Sink {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<Sink> {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tagwerk-bench-sink-')), 'sink.cjs');
    fs.writeFileSync(file, `(${runSink.toString()})()`);
    const child = fork(file, { execArgv: [] });
    const [port] = (await once(child, 'message')) as [number];
    fs.rmSync(path.dirname(file), { recursive: true });
    return new Sink(child, `smtp://127.0.0.1:${port}`);
  }

  async forget(): Promise<void> {
    await this.ask('forget');
  }

  different(): Promise<number> {
    return this.ask('count');
  }

  stop(): void {
    this.process.kill();
  }

  private async ask(what: 'forget' | 'count'): Promise<number> {
    const answer = once(this.process, 'message') as Promise<[number]>;
    this.process.send(what);
    return (await answer)[0];
  }
}

/** Runs alone in its process, so it takes nothing from this module. */
function runSink(): void {
  const net = process.getBuiltinModule('node:net');
  const seen = new Set<string>();
  const server = net.createServer((socket) => {
    let waiting = '';
    let inData = false;
    socket.setEncoding('latin1').setNoDelay(true);
    socket.on('error', () => undefined);
    socket.write('220 sink\r\n');
    socket.on('data', (chunk: string) => {
      waiting += chunk;
      for (;;) {
        const mark = inData ? '\r\n.\r\n' : '\r\n';
        const end = waiting.indexOf(mark);
        if (end < 0) return;
        const part = waiting.slice(0, end);
        waiting = waiting.slice(end + mark.length);
        if (inData) {
          seen.add(/^Message-ID: (\S+)/im.exec(part)?.[1] ?? '');
          inData = false;
          socket.write('250 taken\r\n');
        } else if (/^EHLO/i.test(part)) socket.write('250-sink\r\n250-8BITMIME\r\n250 PIPELINING\r\n');
        else if (/^DATA/i.test(part)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  process.on('message', (what) => {
    if (what === 'forget') seen.clear();
    process.send!(seen.size);
  });
  process.on('disconnect', () => process.exit());
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address !== null && typeof address !== 'string') process.send!(address.port);
  });
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;
const round2 = (value: number): number => Math.round(value * 100) / 100;
