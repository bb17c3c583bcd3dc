import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, ConfigModule } from '#libs/config';
import { DatabaseModule } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { MailDelivery, Outbox } from '#libs/mail';
import { OutreachModule, StepRunning } from '#libs/outreach';
import { QueueModule } from '#libs/queue';

/**
 * What a worker is at when it is killed. `step`: its mails are written and nothing is committed. `delivery`: it hands
 * mails over.
 */
export type Deed = 'step' | 'delivery';
export type WorkerToKill = Readonly<{ config: Config; now: string; deed: Deed }>;

/** Begins what it is told and is killed in the middle; says `written` when a step has come as far as it will. */
async function work({ config, now, deed }: WorkerToKill): Promise<void> {
  const database = DatabaseModule.with(new FixedClock(new Date(now)));

  @Module({ imports: [ConfigModule.with(config), database, QueueModule, OutreachModule] })
  class Worker {}
  const context = await NestFactory.createApplicationContext(Worker, { logger: ['error'] });
  if (deed === 'delivery') return void (await context.get(MailDelivery, { strict: false }).deliver('bulk'));
  const outbox = context.get(Outbox, { strict: false });
  const { add } = outbox;
  outbox.add = async (...given) => {
    await add.apply(outbox, given);
    console.log('written');
    return new Promise(() => setInterval(() => undefined, 1_000));
  };
  await context.get(StepRunning, { strict: false }).runDue();
}

work(JSON.parse(process.argv[3]!) as WorkerToKill).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
