import os from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/database';
import { systemCaller, systemScope } from '#libs/kernel';
import { type MailPolicy, MailQueries } from '#libs/mail';
import { Invitations, OutreachModule } from '#libs/outreach';
import { withDurableDatabase } from '../support/durable-database.js';
import { openSink, type Sink } from '../support/mail-delivery.js';
import { besideThis } from '../support/product-process.js';
import { type Result, round2 } from '../support/result.js';
import type { Copies, SinkQuestion } from '../support/smtp-sink.js';
import { WorkerProcess, type WorkerWish } from '../support/worker-process.js';
import { SleepingClock } from './bench-time.js';
import { aGroupOf, aMeetingOf, type InvitedGroup } from './invited-group.js';
import { openServices } from '../support/open-services.js';

const MAILS = 10_000;
/** Enough for a control: what it takes away shows at the first kill. */
const MAILS_OF_A_CONTROL = 2_000;
/** Mails that a worker has in the air at the same time. */
const CONCURRENCY = 5;
const LONGEST_MILLISECONDS = 15 * 60_000;
const SECRET = 'what signs the links of the benchmarks';

type Storm = Readonly<{ policy: MailPolicy; kills: number; mails: number; preload?: string }>;

const STORMS: readonly Storm[] = [
  { policy: 'retry', kills: 3, mails: MAILS },
  { policy: 'retry', kills: 10, mails: MAILS },
  { policy: 'hold', kills: 3, mails: MAILS },
  { policy: 'hold', kills: 10, mails: MAILS },
];

/** A protection that is taken away, and the promise that must then be seen to break. */
type Control = Readonly<{ policy: MailPolicy; preload: string; breaks: keyof Violations }>;

const CONTROLS: Readonly<Record<string, Control>> = {
  'marked as sent before it is': { policy: 'retry', preload: 'marked-before-sending', breaks: 'lost' },
  'sends again what may have gone out': { policy: 'hold', preload: 'sends-the-unclear-again', breaks: 'twice' },
};

/** How often each promise was broken; all zero is the target. */
type Violations = Readonly<{
  /** Mails that the mail server never got and that no list of organisers shows. */
  lost: number;
  /** Copies beyond the first; of mails that may come again only those above kills × concurrency. */
  twice: number;
  /** Mails of which nobody knows beyond kills × concurrency. */
  unclear: number;
  /** Mails whose row does not say what became of them. */
  unfinished: number;
}>;

/**
 * 10,000 invitations go out while the worker is killed with SIGKILL again and again and another is started. Then every
 * mail is looked for: at the mail server, in the outbox and in the list of unclear mails that organisers see.
 */
export function resumingAfterKills(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const sink = await openSink();
    const smtpUrl = `smtp://127.0.0.1:${sink.said.port}`;
    const context = await openServices({ databaseUrl, smtpUrl, secret: SECRET }, OutreachModule, new SleepingClock());
    try {
      const settings = {
        DATABASE_URL: databaseUrl,
        SMTP_URL: smtpUrl,
        TAGWERK_SECRET: SECRET,
        BASE_URL: 'https://tagwerk.example.org',
      };
      const group = await aGroupOf(context.get(Database), MAILS);
      const few = await aGroupOf(context.get(Database), MAILS_OF_A_CONTROL);
      const runs = [];
      for (const one of STORMS) runs.push(await storm({ context, sink, settings, group }, one));
      const controls: Record<string, Awaited<ReturnType<typeof storm>>> = {};
      for (const [name, { policy, preload }] of Object.entries(CONTROLS)) {
        const one = { policy, kills: 3, mails: MAILS_OF_A_CONTROL, preload: besideThis(`../outreach/${preload}`) };
        controls[name] = await storm({ context, sink, settings, group: few }, one);
      }
      return resultOf(runs, controls);
    } finally {
      await context.close();
      await sink.end();
    }
  });
}

type Run = Readonly<{ policy: MailPolicy; kills: number; copies: number; held: number; violations: Violations }>;

