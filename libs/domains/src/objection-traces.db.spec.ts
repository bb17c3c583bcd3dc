import {
  Acceptance,
  ContactResearch,
  Holds,
  InformationRetention,
  Informing,
  Objections,
  OwnReports,
  Questions,
  Reporting,
  ReportNewsRound,
  Triage,
  Tries,
} from '#libs/intake';
import { signLink, systemCaller } from '#libs/kernel';
import { LedgerReminders } from '#libs/ledger';
import { MailDelivery } from '#libs/mail';
import { Invitations, RecipientQueries } from '#libs/outreach';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { anEvent } from '../../../test/factories/events.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { aRegistration } from '../../../test/factories/registrations.factory.js';
import { aReportForm, aStranger } from '../../../test/factories/report-forms.factory.js';
import { MailServer } from '../../../test/support/mail-server.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';

const ADDRESS = 'kim.zwirbelau@praxisstart.example.org';
const FIRST = `Am besten an ${ADDRESS}, Kim Zwirbelau weiß Bescheid.`;
const SECOND = `Ich noch einmal: ${ADDRESS}`;
const nobody = systemCaller('test');

let server: MailServer;
let world: World;
beforeAll(async () => {
  server = await MailServer.start();
  world = await aWorldWith({ smtpUrl: server.url }, DomainsModule);
});
beforeEach(async () => {
  world.reset();
  server.recipients.splice(0);
  await world.sql.query('truncate network cascade');
  await world.sql.query('truncate mail_message, mail_suppression cascade');
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});

/** Every table of the database, whoever owns it, with all that it holds as text: columns, lists, JSON, bytes. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await world.sql.query<{ name: string }[]>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  expect(tables.length).toBeGreaterThan(60);
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await world.sql.query<{ count: number }[]>(
      `select count(*)::int as count from ${name} t
       where row_to_json(t)::text ilike '%' || $1 || '%' or row_to_json(t)::text ilike '%' || $2 || '%'`,
      [words, Buffer.from(words).toString('hex')],
    );
    if (row!.count > 0) found.push(name);
  }
  return found;
}

/** All that may be written about somebody before they object: told, added, held, called, mailed, and come in again. */
async function aToldContact(fate: 'accepted' | 'nobody accepts' = 'accepted') {
  const { id: networkId } = await aNetwork(world.sql, { mailbox: 'netz@lindengau.example.org' });
  const organiser = organiserIn(networkId);
  const event = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
  const place = { networkId, channel: 'form', language: 'de' } as const;
  const tell = (note: string) =>
    world.get(Reporting).report(
      aStranger,
      place,
      aReportForm({
        project: { name: 'PraxisStart', note },
        contact: { name: 'Kim Zwirbelau', email: ADDRESS, phone: '0170 5550123' },
        reporter: { email: 'aylin@seehafen.example.org' },
      }),
    );
  const { id } = await tell(FIRST);
  await tell(SECOND);
  await world.get(OwnReports).supplement(nobody, id, { note: `Frau Zwirbelau liest ${ADDRESS} täglich.`, contact: {} });
  const project = { name: 'PraxisStart', carrier: { name: 'Werkhof', city: 'Hohenau' } };
  const contact = { firstName: 'Kim', lastName: 'Zwirbelau', email: ADDRESS };
  if (fate === 'accepted') await world.get(Acceptance).accept(organiser, { id, version: 1 }, { project, contact });
  const [promise] = await world.sql.query<{ id: string; version: number; personId: string }[]>(
    `select o.id, o.version, c.person_id as "personId" from obligation o join contact_role c on c.project_id = o.project_id
     where o.network_id = $1`,
    [networkId],
  );
  return { networkId, organiser, event, promise: promise!, reportId: id, tell };
}

async function minutesPass(minutes: number): Promise<void> {
  world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
  for (const lane of ['priority', 'bulk'] as const) await world.get(MailDelivery).deliver(lane);
}

type Told = Awaited<ReturnType<typeof aToldContact>>;

async function inform(): Promise<void> {
  await minutesPass(60);
  await world.get(Informing).sweep();
  await minutesPass(60);
}

async function hold({ organiser, promise: { id, personId } }: Told): Promise<void> {
  const seen = async () => {
    const [row] = await world.sql.query<{ version: number }[]>('select version from obligation where id = $1', [id]);
    return { id, version: row!.version };
  };
  await world.get(Holds).hold(organiser, await seen(), `Erst ${ADDRESS} fragen`);
  const called = { way: 'phone', personId, note: `Kim Zwirbelau will alles an ${ADDRESS}` } as const;
  await world.get(Tries).record(organiser, id, called);
  await world.get(Holds).release(organiser, await seen());
}

