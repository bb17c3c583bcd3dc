import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '#libs/config';
import { SystemClock } from '#libs/kernel';
import { testConfig } from '../../../test/support/config.js';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.js';
import { eventually } from '../../../test/support/eventually.js';
import { startRedis, type TestRedis } from '../../../test/support/redis.js';
import { openBackend } from './backend.js';
import { Bell } from './bell.service.js';
import { JobProcessor, type Repetition } from './job-processor.js';
import { JobWorkers } from './job-workers.service.js';
import { type JobName, jobNames, queueOf } from './jobs.js';

type Run = { payload: unknown; signal: AbortSignal };

/** Writes down what it is asked to do; `does` says how a run goes. */
class Recorder extends JobProcessor {
  readonly runs: Run[] = [];
  does: (run: Run) => Promise<void> = () => Promise.resolve();

  constructor(readonly job: JobName) {
    super();
  }

  process(payload: never, signal: AbortSignal): Promise<void> {
    const run = { payload, signal };
    this.runs.push(run);
    return this.does(run);
  }
}

/** Workers whose jobs are written down. */
class Crew {
  readonly recorders = new Map(jobNames.map((name) => [name, new Recorder(name)]));
  readonly workers: JobWorkers;

  constructor(config: Config) {
    this.workers = new JobWorkers(config, new SystemClock());
    Object.assign(this.workers.locks, { lockDuration: 1_000, stalledInterval: 500 });
    this.workers.looks.everyMs = 500;
  }

  async start(schedule: readonly Repetition[] = []): Promise<this> {
    await this.workers.start([...this.recorders.values()], schedule);
    return this;
  }

  of = (job: JobName): Recorder => this.recorders.get(job)!;

  stop = (): Promise<void> => this.workers.stop();
}

const moment = (milliseconds = 300): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

let database: TestDatabase;
let redis: TestRedis;
const crews: { stop: () => Promise<void> }[] = [];
const bells: Bell[] = [];

beforeAll(async () => {
  [database, redis] = await Promise.all([freshDatabase(), startRedis()]);
  // Failed jobs are part of these tests and need no log.
  Logger.overrideLogger(false);
});
afterEach(async () => {
  await Promise.all(crews.splice(0).map((crew) => crew.stop()));
  await Promise.all(bells.splice(0).map((bell) => bell.onModuleDestroy()));
});
afterAll(async () => {
  await redis.kill();
  await database.drop();
});

