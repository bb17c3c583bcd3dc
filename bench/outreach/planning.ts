import os from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/database';
import { FixedClock, systemScope } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { RecipientQueries, OutreachModule } from '#libs/outreach';
import { withDurableDatabase } from '../support/durable-database.js';
import { median, type Result, round2 } from '../support/result.js';
import { aCrowd, type Crowd } from './crowd.js';
import { openServices } from '../support/open-services.js';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 5;
const MOST_SECONDS = 2;
const STEEPEST = 1.1;
/** What the page shows of them at once. */
const PAGE = { page: 1, size: 10 };

/**
 * The recipients of a wave as the page of invitations asks for them, with reasons and causes, from networks of a
 * thousand to a hundred thousand contacts; rounds of all sizes alternate. Before the clock runs, everybody's reasons and
 * cause are compared with what was put in.
 */
export function planningOfAWave(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const provided = { databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', secret: 'what signs the links of the benchmarks' };
    const context = await openServices(provided, OutreachModule, new FixedClock(new Date('2026-02-02T08:00:00Z')));
    try {
      const crowds = [];
      for (const size of SIZES)
        crowds.push(await aCrowd(context.get(Database), context.get(Suppressions, LOOSE), size));
      await context.get(Database).query('vacuum analyze');
      for (const crowd of crowds) await assertRight(context, crowd);
      return await measure(context, crowds);
    } finally {
      await context.close();
    }
  });
}

const LOOSE = { strict: false };

async function measure(context: INestApplicationContext, crowds: readonly Crowd[]): Promise<Result> {
  const seconds = new Map(SIZES.map((size) => [size, [] as number[]]));
  const loads = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const crowd of crowds) seconds.get(crowd.people.length)!.push(await secondsOf(context, crowd));
    loads.push(round2(os.loadavg()[0]!));
  }
  const [small, , large] = SIZES.map((size) => median(seconds.get(size)!));
  const growth = round2(Math.log10(large! / small!) / 2);
  return {
    name: 'outreach.plan',
    figure: round2(large!),
    unit: `s for ${SIZES.at(-1)!} contacts; growth ${growth}`,
    target: `<= ${MOST_SECONDS} s, growth <= ${STEEPEST}`,
    met: large! <= MOST_SECONDS && growth <= STEEPEST,
    detail: {
      growth,
      milliseconds: Object.fromEntries([...seconds].map(([size, all]) => [size, all.map(inMs)])),
      loads,
    },
  };
}

const inMs = (seconds: number): number => Math.round(seconds * 1_000);

async function secondsOf(context: INestApplicationContext, { eventId }: Crowd): Promise<number> {
  const begin = performance.now();
  const { counts } = await context.get(RecipientQueries, LOOSE).list(systemScope, eventId, { excluded: null }, PAGE);
  const seconds = (performance.now() - begin) / 1_000;
  if (counts.invited === 0) throw new Error('Nobody would be invited.');
  return seconds;
}

/** Everybody with a reason stands in the list, nobody else does, and each with all of their reasons and the one cause. */
async function assertRight(context: INestApplicationContext, { eventId, people, expected }: Crowd): Promise<void> {
  const everybody = { page: 1, size: people.length };
  const { rows, counts } = await context.get(RecipientQueries, LOOSE).list(systemScope, eventId, {}, everybody);
  const found = new Map(rows.map(({ personId, reasons, excluded }) => [personId, { reasons, excluded }]));
  const spokenOf = expected.filter(({ reasons }) => reasons.length > 0);
  if (rows.length !== spokenOf.length) throw new Error(`R1 speaks of ${rows.length} people, not ${spokenOf.length}.`);
  expected.forEach((theirs, number) => {
    if (theirs.reasons.length === 0) return;
    const row = found.get(people[number]!.id);
    const said = row && { reasons: [...new Set(row.reasons.map(({ kind }) => kind))], excluded: row.excluded };
    if (JSON.stringify(said) !== JSON.stringify(theirs))
      throw new Error(`Contact ${number}: ${JSON.stringify(said)} instead of ${JSON.stringify(theirs)}.`);
  });
  const invited = spokenOf.filter(({ excluded }) => excluded === null).length;
  const leftOut = Object.values(counts.excluded).reduce((sum, count) => sum + count, 0);
  if (counts.invited !== invited || leftOut !== spokenOf.length - invited)
    throw new Error(`The counts say ${JSON.stringify(counts)}; ${invited} people are invited.`);
}
