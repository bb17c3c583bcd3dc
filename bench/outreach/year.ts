import { setTimeout as sleep } from 'node:timers/promises';
import { ChangesModule } from '#libs/changes';
import { FixedClock } from '#libs/kernel';
import { withDurableDatabase } from '../support/durable-database.js';
import { openSink } from '../support/mail-delivery.js';
import { openServices } from '../support/open-services.js';
import { OwnProcess } from '../support/own-process.js';
import { besideThis } from '../support/product-process.js';
import type { Result } from '../support/result.js';
import { type BrokenSteps, type Outage, YearBooks } from './year-books.js';
import { BEGINNING, DAY, HOUR, MINUTE, YearPlan } from './year-plan.js';
import type { YearWorkerWish } from './year-worker.js';

const WORKERS = 3;
const YEAR = { days: 400, events: 60 };
/** Enough for a control: what it takes away shows wherever two workers meet. */
const QUARTER = { days: 100, events: 15 };
const DIES_IN = 0.08;

type Stretch = typeof YEAR;
type Run = Readonly<{
  broken: BrokenSteps;
  sent: number;
  latestSeconds: number;
  kills: number;
  minutes: number;
  failures: readonly string[];
  summary: Readonly<Record<string, number>>;
}>;

/**
 * 400 days with 60 gatherings of every kind and of two series, three workers in processes of their own, moves,
 * cancellations, workers killed with SIGKILL in the middle of their work and days without any. Every step must happen
 * once, with one mail for each reader, and none later than five minutes after its moment or after a worker is there
 * again. The clock jumps from one minute in which something is due to the next.
 */
export async function aYearOfSteps(): Promise<Result> {
  const year = await theCourseOf(YEAR);
  const control = await theCourseOf(QUARTER, besideThis('../outreach/steps-without-lock'));
  const figure = Object.values(year.broken).reduce((sum, count) => sum + count, 0);
  const isCaught = control.broken.twice > 0;
  return {
    name: 'outreach.year',
    figure,
    unit: `broken promises in ${YEAR.days} days; control ${isCaught ? 'caught' : 'not caught'}`,
    target: '0, control caught',
    met: figure === 0 && isCaught,
    detail: { year, control },
  };
}

function theCourseOf(stretch: Stretch, preload?: string): Promise<Run> {
  return withDurableDatabase(async (databaseUrl) => {
    const sink = await openSink();
    const smtpUrl = `smtp://127.0.0.1:${sink.said.port}`;
    const provided = { databaseUrl, smtpUrl, secret: 'what signs the links of the benchmarks' };
    const clock = new FixedClock(new Date(BEGINNING));
    const context = await openServices(provided, ChangesModule, clock);
    const plan = new YearPlan(context, stretch.days);
    const crew = new Crew({ ...provided, ...(preload === undefined ? {} : { preload }) }, plan);
    try {
      await plan.prepare(stretch.events);
      const course = new Course(plan, crew, clock, stretch.days);
      await course.run();
      const broken = await course.books.judge(BEGINNING + stretch.days * DAY, crew.kills, sink);
      const { sent, latestSeconds, failures } = course.books;
      const run = {
        broken,
        sent,
        latestSeconds,
        kills: crew.kills,
        minutes: course.minutes,
        failures: failures.slice(0, 3),
        summary: await course.books.summary(),
      };
      console.error(JSON.stringify(run));
      return run;
    } finally {
      await crew.end();
      await context.close();
      await sink.end();
    }
  });
}

/** Three workers, of which now and then one dies in the middle of its work. */
class Crew {
  kills = 0;
  private workers: OwnProcess<string>[] = [];
  private lasts = 50;

  constructor(
    private readonly wish: YearWorkerWish,
    private readonly plan: YearPlan,
  ) {}

  async hire(): Promise<void> {
    const missing = Array.from({ length: WORKERS - this.workers.length });
    this.workers.push(
      ...(await Promise.all(missing.map(() => OwnProcess.start<string>('../outreach/year-worker', this.wish)))),
    );
  }

