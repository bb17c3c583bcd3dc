import os from 'node:os';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { completeConfig, type Config, ConfigModule, readSettings } from '#libs/config';
import { Database, DatabaseModule } from '#libs/database';
import { systemCaller } from '#libs/kernel';
import { MailDelivery, MailModule, Outbox } from '#libs/mail';
import { QueueModule } from '#libs/queue';
import { confirmationMail } from './confirmation-mail.js';
import { withDurableDatabase } from './durable-database.js';
import { type NumberedMail, sendThroughPool } from './nodemailer-pool.js';
import { OwnProcess } from './own-process.js';
import { median, type Result, round2 } from './result.js';
import type { SinkQuestion, SinkSaid } from './smtp-sink.js';

const TARGET = 0.8;
const ROUNDS = 3;
export const MAILS = 10_000;

export type Sink = OwnProcess<SinkSaid>;

/**
 * Confirmations from the outbox to an SMTP sink in a process of its own, against a bare nodemailer pool that gets the
 * same texts ready-made and only has to compose and send them. Rounds of both sides alternate; medians count.
 */
export function deliveryOfMails(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const sink = await openSink();
    const provided = {
      databaseUrl,
      smtpUrl: `smtp://127.0.0.1:${sink.said.port}`,
      secret: 'what signs the links of the benchmarks',
    };
    const settings = readSettings({ BASE_URL: 'https://tagwerk.example.org', LOG_LEVEL: 'error' });
    const config = completeConfig(settings, provided);
    const context = await openMail(config);
    try {
      return await compare(context, config, sink);
    } finally {
      await context.close();
      await sink.end();
    }
  });
}

/** A mail server of its own that takes everything. */
export const openSink = (): Promise<Sink> => OwnProcess.start<SinkSaid>('smtp-sink', {});

function openMail(config: Config): Promise<INestApplicationContext> {
  @Module({ imports: [ConfigModule.with(config), DatabaseModule.with(), QueueModule, MailModule] })
  class Bench {}
  return NestFactory.createApplicationContext(Bench, { logger: ['error'] });
}

async function compare(context: INestApplicationContext, config: Config, sink: Sink): Promise<Result> {
  const database = context.get(Database);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    let mails: readonly NumberedMail[] = [];
    const ours = await perSecond(sink, () => secondsOfConfirmations(context, (written) => (mails = written)));
    await assertAllSent(database);
    const pool = await perSecond(sink, () => sendThroughPool(mails, config));
    rounds.push({ ours, pool, load: round2(os.loadavg()[0]!) });
  }
  const figure = round2(median(rounds.map(({ ours }) => ours)) / median(rounds.map(({ pool }) => pool)));
  return {
    name: 'mail.10k',
    figure,
    unit: '× nodemailer pool',
    target: `>= ${TARGET}`,
    met: figure >= TARGET,
    detail: { mails: MAILS, perSecond: rounds },
  };
}

async function fillOutbox(database: Database, outbox: Outbox): Promise<readonly NumberedMail[]> {
  await database.query('truncate mail_message cascade');
  const written: NumberedMail[] = [];
  while (written.length < MAILS) {
    const batch = Array.from({ length: Math.min(500, MAILS - written.length) }, (_, at) =>
      confirmationMail(written.length + at),
    );
    const ids = await database.transaction(systemCaller('bench'), (tx) => outbox.add(tx, batch));
    written.push(...batch.map((mail, at) => ({ id: ids[at]!, mail })));
  }
  await database.query('vacuum analyze mail_message');
  return written;
}

/** Seconds from a full outbox to an empty one. @param wrote hears what was in it */
export async function secondsOfConfirmations(
  context: INestApplicationContext,
  wrote: (mails: readonly NumberedMail[]) => void = () => undefined,
): Promise<number> {
  wrote(await fillOutbox(context.get(Database), context.get(Outbox, { strict: false })));
  const begin = performance.now();
  await context.get(MailDelivery, { strict: false }).deliver('priority');
  return (performance.now() - begin) / 1_000;
}

/** @param send does the work and tells its seconds */
export async function perSecond(sink: Sink, send: () => Promise<number>): Promise<number> {
  await sink.ask('forget' satisfies SinkQuestion);
  const seconds = await send();
  const taken = await sink.ask<number>('count' satisfies SinkQuestion);
  if (taken !== MAILS) throw new Error(`The sink took ${taken} different mails of ${MAILS}.`);
  return Math.round(MAILS / seconds);
}

export async function assertAllSent(database: Database): Promise<void> {
  const [row] = await database.query<{ sent: number }>(
    `select count(*)::int as sent from mail_message where status = 'sent' and attempts = 1`,
  );
  if (row?.sent !== MAILS) throw new Error(`${row?.sent ?? 0} of ${MAILS} rows say that they were sent.`);
}
