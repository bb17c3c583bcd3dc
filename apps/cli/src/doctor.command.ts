import type { INestApplicationContext } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { addressWarnings } from '#libs/config';
import { Database, doubtSentence } from '#libs/database';
import { Clock, systemScope } from '#libs/kernel';
import { imapFault, ImapMailbox, MailQueries } from '#libs/mail';
import { isQueueReachable } from '#libs/queue';
import { findPlaceDifferences } from '#libs/registration';
import type { Command } from './command.js';
import { type InstanceConfig, withInstance } from './instance.js';

type State = 'ok' | 'warning' | 'wrong';
type Finding = Readonly<{ check: string; state: State; ok: boolean; detail: string }>;
type Check = (context: INestApplicationContext, config: InstanceConfig) => Promise<string>;

/** Works, but the operator should know. */
class Warned extends Error {}

const MARKS: Readonly<Record<State, string>> = { ok: 'ok   ', warning: 'WARN ', wrong: 'WRONG' };

/** Looks at everything an operator would look at. Exit status 1 when something is wrong. */
export const doctor: Command = {
  usage: 'doctor',
  summary:
    'Check address, clock, database, locale, counters, outbox, queue, mail server and the mailbox of what comes back.',
  options: [],
  run: async () => {
    const findings = await withInstance(async (context, config) => {
      const found: Finding[] = [];
      for (const [check, run] of Object.entries(checks)) found.push(await examine(check, () => run(context, config)));
      return found;
    });
    const failed = findings.some(({ ok }) => !ok);
    const lines = findings.map(({ check, state, detail }) => `${MARKS[state]}  ${check}: ${detail}`);
    return { text: lines.join('\n'), value: { healthy: !failed, findings }, failed };
  },
};

const one = async <Row>(context: INestApplicationContext, sql: string): Promise<Row> =>
  (await context.get(Database, { strict: false }).query<Row>(sql))[0]!;

const checks: Readonly<Record<string, Check>> = {
  address: async (_context, config) => {
    const warnings = addressWarnings(config);
    if (warnings.length > 0) throw new Warned(warnings.join(' '));
    return config.baseUrl;
  },
  clock: (context) => {
    const clock = context.get(Clock, { strict: false });
    const doubt = clock.doubt();
    if (doubt !== null) throw new Warned(doubtSentence(doubt));
    return Promise.resolve(clock.now().toISOString());
  },
  database: async (context) =>
    (await one<{ version: string }>(context, `select split_part(version(), ',', 1) as version`)).version,
  locale: async (context) => {
    const { alike } = await one<{ alike: number }>(
      context,
      `select similarity('Thomas Müller', 'Thomas Möller') as alike`,
    );
    if (alike > 0.99) throw new Error('umlauts are no letters here: create the database with a UTF-8 locale');
    return 'umlauts are letters';
  },
  places: async (context) => {
    const differences = await findPlaceDifferences(context.get(Database, { strict: false }));
    if (differences.length > 0) throw new Error(`${differences.length} counters differ from their registrations`);
    return 'counters agree with registrations';
  },
  outbox: async (context) => {
    const mails = await context.get(MailQueries, { strict: false }).counts(systemScope);
    return `${mails.queued + mails.sending} waiting, ${mails.held + mails.failed} to decide`;
  },
  queue: async (_context, config) => {
    if (!config.redisUrl) return 'on PostgreSQL';
    if (!(await isQueueReachable(config))) throw new Error('the Redis of REDIS_URL does not answer');
    return 'on Redis, which answers';
  },
  'mail server': async (_context, config) => {
    if (!config.hasMailServer) return 'SMTP_URL is not set, so npm start catches mail in its own inbox';
    const transport = createTransport({ url: config.smtpUrl, connectionTimeout: 3_000, greetingTimeout: 3_000 });
    try {
      await transport.verify();
      return 'answers';
    } finally {
      transport.close();
    }
  },
  'returned mail': async (_context, { imap }) => {
    if (!imap) return 'IMAP_URL is not set, so nobody learns which mails came back';
    try {
      await (await ImapMailbox.open(imap)).close();
    } catch (error) {
      throw new Error(imapFault(error));
    }
    return `${imap.folder} is read, what is done goes to ${imap.doneFolder}`;
  },
};

async function examine(check: string, run: () => Promise<string>): Promise<Finding> {
  try {
    return { check, state: 'ok', ok: true, detail: await run() };
  } catch (error) {
    const isWarning = error instanceof Warned;
    return { check, state: isWarning ? 'warning' : 'wrong', ok: isWarning, detail: (error as Error).message };
  }
}