  async dieAll(): Promise<void> {
    this.kills += this.workers.length;
    await this.end();
  }

  /** All at once. @param oneDies in the middle of it @returns what they could not do */
  async work(now: number, oneDies: boolean): Promise<string[]> {
    const begin = performance.now();
    const dying = oneDies ? this.plan.upTo(WORKERS) : -1;
    const said = await Promise.all(
      this.workers.map((worker, index) => {
        const answer = worker.ask<string[]>(new Date(now).toISOString());
        return index === dying ? this.kill(worker) : answer;
      }),
    );
    if (dying >= 0) this.workers.splice(dying, 1);
    else this.lasts = performance.now() - begin;
    return said.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.end('SIGKILL')));
  }

  private async kill(worker: OwnProcess<string>): Promise<string[]> {
    this.kills += 1;
    await sleep(this.plan.chance() * this.lasts);
    await worker.end('SIGKILL');
    return [];
  }
}

/** The days one after the other. */
class Course {
  readonly books: YearBooks;
  minutes = 0;
  private readonly outages: readonly Outage[];
  private readonly end: number;

  constructor(
    private readonly plan: YearPlan,
    private readonly crew: Crew,
    private readonly clock: FixedClock,
    days: number,
  ) {
    this.end = BEGINNING + days * DAY;
    this.outages = [0.15, 0.37, 0.6, 0.82].map((share) => {
      const from = BEGINNING + Math.floor(share * days) * DAY;
      return { from, to: from + (4 + plan.upTo(70)) * HOUR };
    });
    this.books = new YearBooks(plan.database, this.outages, plan.heldAt);
  }

  async run(): Promise<void> {
    await this.crew.hire();
    for (let now = BEGINNING; now < this.end; now = await this.nextMinute(now)) {
      this.clock.set(new Date(now));
      await this.plan.happen(now);
      if (this.outages.some(({ from, to }) => from <= now && now < to)) await this.crew.dieAll();
      else now = await this.minute(now);
    }
    await this.minute(this.end);
    await this.minute(this.end + MINUTE);
  }

  /** What the workers do in this minute, and in the next one what a dead one has left. */
  private async minute(now: number): Promise<number> {
    await this.crew.hire();
    this.minutes += 1;
    this.clock.set(new Date(now));
    const oneDies = (await this.isSomethingDue(now)) && this.plan.chance() < DIES_IN;
    this.books.failures.push(...(await this.crew.work(now, oneDies)));
    await this.books.close(now);
    return oneDies ? this.minute(now + MINUTE) : now;
  }

  private async isSomethingDue(now: number): Promise<boolean> {
    const due = await this.plan.database.query(
      `select 1 from outreach_step where state = 'planned' and due_at <= $1 limit 1`,
      [new Date(now)],
    );
    return due.length > 0;
  }

  /** The next full minute by which something is due or happens; every day has one at least. */
  private async nextMinute(now: number): Promise<number> {
    const [next] = await this.plan.database.query<{ at: Date | null }>(
      `select least(
         (select min(due_at) from outreach_step where state = 'planned' and due_at > $1),
         (select min(not_before) from mail_message where status = 'queued' and not_before > $1),
         (select min(starts_at) from event where state in ('announced', 'open', 'closed') and starts_at > $1),
         (select min(ends_at) from event where state = 'running' and ends_at > $1)) as at`,
      [new Date(now)],
    );
    const back = Math.min(...this.outages.map(({ to }) => to).filter((to) => to > now), Infinity);
    const at = Math.min(next!.at?.getTime() ?? Infinity, now + DAY, back, this.plan.next(now));
    // An event that begins or ends is noticed in this minute and dealt with in the next.
    return Math.ceil(Math.max(at, now + MINUTE) / MINUTE) * MINUTE;
  }
}
