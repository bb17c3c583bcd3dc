import { SparedContacts } from '#libs/intake';
import { systemScope } from '#libs/kernel';
import { LedgerProofs, type ProofEntry } from '#libs/ledger';
import { startedInstance } from './demo-world.factory.js';
import { DEMO_NOW, fillDemo } from './index.js';

describe('what proves a promise of the demo', () => {
  let world: Awaited<ReturnType<typeof startedInstance>>;
  beforeAll(async () => {
    world = await startedInstance(DEMO_NOW);
    await fillDemo(world.module);
  });
  afterAll(async () => {
    await world.module.close();
    await world.database.drop();
  });

  const proofOf = async (received: string) => {
    const [promise] = await world.db.query<{ id: string }>(
      `select o.id from obligation o join network n on n.id = o.network_id
       where n.slug = 'azubi-lotsen' and o.received_at = $1`,
      [new Date(received)],
    );
    return world.module.get(LedgerProofs, { strict: false }).one(systemScope, promise!.id);
  };
  const told = async (received: string) => (await proofOf(received)).entries.map(lineOf);

  it('R-04: the first contact was not to be reached, the second one was invited', async () => {
    expect(await told('2025-12-08T08:30:00Z')).toEqual([
      '2025-12-08 reported',
      '2025-12-08 reporter sent: Danke für Ihren Hinweis auf Startklar Bruchfelde',
      '2025-12-10 account report.accepted',
      '2025-12-10 account obligation.made',
      '2025-12-10 account obligation.bound: 3. Netzwerktreffen Azubi-Lotsen',
      '2025-12-10 mailed sent: Netzwerk Azubi-Lotsen: Wir möchten Sie zum Austausch einladen',
      '2025-12-10 system obligation.informed',
      '2025-12-10 system reporter.told',
      '2025-12-10 reporter sent: Ihr Hinweis auf Startklar Bruchfelde: vorgemerkt',
      '2026-01-22 tried wave',
      '2026-01-22 mailed bounced: Einladung für Startklar Bruchfelde: 3. Netzwerktreffen Azubi-Lotsen am Donnerstag, 19. März 2026',
      '2026-01-22 returned unknown-address',
      '2026-01-22 system reporter.told',
      '2026-01-22 reporter sent: Ihr Hinweis auf Startklar Bruchfelde: eingeladen',
      '2026-01-26 account obligation.contact-found',
      '2026-01-27 tried single',
      '2026-01-27 mailed sent: Einladung für Startklar Bruchfelde: 3. Netzwerktreffen Azubi-Lotsen am Donnerstag, 19. März 2026',
    ]);
  });

  it('keeps the text of young mails alone, as the product would', async () => {
    const mailed = async (received: string) =>
      (await proofOf(received)).entries.flatMap((entry) => (entry.kind === 'mailed' ? [entry.mail?.isKept] : []));
    expect(await mailed('2025-12-08T08:30:00Z')).toEqual([false, false, false, true, true, true]);
    expect(await mailed('2025-08-11T09:00:00Z')).not.toContain(true);
  });

  it('leaves no mail of the story to a worker', async () => {
    const [waiting] = await world.db.query<{ count: number }>(
      `select count(*)::int as count from mail_message where status not in ('sent', 'bounced')`,
    );
    expect(waiting!.count).toBe(0);
  });

  it('R-05: whoever objects ends the promise alone', async () => {
    expect((await told('2025-12-09T11:00:00Z')).slice(-1)).toEqual(['2026-01-23 person obligation.released']);
    const [objector] = await world.db.query<{ networkId: string; email: string }>(
      'select network_id as "networkId", email from person where objection_at is not null',
    );
    const { networkId, email } = objector!;
    const spared = world.module.get(SparedContacts, { strict: false });
    expect(await spared.find(systemScope, networkId, { email })).toBe('objection');
  });

  it('R-09: nobody to write to yet, and one call for it', async () => {
    expect((await told('2026-01-09T08:15:00Z')).slice(-2)).toEqual([
      '2026-01-12 reporter sent: Ihr Hinweis auf Zukunftslotsen: vorgemerkt',
      '2026-01-19 tried phone',
    ]);
  });

  it('R-12: somebody else speaks for the project, and has registered', async () => {
    expect((await told('2026-01-05T08:00:00Z')).slice(-6)).toEqual([
      '2026-01-22 reporter sent: Ihr Hinweis auf Peer-Beratung Ausbildung: eingeladen',
      '2026-01-26 account obligation.contact-found',
      '2026-01-26 tried single',
      '2026-01-26 mailed sent: Einladung für Peer-Beratung Ausbildung: 3. Netzwerktreffen Azubi-Lotsen am Donnerstag, 19. März 2026',
      '2026-02-01 answered accepted',
      '2026-02-01 registered confirmed',
    ]);
  });

  it('R-15: two people of the team have ended it', async () => {
    const accounts = await world.db.query<{ actor: string }>(
      `select a.email as actor from history_entry h join account a on a.id = h.actor_id
       where h.action in ('obligation.release-asked', 'obligation.released') order by h.at`,
    );
    expect((await told('2025-12-17T10:00:00Z')).slice(-2)).toEqual([
      '2026-01-15 account obligation.release-asked',
      '2026-01-15 account obligation.released',
    ]);
    const pair = ['selin.aydemir@werkbruecke.example.org', 'renate.ahlborn@werkbruecke.example.org'];
    expect(accounts.map(({ actor }) => actor)).toEqual(pair);
    const stored = await world.db.query<{ pair: string[] }>(
      `select array[a.email, b.email] as pair from obligation o
         join account a on a.id = o.release_asked_by join account b on b.id = o.release_agreed_by`,
    );
    expect(stored).toEqual([{ pair }]);
  });

  it('R-18: its gathering was called off, the next one has kept the promise', async () => {
    expect(await told('2025-08-11T09:00:00Z')).toEqual([
      '2025-08-11 reported',
      '2025-08-11 reporter sent: Danke für Ihren Hinweis auf Berufe zum Anfassen Kiebitzhafen',
      '2025-08-13 account report.accepted',
      '2025-08-13 account obligation.made',
      '2025-08-13 account obligation.bound: Regionaltreffen Nord',
      '2025-08-13 mailed sent: Netzwerk Azubi-Lotsen: Wir möchten Sie zum Austausch einladen',
      '2025-08-13 system obligation.informed',
      '2025-08-13 system reporter.told',
      '2025-08-13 reporter sent: Ihr Hinweis auf Berufe zum Anfassen Kiebitzhafen: vorgemerkt',
      '2025-09-03 tried wave',
      '2025-09-03 mailed sent: Einladung für Berufe zum Anfassen Kiebitzhafen: Regionaltreffen Nord am Donnerstag, 16. Oktober 2025',
      '2025-09-03 system reporter.told',
      '2025-09-03 reporter sent: Ihr Hinweis auf Berufe zum Anfassen Kiebitzhafen: eingeladen',
      '2025-10-06 account obligation.reopened: 2. Netzwerktreffen Azubi-Lotsen, before: Regionaltreffen Nord',
      '2025-10-06 account obligation.bound: 2. Netzwerktreffen Azubi-Lotsen, before: Regionaltreffen Nord',
      '2025-10-15 tried wave',
      '2025-10-15 mailed sent: Einladung für Berufe zum Anfassen Kiebitzhafen: 2. Netzwerktreffen Azubi-Lotsen am Mittwoch, 26. November 2025',
      '2025-10-26 answered accepted',
      '2025-11-26 registered attended',
      '2025-11-27 system obligation.fulfilled',
    ]);
  });

  it('is complete: whoever decided stands in each of the fifteen', async () => {
    const promises = await world.db.query<{ made: number; bound: number; informed: number; accepted: number }>(
      `select (count(h.*) filter (where h.action = 'obligation.made'))::int as made,
              (count(h.*) filter (where h.action = 'obligation.bound'))::int as bound,
              (count(h.*) filter (where h.action = 'obligation.informed'))::int as informed,
              (select count(*)::int from history_entry a join project_report r on r.id = a.thing_id
               where r.obligation_id = o.id and a.action = 'report.accepted') as accepted
       from obligation o join network n on n.id = o.network_id left join history_entry h on h.thing_id = o.id
       where n.slug = 'azubi-lotsen' group by o.id`,
    );
    expect(promises).toHaveLength(15);
    for (const { made, bound, accepted } of promises) expect([made, bound > 0, accepted]).toEqual([1, true, 1]);
    expect(promises.filter(({ informed }) => informed === 0)).toHaveLength(1); // R-09
  });
});

function lineOf(entry: ProofEntry): string {
  const day = entry.at.slice(0, 10);
  switch (entry.kind) {
    case 'noted': {
      const { event, formerEvent: former } = entry;
      const names = [event?.name, former && `before: ${former.name}`].filter(Boolean).join(', ');
      return `${day} ${entry.actorKind} ${entry.action}${names && `: ${names}`}`;
    }
    case 'searched':
      return `${day} searched ${entry.place}`;
    case 'tried':
      return `${day} tried ${entry.way}`;
    case 'answered':
      return `${day} answered ${entry.answer}`;
    case 'registered':
      return `${day} registered ${entry.status}`;
    case 'mailed':
      return `${day} ${entry.to === 'reporter' ? 'reporter' : 'mailed'} ${entry.mail?.status}: ${entry.mail?.subject}`;
    case 'returned':
    case 'undelivered':
      return `${day} ${entry.kind} ${entry.why}`;
    case 'reported':
      return `${day} ${entry.kind}`;
  }
}