function resultOf(runs: readonly Run[], controls: Readonly<Record<string, Run>>): Result {
  const figure = runs.reduce((sum, { violations }) => sum + total(violations), 0);
  const names = Object.keys(CONTROLS);
  const caught = names.filter((name) => controls[name]!.violations[CONTROLS[name]!.breaks] > 0).length;
  return {
    name: 'mail.resume',
    figure,
    unit: `broken promises in ${runs.length} × ${MAILS} invitations; ${caught} of ${names.length} controls caught`,
    target: '0, every control caught',
    met: figure === 0 && caught === names.length,
    detail: { runs, controls },
  };
}

const total = (violations: Violations): number => Object.values(violations).reduce((sum, count) => sum + count, 0);

type Stage = Readonly<{
  context: INestApplicationContext;
  sink: Sink;
  settings: WorkerWish['settings'];
  group: InvitedGroup;
}>;

async function storm(stage: Stage, { policy, kills, mails, preload }: Storm): Promise<Run> {
  const { context, sink, settings, group } = stage;
  const database = context.get(Database);
  await database.query('truncate mail_message cascade');
  await database.query('truncate mail_domain_slice');
  await sink.ask('forget' satisfies SinkQuestion);
  const event = await aMeetingOf(database, group);
  const invitations = context.get(Invitations, { strict: false });
  const wave = await invitations.send(systemCaller('bench'), event.id, { expected: mails });
  await database.query('update mail_message set policy = $2, not_before = created_at where batch_id = $1', [
    wave.id,
    policy,
  ]);
  const begin = performance.now();
  const wish = { settings, ...(preload === undefined ? {} : { preload }) };
  let worker = await WorkerProcess.start(wish);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await until(
        async () => (await sink.ask<number>('count' satisfies SinkQuestion)) >= (mails * (kill + 0.5)) / kills,
      );
      await worker.kill();
      worker = await WorkerProcess.start(wish);
    }
    await until(() => isOver(database, wave.id));
  } finally {
    await worker.kill();
  }
  const judged = await judge(stage, wave.id, { policy, kills });
  const seconds = Math.round((performance.now() - begin) / 1_000);
  const run = { policy, kills, seconds, ...judged, load: round2(os.loadavg()[0]!) };
  console.error(JSON.stringify(run));
  return run;
}

/** Waits until it is so, or the patience is over: what is missing then counts as lost. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const begin = performance.now();
  while (!(await isSo()) && performance.now() - begin < LONGEST_MILLISECONDS)
    await new Promise((resolve) => setTimeout(resolve, 15));
}

async function isOver(database: Database, batchId: string): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const open = await database.query(
    `select 1 from mail_message where batch_id = $1 and status in ('queued', 'claimed', 'sending') limit 1`,
    [batchId],
  );
  return open.length === 0;
}

async function judge(
  { context, sink, group }: Stage,
  batchId: string,
  { policy, kills }: Pick<Storm, 'policy' | 'kills'>,
): Promise<Pick<Run, 'copies' | 'held' | 'violations'>> {
  const taken = new Map(await sink.ask<Copies>('copies' satisfies SinkQuestion));
  const rows = await context
    .get(Database)
    .query<{ id: string; status: string }>('select id, status from mail_message where batch_id = $1', [batchId]);
  const list = await context
    .get(MailQueries, { strict: false })
    .outbox(systemScope, { networkId: group.networkId, status: 'held' }, { page: 1, size: MAILS });
  const listed = new Set(list.rows.map(({ id }) => id));
  const copiesOf = (id: string): number => taken.get(`<${id}@tagwerk.example.org>`) ?? 0;
  const copies = rows.reduce((sum, { id }) => sum + Math.max(0, copiesOf(id) - 1), 0);
  const bearable = kills * CONCURRENCY;
  return {
    copies,
    held: listed.size,
    violations: {
      lost: rows.filter(({ id }) => copiesOf(id) === 0 && !listed.has(id)).length,
      twice: policy === 'hold' ? copies : Math.max(0, copies - bearable),
      unclear: policy === 'hold' ? Math.max(0, listed.size - bearable) : listed.size,
      unfinished: rows.filter(({ id, status }) => status !== 'sent' && !listed.has(id)).length,
    },
  };
}