async function invite({ organiser, event }: Told): Promise<void> {
  const { counts } = await world.get(RecipientQueries).list(organiser.scope, event.id, {}, { page: 1, size: 1 });
  await world.get(Invitations).send(organiser, event.id, { expected: counts.invited });
  await minutesPass(60);
  await world.get(LedgerReminders).remind();
  await world.get(ReportNewsRound).tell();
  await minutesPass(60);
}

/** Whoever told of the project names somebody else, as the first one cannot be reached. */
async function nameAnother({ reportId }: Pick<Told, 'reportId'>): Promise<void> {
  await world.sql.query(`update person set email_status = 'hard_bounce' where email = $1`, [ADDRESS]);
  const contact = { name: 'Ida Brandt', email: 'ida@praxisstart.example.org' };
  await world.get(OwnReports).supplement(nobody, reportId, { note: '', contact });
  expect(await tablesWith(ADDRESS)).toContain('public.report_contact_before');
}

/** The project is promised, and of its contact nothing is entered. */
async function acceptWithout({ organiser }: Told, id: string, name = 'PraxisStart') {
  const project = { name, carrier: { name: 'Werkhof', city: 'Hohenau' } };
  await world.get(Acceptance).accept(organiser, { id, version: 1 }, { project, contact: null });
  const [promise] = await world.sql.query<{ id: string }[]>(
    'select obligation_id as id from project_report where id = $1',
    [id],
  );
  return promise!.id;
}

const object = ({ promise }: Told) => {
  const claims = { purpose: 'objection', subject: promise.personId, version: 1, expiresOn: 0 } as const;
  return world.get(Objections).object(nobody, signLink(world.config.secret, claims));
};