describe.each(['PostgreSQL', 'Redis'])('the queue on %s', (store) => {
  const config = (): Config => testConfig(database.url, store === 'Redis' ? { redisUrl: redis.url } : {});

  const bell = (near?: JobWorkers): Bell => {
    const made = new Bell(config(), near);
    bells.push(made);
    return made;
  };
  const crew = (): Crew => {
    const made = new Crew(config());
    crews.push(made);
    return made;
  };

  it('brings the payload of a bell to the processor of its job', async () => {
    const { of } = await start();
    bell().ring('registration.move-up', { eventId: 'one' });
    await eventually(() => of('registration.move-up').runs.length === 1);
    expect(of('registration.move-up').runs[0]!.payload).toEqual({ eventId: 'one' });
  });

  it('makes one job of all the bells that ring while it waits, and another one of another payload', async () => {
    const [one, other] = [bell(), bell()];
    for (let time = 0; time < 20; time += 1) {
      one.ring('registration.move-up', { eventId: 'one' });
      other.ring('registration.move-up', { eventId: 'one' });
      one.ring('registration.move-up', { eventId: 'two' });
      await moment(10);
    }
    await moment();
    const { of } = await start();
    await eventually(() => of('registration.move-up').runs.length >= 2);
    await moment();
    expect(of('registration.move-up').runs.map(({ payload }) => payload)).toEqual([
      { eventId: 'one' },
      { eventId: 'two' },
    ]);
  });

  it('runs a job once more when the bell rings during it, so that nothing written meanwhile is overlooked', async () => {
    const { of } = await start();
    let finish = (): void => undefined;
    const recorder = of('mail.deliver-priority');
    recorder.does = () => new Promise((resolve) => (finish = resolve));
    const ringing = bell();
    ringing.ring('mail.deliver-priority', {});
    await eventually(() => recorder.runs.length === 1);
    for (let time = 0; time < 5; time += 1) {
      ringing.ring('mail.deliver-priority', {});
      await moment(20);
    }
    await moment();
    expect(recorder.runs).toHaveLength(1);
    recorder.does = () => Promise.resolve();
    finish();
    await eventually(() => recorder.runs.length === 2);
    await moment();
    expect(recorder.runs).toHaveLength(2);
  });

  it('leaves to the workers of the same process what they can do at once, and to the store what they cannot', async () => {
    const { of, workers } = await start();
    const recorder = of('registration.move-up');
    const finish: (() => void)[] = [];
    recorder.does = () => new Promise((resolve) => finish.push(resolve));
    const ringing = bell(workers);
    for (const eventId of ['one', 'two']) ringing.ring('registration.move-up', { eventId });
    // Before anything could have gone through the store.
    expect(recorder.runs).toHaveLength(2);
    ringing.ring('registration.move-up', { eventId: 'three' });
    expect(recorder.runs).toHaveLength(2);
    await eventually(() => recorder.runs.length === 3);
    expect(recorder.runs[2]!.payload).toEqual({ eventId: 'three' });
    for (const one of finish) one();
  });

  it('runs a job of the same process once more when the bell rings during it, and goes on after one that failed', async () => {
    const { of, workers } = await start();
    const recorder = of('mail.deliver-priority');
    let fail = (): void => undefined;
    recorder.does = () => new Promise((_, reject) => (fail = () => reject(new Error('the mail server is away'))));
    const ringing = bell(workers);
    for (let time = 0; time < 5; time += 1) ringing.ring('mail.deliver-priority', {});
    expect(recorder.runs).toHaveLength(1);
    recorder.does = () => Promise.resolve();
    fail();
    await eventually(() => recorder.runs.length === 2);
    await moment();
    expect(recorder.runs).toHaveLength(2);
  });

  it('is idle with a kind of work until it is given some, which it tells when it stops, and waits for', async () => {
    const { workers } = await start();
    expect(new JobWorkers(config(), new SystemClock()).isIdle('mail.deliver-priority')).toBe(false);
    expect(workers.isIdle('mail.deliver-priority')).toBe(true);
    const steps: string[] = [];
    const work = workers.runAs('mail.deliver-priority', async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      steps.push('told');
      await moment(50);
      steps.push('done');
      throw new Error('which harms nobody');
    });
    expect(workers.isIdle('registration.move-up')).toBe(false);
    expect(workers.isIdle('mail.deliver-bulk')).toBe(true);
    await workers.stop();
    expect(steps).toEqual(['told', 'done']);
    await work;
    expect(workers.isIdle('mail.deliver-priority')).toBe(false);
  });

  it('lets a job finish that the process itself rang for, and leaves the next one to others when it stops', async () => {
    const stopping = await start();
    let hasFinished = false;
    stopping.of('mail.forget').does = async ({ signal }) => {
      await once(signal, 'abort');
      await moment(200);
      hasFinished = true;
    };
    const ringing = bell(stopping.workers);
    ringing.ring('mail.forget', {});
    await stopping.stop();
    expect(hasFinished).toBe(true);
    ringing.ring('mail.deliver-bulk', {});
    const { of } = await start();
    await eventually(() => of('mail.deliver-bulk').runs.length === 1);
    expect(stopping.of('mail.deliver-bulk').runs).toHaveLength(0);
  });

  it('goes on after a job that failed: the next bell is heard', async () => {
    const { of } = await start();
    const recorder = of('mail.deliver-bulk');
    recorder.does = () => Promise.reject(new Error('the mail server is away'));
    bell().ring('mail.deliver-bulk', {});
    await eventually(() => recorder.runs.length === 1);
    await moment();
    expect(recorder.runs).toHaveLength(1);
    bell().ring('mail.deliver-bulk', {});
    await eventually(() => recorder.runs.length === 2);
  });

  it('repeats what the schedule names, once however many workers start, and stops when it names it no more', async () => {
    const schedule: readonly Repetition[] = [{ job: 'mail.sweep', every: 400 }];
    const first = await crew().start(schedule);
    const second = await crew().start(schedule);
    const runs = () => first.of('mail.sweep').runs.length + second.of('mail.sweep').runs.length;
    await eventually(() => runs() >= 2);
    expect(await schedulers('mail.sweep')).toEqual(['mail.sweep']);
    const before = runs();
    await moment(1_300);
    expect(runs() - before).toBeGreaterThanOrEqual(2);
    expect(runs() - before).toBeLessThanOrEqual(4);

    const third = await crew().start([{ job: 'mail.forget', cron: '30 3 * * *' }]);
    expect(await schedulers('mail.sweep')).toEqual(['mail.forget']);
    const rest = () => runs() + third.of('mail.sweep').runs.length;
    await moment();
    const after = rest();
    await moment(1_300);
    expect(rest()).toBe(after);
    await crew().start();
    expect(await schedulers('mail.sweep')).toEqual([]);
  });

  it('repeats on when a clock that was 120 days ahead is put right', async () => {
    const timeOfDay = Date.now;
    const { of } = await crew().start([
      { job: 'mail.sweep', every: 300 },
      { job: 'mail.forget', cron: '30 3 * * *' },
    ]);
    const { runs } = of('mail.sweep');
    await eventually(() => runs.length >= 1);
    const ahead = jest.spyOn(Date, 'now').mockImplementation(() => timeOfDay() + 120 * 86_400_000);
    const [before, nights] = [runs.length, of('mail.forget').runs.length];
    await eventually(() => runs.length >= before + 2 && of('mail.forget').runs.length > nights);
    ahead.mockRestore();
    await moment(1_000);
    const after = runs.length;
    await eventually(() => runs.length >= after + 3);
    const next = await Promise.all(['mail.sweep', 'mail.forget'].map((job) => nextOf(job as JobName)));
    expect(Math.max(...next)).toBeLessThan(timeOfDay() + 86_400_000 * 1.1);
    await crew().start();
  });

  it.each([
    ['', () => Promise.resolve()],
    [', also when that happened while the clock was 120 days ahead', () => putOff(120 * 86_400_000)],
  ])('gives a job whose worker was killed to another one%s', async (_, happens) => {
    const loader = path.resolve(import.meta.dirname, '../../../test/support/load-typescript.cjs');
    const script = path.resolve(import.meta.dirname, '../../../test/support/hanging-worker.ts');
    const child = spawn(process.execPath, [loader, script, JSON.stringify(config())], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const begun = once(child.stdout, 'data');
    const gone = once(child, 'exit');
    const ringing = bell();
    ringing.ring('registration.move-up', { eventId: 'orphan' });
    await begun;
    child.kill('SIGKILL');
    await gone;
    await happens();
    const { of } = await start();
    await eventually(() => of('registration.move-up').runs.length === 1, 20_000);
    expect(of('registration.move-up').runs[0]!.payload).toEqual({ eventId: 'orphan' });
    await moment();
    ringing.ring('registration.move-up', { eventId: 'orphan' });
    await eventually(() => of('registration.move-up').runs.length === 2);
  });

  it('lets running jobs finish when it stops, and tells them so', async () => {
    const stopping = await start();
    let hasFinished = false;
    stopping.of('mail.forget').does = async ({ signal }) => {
      await once(signal, 'abort');
      await moment(200);
      hasFinished = true;
    };
    bell().ring('mail.forget', {});
    await eventually(() => stopping.of('mail.forget').runs.length === 1);
    await stopping.stop();
    expect(hasFinished).toBe(true);
    const next = await start();
    await moment(2_000);
    expect(next.of('mail.forget').runs).toHaveLength(0);
  });

  const start = (): Promise<Crew> => crew().start();

  /** As if the worker had locked its jobs, and had looked for dead ones, so much later. */
  async function putOff(milliseconds: number): Promise<void> {
    if (store === 'Redis') {
      const client = new Redis(redis.url);
      const key = '{tagwerk}:urgent:stalled-check';
      await client.set(key, '1');
      const locks = await client.keys('{tagwerk}:urgent:*:lock');
      expect(locks).toHaveLength(1);
      for (const one of [key, ...locks]) await client.pexpire(one, milliseconds);
      await client.quit();
      return;
    }
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const at = `(extract(epoch from now()) * 1000)::bigint + ${milliseconds}`;
    const jobs = await client.query(`update bullmq.job set locked_until_ms = ${at} where state = 'active'`);
    expect(jobs.rowCount).toBe(1);
    await client.query(`update bullmq.meta set value = ${at} where field = 'stalled-check'`);
    await client.end();
  }

  const schedulers = async (job: JobName): Promise<string[]> => (await listSchedulers(job)).map(({ key }) => key);
  const nextOf = async (job: JobName): Promise<number> =>
    (await listSchedulers(job)).find(({ key }) => key === job)!.next!;

  async function listSchedulers(job: JobName) {
    const backend = await openBackend(config(), () => undefined);
    const queue = backend.queue(queueOf[job]);
    const found = await queue.getJobSchedulers();
    await queue.close();
    await backend.close();
    return found;
  }
});

