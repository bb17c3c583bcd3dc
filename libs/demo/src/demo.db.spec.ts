import { Test } from '@nestjs/testing';
import { AuthModule } from '#libs/auth';
import { ConfigModule } from '#libs/config';
import { Database, DatabaseModule, migrate } from '#libs/database';
import { BERLIN, FixedClock, systemScope, toLocal } from '#libs/kernel';
import { FigureQueries } from '#libs/networks';
import { findPlaceDifferences, RegistrationModule } from '#libs/registration';
import { QueueModule } from '#libs/queue';
import { testConfig } from '../../../test/support/config.js';
import { migratedDatabase, type TestDatabase } from '../../../test/support/database.js';
import { DEMO_NOW, demoAccounts, fillDemo, needsDemo } from './index.js';

describe('the demo', () => {
  const open: { module: Awaited<ReturnType<typeof started>>['module']; database: TestDatabase }[] = [];
  afterAll(async () => {
    for (const { module, database } of open) {
      await module.close();
      await database.drop();
    }
  });

  async function started(now: Date) {
    const database = await migratedDatabase(migrate);
    const imports = [
      ConfigModule.with(testConfig(database.url)),
      DatabaseModule.with(new FixedClock(now)),
      QueueModule,
      AuthModule,
      RegistrationModule,
    ];
    const module = await Test.createTestingModule({ imports }).compile();
    await module.init();
    return { module, database, db: module.get(Database, { strict: false }) };
  }

  async function told(now = DEMO_NOW) {
    const world = await started(now);
    open.push(world);
    expect(await needsDemo(world.db)).toBe(true);
    const summary = await fillDemo(world.module);
    return { ...world, summary };
  }

  it('names its accounts at every start, until somebody has given one another password', async () => {
    const { db, summary } = await told();
    expect(await demoAccounts(db)).toEqual(summary.accounts);
    await db.query(
      `insert into history_entry (id, at, actor_kind, thing, thing_id, action)
       select gen_random_uuid(), now(), 'account', 'account', id, 'account.password-changed' from account
       where email = $1`,
      [summary.accounts[0]!.email],
    );
    expect(await demoAccounts(db)).toEqual(summary.accounts.slice(1));
  });

  it('tells the figures of the domain document', async () => {
    const { db, module } = await told();
    const events = await db.query<{
      slug: string;
      attended: number;
      confirmed: number;
      noShow: number;
      cancelled: number;
    }>(
      `select e.slug, (count(*) filter (where r.status = 'attended'))::int as attended,
              (count(*) filter (where r.status = 'confirmed'))::int as confirmed,
              (count(*) filter (where r.status = 'no_show'))::int as "noShow",
              (count(*) filter (where r.status = 'cancelled'))::int as cancelled
       from event e join registration r on r.event_id = e.id group by e.slug order by e.slug`,
    );
    const bySlug = new Map(events.map(({ slug, ...figures }) => [slug, figures]));
    expect(bySlug.get('1-netzwerktreffen-azubi-lotsen')).toEqual({
      attended: 60,
      confirmed: 0,
      noShow: 3,
      cancelled: 5,
    });
    expect(bySlug.get('2-netzwerktreffen-azubi-lotsen')).toEqual({
      attended: 96,
      confirmed: 0,
      noShow: 6,
      cancelled: 3,
    });
    expect(bySlug.get('3-netzwerktreffen-azubi-lotsen')).toMatchObject({ confirmed: 47 });
    expect(bySlug.get('2-fachtag-ausbildung-halten')).toEqual({ attended: 42, confirmed: 0, noShow: 3, cancelled: 3 });
    const [network] = await db.query<{ id: string }>(`select id from network where slug = 'azubi-lotsen'`);
    const figures = module.get(FigureQueries, { strict: false });
    const now = await figures.asOf(systemScope, network!.id, '2026-02-02');
    expect(JSON.stringify(now)).toContain('88');
    expect(await findPlaceDifferences(db)).toEqual([]);
    expect(await needsDemo(db)).toBe(false);
  });

  it('is the same every time', async () => {
    const one = await told();
    const two = await told();
    const people = 'select email, search from person order by email';
    expect(await one.db.query(people)).toEqual(await two.db.query(people));
    expect(one.summary).toEqual(two.summary);
  });

  it('keeps the next gatherings ahead and open, on the weekdays they have, whatever the day of the first start', async () => {
    const { db } = await told(new Date('2027-08-14T10:00:00Z'));
    const events = await db.query<{ slug: string; state: string; starts: string; opens: Date; closes: Date }>(
      `select slug, state, starts_local as starts, registration_opens_at as opens, registration_closes_at as closes from event where state = 'open'`,
    );
    const weekday = (local: string) => new Date(`${local}:00Z`).getUTCDay();
    const now = new Date('2027-08-14T10:00:00Z');
    expect(events).toHaveLength(3);
    for (const event of events) {
      expect(event.starts > toLocal(now, BERLIN)).toBe(true);
      expect(event.opens < now && now < event.closes).toBe(true);
    }
    const third = events.find(({ slug }) => slug === '3-netzwerktreffen-azubi-lotsen')!;
    expect(weekday(third.starts)).toBe(4);
  });
});
