import { Accounts, SignIn } from '#libs/auth';
import { BERLIN, systemScope, toLocal } from '#libs/kernel';
import { FigureQueries } from '#libs/networks';
import { LedgerBalance } from '#libs/ledger';
import { RecipientQueries, SegmentQueries } from '#libs/outreach';
import { findPlaceDifferences } from '#libs/registration';
import { startedInstance } from './demo-world.factory.js';
import {
  closeDemo,
  DEMO_NOW,
  type DemoAccount,
  demoAccounts,
  DemoRefused,
  fillDemo,
  needsDemo,
  refuseOpenDemo,
} from './index.js';

describe('the demo', () => {
  const open: Awaited<ReturnType<typeof startedInstance>>[] = [];
  afterAll(async () => {
    for (const { module, database } of open) {
      await module.close();
      await database.drop();
    }
  });

  async function told(now = DEMO_NOW) {
    const world = await startedInstance(now);
    open.push(world);
    expect(await needsDemo(world.db)).toBe(true);
    const summary = await fillDemo(world.module);
    return { ...world, summary };
  }

  const signIn = (module: Awaited<ReturnType<typeof told>>['module'], { email, password }: DemoAccount) =>
    module.get(SignIn, { strict: false }).signIn({ email, password, source: '192.0.2.7' });

  it('names its accounts at every start, as long as the printed password opens them', async () => {
    const { db, module, summary } = await told();
    const [first, second, ...others] = summary.accounts;
    expect(await demoAccounts(module)).toEqual(summary.accounts);
    // Neither what the history tells nor what it has forgotten counts.
    await db.query(`delete from history_entry where thing = 'account'`);
    const own = { email: first!.email, displayName: first!.name, password: 'Sieben-Birken-am-Weiher' };
    const hash = await module.get(Accounts, { strict: false }).hashOf(own);
    await db.query('update account set password_hash = $2 where email = $1', [own.email, hash]);
    expect(await demoAccounts(module)).toEqual([second, ...others]);
    await db.query('update account set disabled_at = now() where email = $1', [second!.email]);
    expect(await demoAccounts(module)).toEqual(others);
  });

  it('keeps production from starting while its password opens an account, and is closed by a command', async () => {
    const { db, module, summary } = await told();
    const [admin] = summary.accounts.slice(-1);
    await signIn(module, admin!);
    const row = () =>
      db.query(
        `select password_hash as hash, link_version as link, (select count(*)::int from session) as sessions,
                (select count(*)::int from history_entry h where h.thing_id = a.id and h.action = 'account.password-taken') as noted
           from account a where email = $1`,
        [admin!.email],
      );
    expect(await row()).toMatchObject([{ link: 1, sessions: 1, noted: 0 }]);
    await expect(refuseOpenDemo(module)).rejects.toThrow(
      new DemoRefused(
        `The published password of the demo opens ${summary.accounts.map(({ email }) => email).join(', ')}: ` +
          'run "node dist/apps/cli/src/main.js disable-demo" with these settings, then start again.',
      ),
    );
    // An account that is only disabled would open with the password again once somebody enables it.
    await db.query('update account set disabled_at = now() where email = $1', [summary.accounts[0]!.email]);
    expect(await closeDemo(module)).toEqual(summary.accounts.map(({ email }) => email));
    expect(await row()).toEqual([{ hash: '', link: 2, sessions: 0, noted: 1 }]);
    await expect(signIn(module, admin!)).rejects.toThrow();
    await refuseOpenDemo(module);
    expect(await closeDemo(module)).toEqual([]);
    expect(await row()).toEqual([{ hash: '', link: 2, sessions: 0, noted: 1 }]);
  });

  it('goes into no instance of production', async () => {
    const world = await startedInstance(DEMO_NOW, true);
    open.push(world);
    await expect(fillDemo(world.module)).rejects.toThrow(DemoRefused);
    expect(await needsDemo(world.db)).toBe(true);
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
    const meetings = events.filter(({ slug }) => /^ansprache-von-betrieben-[1-8]$/.test(slug));
    // The substitutes of the third, fourth and seventh count where they sat.
    expect(meetings.map(({ attended }) => attended)).toEqual([7, 7, 7, 7, 5, 6, 6, 7]);
    const members = await db.query<{ expected: number }>(
      `select count(*)::int as expected from event e join membership m on m.group_id = e.group_id
         and m.valid_from <= e.starts_local::date and coalesce(m.valid_to > e.starts_local::date, true)
       where e.slug ~ '^ansprache-von-betrieben-[1-8]$' group by e.slug order by e.slug`,
    );
    expect(members.map(({ expected }) => expected)).toEqual([10, 10, 10, 10, 10, 10, 10, 11]);
    const series = await db.query(
      `select s.title, count(*) filter (where e.state = 'held')::int as held, count(*)::int as all
       from event_series s join event e on e.series_id = s.id group by s.id order by s.title`,
    );
    expect(series).toEqual([
      { title: 'Arbeitsgruppe Schulbesuche', held: 0, all: 1 },
      { title: 'Arbeitskreis Ansprache von Betrieben', held: 8, all: 10 },
      { title: 'Fachtag „Die Ausbildung schaffen!“', held: 2, all: 3 },
      { title: 'Netzwerktreffen Azubi-Lotsen', held: 2, all: 3 },
    ]);
    const answersTo = (slug: string) =>
      db.query(
        `select i.state, count(*)::int as count from invitation i join event e on e.id = i.event_id
         where e.slug = $1 group by 1 order by 1`,
        [slug],
      );
    expect(await answersTo('3-netzwerktreffen-azubi-lotsen')).toEqual([
      { state: 'accepted', count: 47 },
      { state: 'bounced', count: 2 },
      { state: 'declined', count: 12 },
      { state: 'declined_interested', count: 3 },
      { state: 'revoked', count: 2 },
      { state: 'sent', count: 50 },
    ]);
    expect(await answersTo('2-fachtag-ausbildung-halten')).toEqual([
      { state: 'accepted', count: 44 },
      { state: 'declined', count: 7 },
      { state: 'declined_interested', count: 1 },
      { state: 'no_response', count: 9 },
    ]);
    const steps = await db.query<{ kind: string; state: string }>(
      `select s.kind, s.state from outreach_step s join event e on e.id = s.event_id
       where e.slug = '3-netzwerktreffen-azubi-lotsen' order by s.due_at`,
    );
    expect(steps.slice(0, 3)).toEqual([
      { kind: 'save_the_date', state: 'sent' },
      { kind: 'invitation', state: 'sent' },
      { kind: 'reminder', state: 'planned' },
    ]);
    const [network] = await db.query<{ id: string }>(`select id from network where slug = 'azubi-lotsen'`);
    const segments = [];
    for (const { id } of await db.query<{ id: string }>('select id from network order by slug')) {
      segments.push(...(await module.get(SegmentQueries, { strict: false }).list(systemScope, id)));
    }
    expect(segments.map(({ name, count }) => [name, count > 0])).toEqual([
      ['Kontakte in Hessen', true],
      ['Waren beim letzten Fachtag', true],
      ['Kammern', true],
      ['Zuletzt ohne Antwort', true],
    ]);
    const asking = await db.query<{ id: string; slug: string }>(
      'select id, slug from event where id in (select event_id from event_segment) order by slug',
    );
    const named = async (eventId: string) =>
      (
        await module
          .get(RecipientQueries, { strict: false })
          .list(systemScope, eventId, { reason: 'segment' }, { page: 1, size: 1 })
      ).total;
    expect(asking.map(({ slug }) => slug)).toEqual(['3-fachtag-ausbildung-halten', '3-netzwerktreffen-azubi-lotsen']);
    for (const { id } of asking) expect(await named(id)).toBeGreaterThan(20);
    const figures = module.get(FigureQueries, { strict: false });
    const now = await figures.asOf(systemScope, network!.id, '2026-02-02');
    expect(JSON.stringify(now)).toContain('88');
    expect(await findPlaceDifferences(db)).toEqual([]);
    expect(await needsDemo(db)).toBe(false);
  });

  it('tells the ledger of the domain document, every report in its state', async () => {
    const { db, module } = await told();
    const balances = await module.get(LedgerBalance, { strict: false }).list(systemScope);
    const networks = new Map(
      (await db.query<{ id: string; slug: string }>('select id, slug from network')).map(({ id, slug }) => [id, slug]),
    );
    expect(balances.map(({ balance }) => [networks.get(balance.networkId), balance.reports, balance.gaps])).toEqual(
      expect.arrayContaining([
        ['azubi-lotsen', 18, []],
        ['ausbildung-halten', 7, []],
      ]),
    );
    const promises = new Map(
      balances.flatMap(({ promises }) => promises.map((promise) => [promise.facts.id, promise] as const)),
    );
    const reports = await db.query<{ name: string; state: string; obligationId: string | null; slug: string }>(
      `select r.raw_name as name, r.state, r.obligation_id as "obligationId", n.slug
       from project_report r join network n on n.id = r.network_id order by r.received_at`,
    );
    const tell = (slug: string) =>
      reports
        .filter((report) => report.slug === slug)
        .map(({ name, state, obligationId }) => {
          const promise = promises.get(obligationId ?? '');
          return [name, promise ? promise.standing : state, promise?.urgency ?? null];
        });
    expect(tell('azubi-lotsen')).toEqual([
      [expect.any(String), 'fulfilled', null],
      [expect.any(String), 'fulfilled', null],
      ['LOTSENPROJEKT Hohenau', 'responded', null],
      ['Lotsen-Projekt Hohenau e.V.', 'duplicate', null],
      ['Azubi-Brücke', 'responded', null],
      ['Startklar Bruchfelde', 'delivered', null],
      ['Werkstatt Zukunft', 'released', null],
      ['Kochclub Seehafen', 'out_of_scope', null],
      ['Azubi-Lotsen aus Lindengau', 'already_known', null],
      ['Ausbildungsbotschaft', 'responded', null],
      ['Handwerk live', 'delivered', null],
      ['Lotsenpool', 'released', null],
      ['Peer-Beratung Ausbildung', 'responded', null],
      ['Azubi-Mobil', 'delivered', null],
      ['Azubi-Podcast', 'delivered', null],
      ['Zukunftslotsen', 'contact_research', 'red'],
      ['Lotsenpool plus', 'delivered', null],
      ['Lehrlinge zeigen Berufe', 'ready', 'amber'],
    ]);
    expect(tell('ausbildung-halten').map(([, standing]) => standing)).toEqual([
      ...['bound', 'bound', 'duplicate', 'bound', 'bound', 'bound', 'in_triage'],
    ]);
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
    expect(events).toHaveLength(4);
    for (const event of events) {
      expect(event.starts > toLocal(now, BERLIN)).toBe(true);
      expect(event.opens < now && now < event.closes).toBe(true);
    }
    const third = events.find(({ slug }) => slug === '3-netzwerktreffen-azubi-lotsen')!;
    expect(weekday(third.starts)).toBe(4);
  });
});