describe('a start while Redis is away', () => {
  it('says so in one line, works from the moment Redis is back, says that too, and stops at once without it', async () => {
    const first = await startRedis();
    const port = Number(new URL(first.url).port);
    await first.kill();
    const config = testConfig(database.url, { redisUrl: first.url });
    const lines: string[] = [];
    const write = (line: unknown): number => lines.push(String(line));
    Logger.overrideLogger({ log: write, warn: write, error: write });
    const worker = new Crew(config);
    const ringing = new Bell(config);
    await worker.start([{ job: 'mail.sweep', every: 300 }]);
    ringing.ring('registration.move-up', { eventId: 'early' });
    await moment(3_000);
    expect(lines).toEqual([expect.stringMatching(/^Redis at 127\.0\.0\.1:\d+ does not answer \(.+\): mail /)]);

    const back = await startRedis({ port });
    await eventually(() => worker.of('registration.move-up').runs.length === 1, 20_000);
    await eventually(() => worker.of('mail.sweep').runs.length >= 2, 20_000);
    expect(lines.slice(1)).toEqual([expect.stringMatching(/is back: work goes on\.$/)]);

    await back.kill();
    await eventually(() => lines.length === 3);
    for (let time = 0; time < 20; time += 1) ringing.ring('registration.move-up', { eventId: `late ${time}` });
    const stopped = Promise.all([worker.stop(), ringing.onModuleDestroy()]).then(() => 'stopped');
    expect(await Promise.race([stopped, moment(4_000).then(() => 'hangs')])).toBe('stopped');
    await moment();
    expect(lines).toHaveLength(3);
    Logger.overrideLogger(false);
  });

  it('is one line also when whoever has told it stops before the others notice', async () => {
    const away = await startRedis();
    const config = testConfig(database.url, { redisUrl: away.url });
    const lines: string[] = [];
    const open = async (): Promise<{ close: () => Promise<void> }> => {
      const backend = await openBackend(config, (line) => {
        lines.push(line);
        void backend.close();
      });
      return backend;
    };
    const backends = [await open(), await open(), await open()];
    await away.kill();
    await moment(1_000);
    expect(lines).toHaveLength(1);
    await Promise.all(backends.map((one) => one.close()));
  });
});