describe('of an address whose reader nobody shall write to, no table holds a trace', () => {
  it.each<[string, (told: Told) => Promise<unknown>]>([
    ['at once', inform],
    [
      'once they were called, invited and asked about',
      (told) =>
        inform()
          .then(() => hold(told))
          .then(() => invite(told)),
    ],
    [
      'after the month in which a report keeps whom it names',
      async () => {
        await inform();
        await minutesPass(40 * 24 * 60);
        await world.get(InformationRetention).forget();
      },
    ],
    ['once somebody else was named in their place', (told) => inform().then(() => nameAnother(told))],
  ])('E7: but the keyed hash of an objection, %s', async (_, before) => {
    const told = await aToldContact();
    await before(told);
    expect(server.recipients).toContain(ADDRESS);
    expect((await tablesWith(ADDRESS)).length).toBeGreaterThan(3);
    await object(told);
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
    expect(await world.sql.query('select reason from mail_suppression')).toEqual([{ reason: 'objection' }]);
  });

  it('E7: nor when they are named again, once the sweep has looked', async () => {
    const told = await aToldContact();
    await inform();
    await object(told);
    await told.tell(FIRST);
    const { id } = await told.tell('Ein schönes Projekt.');
    expect(await tablesWith(ADDRESS)).toContain('public.report_contact');
    expect(await world.get(Objections).forgetNamedAgain()).toBe(2);
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
    const kept = await world.sql.query('select raw_name as name, raw_note as note from project_report where id = $1', [
      id,
    ]);
    expect(kept).toEqual([{ name: 'PraxisStart', note: 'Ein schönes Projekt.' }]);
  });

  it('E7: nor when they are named again and somebody else then in their place', async () => {
    const told = await aToldContact();
    await inform();
    await object(told);
    const { id } = await told.tell(FIRST);
    await acceptWithout(told, id, 'Nordlicht');
    await nameAnother({ reportId: id });
    expect(await world.get(Objections).forgetNamedAgain()).toBe(1);
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
  });

  it('E7: nor does a report that named them before, where they stay known because they have registered', async () => {
    const told = await aToldContact();
    await inform();
    await nameAnother(told);
    await aRegistration(world.sql, told.event, 'confirmed', { person_id: told.promise.personId });
    await object(told);
    expect(await tablesWith(ADDRESS)).toContain('public.person');
    expect(await tablesWith(ADDRESS)).not.toContain('public.report_contact_before');
  });

  it('Art. 14: once the month is over in which nobody has told them, accepted or not', async () => {
    const told = await aToldContact();
    await world.sql.query('update person set email_status = $2 where id = $1', [told.promise.personId, 'hard_bounce']);
    await minutesPass(27 * 24 * 60);
    await world.get(InformationRetention).forget();
    expect(await tablesWith(ADDRESS)).not.toEqual([]);
    await minutesPass(2 * 24 * 60);
    await world.get(InformationRetention).forget();
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
    expect(await world.sql.query('select name from project where network_id = $1', [told.networkId])).toHaveLength(1);
    expect(await world.sql.query('select 1 from mail_suppression')).toEqual([]);
  });

  it('Art. 14: also where nobody has decided in that month, and the report itself stays', async () => {
    const told = await aToldContact('nobody accepts');
    await minutesPass(29 * 24 * 60);
    await world.get(InformationRetention).forget();
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
    const reports = await world.sql.query('select raw_name as name, state from project_report where network_id = $1', [
      told.networkId,
    ]);
    const waiting = { name: 'PraxisStart', state: 'in_triage' };
    expect(reports).toEqual([waiting, waiting]);
  });

  it('Art. 14: also of whom a report has named before somebody else', async () => {
    const told = await aToldContact('nobody accepts');
    await acceptWithout(told, told.reportId);
    await nameAnother(told);
    await minutesPass(29 * 24 * 60);
    await world.get(InformationRetention).forget();
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
  });

  it('Art. 14: also of a name of few letters, and not of words that only hold these', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const place = { networkId, channel: 'form', language: 'de' } as const;
    const contact = { name: 'Mia Ott', phone: '0170 5550199' };
    const notes = ['Am besten über Frau Ott.', 'Mia: immer dienstags', 'Im Otterweg, mit der Miami-Gruppe.'];
    for (const note of notes) {
      await world.get(Reporting).report(aStranger, place, aReportForm({ project: { name: 'Lotsen', note }, contact }));
    }
    await minutesPass(29 * 24 * 60);
    await world.get(InformationRetention).forget();
    const kept = await world.sql.query<{ note: string }[]>(
      'select raw_note as note from project_report order by reference',
    );
    expect(kept.map(({ note }) => note)).toEqual(['', '', notes[2]]);
  });

  it('Art. 14: also when they are found later: the month runs from when they were named first', async () => {
    const told = await aToldContact('nobody accepts');
    const promise = await acceptWithout(told, told.reportId);
    await nameAnother(told);
    await minutesPass(10 * 24 * 60);
    const contact = { firstName: 'Kim', lastName: 'Zwirbelau', email: ADDRESS };
    await world.get(ContactResearch).found(told.organiser, promise, { contact, place: 'phone', source: 'Zentrale' });
    await minutesPass(19 * 24 * 60);
    await world.get(InformationRetention).forget();
    expect([await tablesWith(ADDRESS), await tablesWith('Zwirbelau')]).toEqual([[], []]);
  });

  it('while the words of a report stay whose contact was told of it', async () => {
    const told = await aToldContact();
    await inform();
    await minutesPass(40 * 24 * 60);
    await world.get(InformationRetention).forget();
    const notes = await world.sql.query<{ note: string }[]>(
      'select raw_note as note from project_report where network_id = $1 order by reference',
      [told.networkId],
    );
    expect(notes.map(({ note }) => note)).toEqual([FIRST, SECOND]);
  });
});

describe('whoever has told of a project', () => {
  const REPORTER = 'aylin@seehafen.example.org';
  const traces = async () => [await tablesWith(REPORTER), await tablesWith('Quastenberg')];

  it.each(['nothing yet', 'what became of it'])(
    'leaves no trace once they want to be forgotten, having heard %s',
    async (heard) => {
      const told = await aToldContact('nobody accepts');
      const { reportId, organiser } = told;
      await world.get(OwnReports).allowName(nobody, reportId, true, 'Aylin Quastenberg');
      await minutesPass(60);
      if (heard === 'what became of it') {
        await world.get(Questions).ask(organiser, { id: reportId, version: 1 }, 'In welcher Stadt?');
        await minutesPass(60);
        await world.get(ReportNewsRound).tell();
        await world.get(OwnReports).supplement(nobody, reportId, { note: 'In Seehafen.', contact: {} });
        await world.get(Triage).outOfScope(organiser, { id: reportId, version: 3 }, 'Eine andere Region.');
        await minutesPass(60);
        await world.get(ReportNewsRound).tell();
        await minutesPass(60);
      }
      expect(server.recipients.filter((address) => address === REPORTER)).toHaveLength(heard === 'nothing yet' ? 2 : 4);
      expect(await tablesWith('Quastenberg')).toContain('public.reporter');
      const reports = await world.sql.query<{ id: string }[]>('select report_id as id from reporter');
      for (const { id } of reports) await world.get(OwnReports).forgetReporter(nobody, id);
      expect(await traces()).toEqual([[], []]);
      expect(await world.sql.query('select 1 from project_report')).toHaveLength(2);
    },
  );
});
