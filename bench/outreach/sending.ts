import os from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/database';
import { systemCaller } from '#libs/kernel';
import { MailDelivery } from '#libs/mail';
import { HOLD_MS, Invitations, OutreachModule } from '#libs/outreach';
import { withDurableDatabase } from '../support/durable-database.js';
import {
  assertAllSent,
  MAILS,
  openSink,
  perSecond,
  secondsOfConfirmations,
  type Sink,
} from '../support/mail-delivery.js';
import { median, type Result, round2 } from '../support/result.js';
import { SleepingClock } from './bench-time.js';
import { aGroupOf, aMeetingOf, type InvitedGroup } from './invited-group.js';
import { openServices } from '../support/open-services.js';

const TARGET = 0.8;
const ROUNDS = 3;
const SECRET = 'what signs the links of the benchmarks';

/**
 * From the button that sends a wave of 10,000 invitations until a mail server has taken the last of them, against
 * 10,000 confirmations that stand in the outbox already (`mail.10k`). The minute in which a wave can be taken back is
 * slept through. Rounds of both sides alternate; medians count.
 */
export function sendingOfAWave(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const sink = await openSink();
    const clock = new SleepingClock();
    const provided = { databaseUrl, smtpUrl: `smtp://127.0.0.1:${sink.said.port}`, secret: SECRET };
    const context = await openServices(provided, OutreachModule, clock);
    try {
      const group = await aGroupOf(context.get(Database), MAILS);
      await context.get(Database).query('vacuum analyze');
      return await compare({ context, sink, clock, group });
    } finally {
      await context.close();
      await sink.end();
    }
  });
}

type Stage = Readonly<{ context: INestApplicationContext; sink: Sink; clock: SleepingClock; group: InvitedGroup }>;

async function compare(stage: Stage): Promise<Result> {
  const { context, sink } = stage;
  const database = context.get(Database);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const confirmations = await perSecond(sink, () => secondsOfConfirmations(context));
    await assertAllSent(database);
    const event = await aMeetingOf(database, stage.group);
    let deciding = 0;
    const invitations = await perSecond(sink, async () => {
      const wave = await secondsOfAWave(stage, event.id);
      deciding = wave.deciding;
      return wave.seconds;
    });
    await assertAllSent(database);
    await assertInvited(database, event.id);
    rounds.push({ invitations, confirmations, secondsUntilDecided: round2(deciding), load: round2(os.loadavg()[0]!) });
  }
  const figure = round2(
    median(rounds.map(({ invitations }) => invitations)) / median(rounds.map(({ confirmations }) => confirmations)),
  );
  return {
    name: 'outreach.send',
    figure,
    unit: '× mail.10k',
    target: `>= ${TARGET}`,
    met: figure >= TARGET,
    detail: { invitations: MAILS, perSecond: rounds },
  };
}

/** @returns the seconds until the wave was decided, and until the mail server had its last mail */
async function secondsOfAWave({ context, clock }: Stage, eventId: string) {
  await context.get(Database).query('truncate mail_message cascade');
  await context.get(Database).query('truncate mail_domain_slice');
  const begin = performance.now();
  await context.get(Invitations, { strict: false }).send(systemCaller('bench'), eventId, { expected: MAILS });
  const deciding = (performance.now() - begin) / 1_000;
  clock.sleep(HOLD_MS);
  await context.get(MailDelivery, { strict: false }).deliver('bulk');
  return { deciding, seconds: (performance.now() - begin) / 1_000 };
}

async function assertInvited(database: Database, eventId: string): Promise<void> {
  const [found] = await database.query<Record<string, number>>(
    `select count(*)::int as invitations, count(distinct i.person_id)::int as people, count(distinct m.id)::int as mails
     from invitation i
     left join mail_message m on m.batch_id = i.wave_id and m.person_id = i.person_id and m.template = 'invitation'
     where i.event_id = $1 and i.state = 'sent'`,
    [eventId],
  );
  const wanted = { invitations: MAILS, people: MAILS, mails: MAILS };
  if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`The wave left ${JSON.stringify(found)}.`);
}
