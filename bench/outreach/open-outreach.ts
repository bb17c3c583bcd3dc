import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { completeConfig, ConfigModule, readSettings } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import type { Clock } from '#libs/kernel';
import { OutreachModule } from '#libs/outreach';
import { QueueModule } from '#libs/queue';

export type Provided = Readonly<{ databaseUrl: string; smtpUrl: string; secret: string }>;

/** The services around invitations in this process, as server and worker have them. */
export function openOutreach(provided: Provided, clock: Clock): Promise<INestApplicationContext> {
  const settings = readSettings({ BASE_URL: 'https://tagwerk.example.org', LOG_LEVEL: 'error' });
  const config = completeConfig(settings, provided);

  @Module({ imports: [ConfigModule.with(config), DatabaseModule.with(clock), QueueModule, OutreachModule] })
  class Bench {}
  return NestFactory.createApplicationContext(Bench, { logger: ['error'] });
}
