import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { completeConfig, type Config, type Settings } from '#libs/config';
import { Database, migrate } from '#libs/database';
import { type DemoAccount, demoAccounts, fillDemo, needsDemo, refuseOpenDemo } from '#libs/demo';
import { createServer, firstStartNotice, onFreePort, stopServer } from '#server';
import { ProcessorsModule, startProcessors } from '#worker';
import { DevInbox } from './dev-inbox.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { madeFolder } from './made-folder.js';
import { forgetRunning, noteRunning } from './running-file.js';
import { secretOf } from './secret-file.js';

export type Running = Readonly<{
  config: Config;
  server: NestFastifyApplication;
  inbox: DevInbox | undefined;
  /** Accounts that open with the password of the demo. */
  demo: readonly DemoAccount[];
  /** What the first administrator has to know; null once somebody has an account. */
  notice: string | null;
  stop: () => Promise<void>;
}>;

/**
 * The whole product in one process: PostgreSQL, server, worker and an inbox that catches the mail. What the settings
 * name (DATABASE_URL, SMTP_URL) is used instead of the own part.
 * @throws a refusal with one sentence; nothing is left running then
 */
export async function startStandalone(settings: Settings, say: (line: string) => void): Promise<Running> {
  // Stopped in the reverse order of their start: the database goes last.
  const parts: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const part of parts.splice(0).reverse()) await part();
  };
  try {
    return await start(settings, say, parts, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  wanted: Settings,
  say: (line: string) => void,
  parts: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<Running> {
  // What would refuse the start in the end refuses it before any work.
  const settings = await onFreePort(wanted);
  madeFolder(settings.dataFolder);
  const databaseUrl = settings.databaseUrl ?? (await ownPostgres(settings, say, parts));
  const inbox = settings.smtpUrl ? undefined : await ownInbox(settings, parts);
  const secret = settings.secret ?? secretOf(settings.dataFolder);
  const config = completeConfig(settings, { databaseUrl, secret, ...(inbox ? { smtpUrl: inbox.smtpUrl } : {}) });
  await migrate(databaseUrl);
  if (!settings.databaseUrl) {
    noteRunning(settings.dataFolder, config);
    parts.push(async () => forgetRunning(settings.dataFolder));
  }

  const server = await createServer(config, { also: [ProcessorsModule] });
  parts.push(() => stopServer(server));
  const database = server.get(Database, { strict: false });
  const wantsDemo = settings.demo ?? !settings.production;
  if (wantsDemo && (await needsDemo(database))) await fillDemo(server);
  const demo = wantsDemo ? await demoAccounts(server) : [];
  if (settings.production) await refuseOpenDemo(server);
  await server.listen({ port: config.port, host: config.host });

  parts.push(await startProcessors(server));
  return { config, server, inbox, demo, notice: await firstStartNotice(server, config.baseUrl), stop };
}

async function ownPostgres(
  settings: Settings,
  say: (line: string) => void,
  parts: (() => Promise<void>)[],
): Promise<string> {
  const postgres = new EmbeddedPostgres({
    folder: path.join(settings.dataFolder, 'postgres'),
    database: 'tagwerk',
    say,
  });
  await postgres.start();
  parts.push(() => postgres.stop());
  return postgres.url;
}

async function ownInbox(settings: Settings, parts: (() => Promise<void>)[]): Promise<DevInbox> {
  const inbox = new DevInbox({ dataFolder: settings.dataFolder, port: settings.inboxPort });
  await inbox.start();
  parts.push(() => inbox.stop());
  return inbox;
}
