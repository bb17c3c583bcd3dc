import { type INestApplicationContext, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { completeConfig, ConfigModule, readSettings } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import type { Clock } from '#libs/kernel';
import { QueueModule } from '#libs/queue';

export type Provided = Readonly<{ databaseUrl: string; smtpUrl: string; secret: string }>;

/** The services of a library in this process, as server and worker have them; by default the clock of the machine. */
export function openServices(provided: Provided, library: Type, clock?: Clock): Promise<INestApplicationContext> {
  const settings = readSettings({ BASE_URL: 'https://tagwerk.example.org', LOG_LEVEL: 'error' });
  const config = completeConfig(settings, provided);

  @Module({ imports: [ConfigModule.with(config), DatabaseModule.with(clock), QueueModule, library] })
  class Bench {}
  return NestFactory.createApplicationContext(Bench, { logger: ['error'] });
}
