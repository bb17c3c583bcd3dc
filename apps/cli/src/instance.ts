import path from 'node:path';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { completeConfig, type Config, ConfigModule, readSettings } from '#libs/config';
import { DatabaseModule, migrate } from '#libs/database';
import { DomainsModule } from '#libs/domains';
import { QueueModule } from '#libs/queue';
import { EmbeddedPostgres, runningInstance, secretOf } from '#standalone';

/** `hasMailServer` is false when mail would only be kept for a later `npm start`. */
export type InstanceConfig = Config & Readonly<{ hasMailServer: boolean }>;

@Module({})
class CliModule {}

/**
 * Opens the instance for the length of one command: the database that DATABASE_URL names, that of the running
 * `npm start`, or the one in the data folder, started for the while.
 */
export async function withInstance<T>(
  work: (context: INestApplicationContext, config: InstanceConfig) => Promise<T>,
): Promise<T> {
  const settings = readSettings();
  const running = settings.databaseUrl ? undefined : runningInstance(settings.dataFolder);
  const known = settings.databaseUrl ?? running?.databaseUrl;
  const mailServer = settings.smtpUrl ?? running?.smtpUrl;
  const postgres = known
    ? undefined
    : new EmbeddedPostgres({ folder: path.join(settings.dataFolder, 'postgres'), database: 'tagwerk' });
  await postgres?.start();
  try {
    const config = completeConfig(settings, {
      databaseUrl: known ?? postgres!.url,
      secret: settings.secret ?? secretOf(settings.dataFolder),
      // Commands write to the outbox; the worker sends.
      smtpUrl: mailServer ?? 'smtp://127.0.0.1:25',
    });
    await migrate(config.databaseUrl);
    const imports = [ConfigModule.with(config), DatabaseModule.with(undefined, 4), QueueModule, DomainsModule];
    const context = await NestFactory.createApplicationContext(
      { module: CliModule, imports },
      { logger: ['error'], abortOnError: false },
    );
    try {
      return await work(context, { ...config, hasMailServer: mailServer !== undefined });
    } finally {
      await context.close();
    }
  } finally {
    await postgres?.stop();
  }
}
