import { setTimeout as sleep } from 'node:timers/promises';
import { Database } from '#libs/database';
import { DomainsModule } from '#libs/domains';
import { FixedClock } from '#libs/kernel';
import { LedgerBalance } from '#libs/ledger';
import type { YearWorkerWish } from '../outreach/year-worker.js';
import { withDurableDatabase } from '../support/durable-database.js';
import { openSink } from '../support/mail-delivery.js';
import { openServices } from '../support/open-services.js';
import { OwnProcess } from '../support/own-process.js';
import { besideThis } from '../support/product-process.js';
import type { Result } from '../support/result.js';
import { Books, type BrokenPromises, type Fate } from './books.js';
import { Office } from './office.js';
import { Dice } from './spelling.js';
import { BEGINNING, DAY, HOUR, type Plan, planOf } from './two-years.js';
import { switchOffRebinding } from './without-rebinding.js';

const DIES_IN = 0.02;

/** Six Fachtage in two years are held, one more is called off when it is too late for nobody. */
const TWO_YEARS = planOf({
  days: 730,
  repeated: 200,
  once: 400,
  gatherings: [
    { startsOn: 107, isCancelledOn: null },
    { startsOn: 218, isCancelledOn: null },
    { startsOn: 330, isCancelledOn: 300 },
    { startsOn: 358, isCancelledOn: null },
    { startsOn: 470, isCancelledOn: null },
    { startsOn: 582, isCancelledOn: null },
    { startsOn: 715, isCancelledOn: null },
  ],
});

/** Enough for the control: one Fachtag is called off, and what was promised for it stays behind. */
const HALF_A_YEAR = planOf({
  days: 240,
  repeated: 10,
  once: 30,
  gatherings: [
    { startsOn: 107, isCancelledOn: 80 },
    { startsOn: 190, isCancelledOn: null },
  ],
});

type Run = Readonly<{
  broken: BrokenPromises;
  fates: Readonly<Record<Fate, number>>;
  reports: number;
  notSuggested: number;
  kills: number;
  failures: readonly string[];
  found: readonly string[];
}>;

/**
 * A thousand reports of six hundred projects in two years with six Fachtage: addresses that are dead, contacts that are
 * missing or object, organisers who are away for days, a worker killed in the middle of its work, a Fachtag called off,
 * and months without any date. At every end of registration nothing may be unaccounted for.
 */
export async function twoYearsOfPromises(): Promise<Result> {
  const run = await theCourseOf(TWO_YEARS);
  const control = await withoutRebinding(() => theCourseOf(HALF_A_YEAR, besideThis('../promise/rebinding-off')));
  const figure = sumOf(run.broken);
  const isCaught = control.broken.gaps > 0;
  return {
    name: 'promise.sim',
    figure,
    unit: `broken promises of ${run.reports} reports; control ${isCaught ? 'caught' : 'not caught'}`,
    target: '0, control caught',
    met: figure === 0 && isCaught,
    detail: { run, control },
  };
}

const sumOf = (broken: BrokenPromises): number => Object.values(broken).reduce((sum, count) => sum + count, 0);

async function withoutRebinding<T>(work: () => Promise<T>): Promise<T> {
  const restore = switchOffRebinding();
  try {
    return await work();
  } finally {
    restore();
  }
}

function theCourseOf(plan: Plan, preload?: string): Promise<Run> {
  return withDurableDatabase(async (databaseUrl) => {
    const sink = await openSink();
    const smtpUrl = `smtp://127.0.0.1:${sink.said.port}`;
    const provided = { databaseUrl, smtpUrl, secret: 'what signs the links of the benchmarks' };
    const clock = new FixedClock(new Date(BEGINNING));
    const context = await openServices(provided, DomainsModule, clock);
    const office = new Office(context, plan);
    const books = new Books(context.get(LedgerBalance, { strict: false }), context.get(Database, { strict: false }));
    const hand = new Hand({ ...provided, ...(preload === undefined ? {} : { preload }) });
    try {
      await office.prepare();
      await hand.hire();
      await live(plan, { clock, office, books, hand });
      const run = {
        ...{ broken: await books.judge(office, plan), fates: books.fates, reports: plan.tellings.length },
        ...{ notSuggested: office.notSuggested, kills: hand.kills, failures: hand.failures.slice(0, 5) },
        found: [...new Set(books.found)],
      };
      console.error(JSON.stringify(run));
      return run;
    } finally {
      await hand.end();
      await context.close();
      await sink.end();
    }
  });
}

type World = Readonly<{ clock: FixedClock; office: Office; books: Books; hand: Hand }>;

/** Two looks on every day: in the morning, when mails are due, and in the afternoon. */
async function live(plan: Plan, { clock, office, books, hand }: World): Promise<void> {
  for (let day = 0; day < plan.days; day += 1) {
    for (const hour of [3, 10]) {
      // 09:05 and 16:05 in Berlin, an hour later in summer.
      const now = BEGINNING + day * DAY + hour * HOUR - 55 * 60_000 + HOUR;
      clock.set(new Date(now));
      await office.happen(now);
      await hand.work(now);
    }
    for (const [number, { startsOn, isCancelledOn }] of plan.gatherings.entries()) {
      const id = office.gatheringId(number);
      if (id !== undefined && isCancelledOn === null && day === startsOn - 14) await books.close(id);
    }
  }
}

/** One worker, who dies now and then in the middle of the work and is replaced. */
class Hand {
  kills = 0;
  readonly failures: string[] = [];
  private worker: OwnProcess<string> | null = null;
  private readonly dice = new Dice(5);
  private lasts = 50;

  constructor(private readonly wish: YearWorkerWish) {}

  async hire(): Promise<void> {
    this.worker ??= await OwnProcess.start<string>('../outreach/year-worker', this.wish);
  }

  /** What a dead one has left lies there for the next. */
  async work(now: number): Promise<void> {
    await this.hire();
    const at = new Date(now).toISOString();
    if (this.dice.chance() < DIES_IN) {
      void this.worker!.ask(at).catch(() => undefined);
      await sleep(this.dice.chance() * this.lasts);
      await this.end();
      this.kills += 1;
      await this.hire();
    }
    const begin = performance.now();
    this.failures.push(...(await this.worker!.ask<string[]>(at)));
    this.lasts = performance.now() - begin;
  }

  async end(): Promise<void> {
    await this.worker?.end('SIGKILL');
    this.worker = null;
  }
}