describe('a bell while Redis is away', () => {
  it('neither throws nor keeps its caller waiting, and is heard when Redis is back', async () => {
    const gone = await startRedis();
    const config = testConfig(database.url, { redisUrl: gone.url });
    const ringing = new Bell(config);
    bells.push(ringing);
    const worker = new Crew(config);
    crews.push(worker);
    await worker.start();
    ringing.ring('registration.move-up', { eventId: 'before' });
    await eventually(() => worker.of('registration.move-up').runs.length === 1);
    await gone.kill();

    const begin = performance.now();
    for (let time = 0; time < 2_000; time += 1) ringing.ring('registration.move-up', { eventId: `away ${time % 50}` });
    expect(performance.now() - begin).toBeLessThan(500);
    // The negative control: whoever waits for the queue itself waits for Redis.
    const backend = await openBackend(config, () => undefined);
    const queue = backend.queue('urgent');
    queue.on('error', () => undefined);
    const added = queue.add('registration.move-up', { eventId: 'control' }).then(
      () => 'added',
      () => 'refused',
    );
    expect(await Promise.race([added, moment(1_500).then(() => 'still waiting')])).toBe('still waiting');

    const back = await startRedis({ port: Number(new URL(gone.url).port) });
    await eventually(() => worker.of('registration.move-up').runs.length >= 51, 30_000);
    const heard = new Set(
      worker.of('registration.move-up').runs.map(({ payload }) => (payload as { eventId: string }).eventId),
    );
    for (let time = 0; time < 50; time += 1) expect(heard).toContain(`away ${time}`);
    await queue.close();
    await backend.close();
    await Promise.all(crews.splice(0).map((crew) => crew.stop()));
    await ringing.onModuleDestroy();
    await back.kill();
  });
});
