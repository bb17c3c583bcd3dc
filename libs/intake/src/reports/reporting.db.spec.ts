import { Forbidden, InvalidInput, newId, NotFound } from '#libs/kernel';
import { organiserIn, personBehind, scopeIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork, aPerson } from '../../../../test/factories/networks.factory.js';
import { aReportForm, aStranger } from '../../../../test/factories/report-forms.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { ReportsExhausted } from '../intake.errors.js';
import { IntakeModule } from '../intake.module.js';
import type { ReportInput } from './report-input.rules.js';
import { REPORTS_A_DAY, Reporting } from './reporting.service.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(IntakeModule)));
beforeEach(async () => {
  world.reset();
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

const report = (input: ReportInput, more: object = {}, caller = aStranger) =>
  world.get(Reporting).report(caller, { networkId, channel: 'form', language: 'de', ...more }, input);
let people = 0;
const aMailbox = () => `wer-${(people += 1)}@seehafen.example.org`;
/** Of somebody who has told of nothing today. */
const aReport = ({ reporter, ...told }: Parameters<typeof aReportForm>[0] = {}) =>
  aReportForm({ ...told, reporter: { email: aMailbox(), ...reporter } });
const by = (email: string) => aReport({ reporter: { email } });
const rowsOf = <Row>(table: string, where = 'true') =>
  world.sql.query<Row[]>(`select * from ${table} where network_id = $1 and ${where}`, [networkId]);
const mails = () =>
  rowsOf<{ to_address: string; template: string; parameters: Record<string, unknown>; from_stranger: boolean }>(
    'mail_message',
  );
const faultsOf = async (work: Promise<unknown>) => {
  const problem: unknown = await work.catch((error: unknown) => error);
  return problem instanceof InvalidInput ? problem.facts.faults : problem;
};

describe('somebody tells of a project', () => {
  it('R6: has a reference and thanks at once, in the same commit, and the project hears nothing (R8)', async () => {
    const taken = await report(by('amira.soltani@seehafen.example.org'));
    expect(taken.reference).toBe('M-2026-001');
    expect(await rowsOf('project_report')).toMatchObject([{ state: 'in_triage', raw_name: 'Lotsenprojekt Hohenau' }]);
    expect(await world.historyOf(taken.id)).toEqual(['report.received']);
    expect(await mails()).toMatchObject([
      {
        ...{ to_address: 'amira.soltani@seehafen.example.org', template: 'report-ack', from_stranger: true },
        parameters: { reference: 'M-2026-001', sightedBy: 'Montag, 9. Februar 2026', lacksContact: false },
      },
    ]);
  });

  it('is counted without a gap, also when many come at once and some fail', async () => {
    const tries = Array.from({ length: 12 }, (_, nth) =>
      nth % 3 === 0
        ? report(by(aMailbox()), { eventId: newId() }).catch((error: unknown) => error)
        : report(by(aMailbox())),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter((one) => one instanceof NotFound)).toHaveLength(4);
    const references = (await rowsOf<{ reference: string }>('project_report')).map(({ reference }) => reference);
    expect(references.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((nth) => `M-2026-00${nth}`));
  });

  it('sends once when the button is pressed twice', async () => {
    const idempotency = { holder: 'anybody', key: newId(), fingerprint: 'the same form' };
    const twice = { ...aStranger, idempotency };
    const answers = await Promise.all([report(by(aMailbox()), {}, twice), report(by(aMailbox()), {}, twice)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(await rowsOf('project_report')).toHaveLength(1);
  });

  it('brings five a day; the sixth is refused, from whatever form, and the next day is a new one', async () => {
    const email = aMailbox();
    for (let nth = 0; nth < REPORTS_A_DAY - 1; nth += 1) await report(by(email));
    const both = await Promise.allSettled([report(by(email)), report(by(email), { channel: 'event_desk' })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(report(by(email))).rejects.toThrow(ReportsExhausted);
    expect(await rowsOf('project_report')).toHaveLength(REPORTS_A_DAY);
    // An organiser writes down what somebody tells on the telephone.
    await report(by(email), { channel: 'phone' }, organiserIn(networkId));
    world.at('2026-02-03T08:00:01Z');
    await report(by(email));
  });

  it('brings no more by writing their address otherwise, nor without one behind their own link', async () => {
    for (const email of [
      'ute@dorr.example.org',
      'ute+1@dorr.example.org',
      ' UTE+zwei@Dorr.example.org',
      'u@dorr.example.org',
    ])
      await report(by(email));
    await report(by('Ute <ute+3+x@dorr.example.org>'));
    await report(by('mailto:ute@dorr.example.org'));
    for (const email of ['ute@dorr.example.org', 'Ute+4@dorr.example.org ', '"Ute" <ute+@dorr.example.org>'])
      await expect(report(by(email))).rejects.toThrow(ReportsExhausted);
    await report(by('ute@petri.example.org'));
    const { id: personId } = await aPerson(world.sql, networkId, { email: null });
    const mine = { project: { name: 'Lotsenprojekt Hohenau' }, reporter: { personId } };
    const once = () => report(mine, { channel: 'personal_page' }, personBehind(personId));
    for (let nth = 0; nth < REPORTS_A_DAY; nth += 1) await once();
    await expect(once()).rejects.toThrow(ReportsExhausted);
  });

  it('E11: stays unknown when they say nothing of themselves', async () => {
    await report({ project: { name: 'Lotsenprojekt Hohenau' } });
    expect(await rowsOf('project_report')).toHaveLength(1);
    expect([await rowsOf('reporter'), await rowsOf('report_contact'), await mails()]).toEqual([[], [], []]);
  });

  it('E11: is the project itself, told so in the thanks', async () => {
    await report(
      aReport({ contact: { email: 'info@hohenau.example.org' }, reporter: { email: 'INFO@hohenau.example.org ' } }),
    );
    expect(await mails()).toMatchObject([
      { to_address: 'info@hohenau.example.org', template: 'report-ack', parameters: { isSelfReport: true } },
    ]);
  });

  it('E10: without anybody to ask there, the thanks ask for it', async () => {
    await report(aReport({ contact: { name: '', email: '' } }));
    expect(await mails()).toMatchObject([{ parameters: { lacksContact: true } }]);
  });

  it('E25: at a gathering of the network, and of no other one', async () => {
    const event = await anEvent(world.sql, networkId);
    await report(by(aMailbox()), { channel: 'event_desk', eventId: event.id });
    expect(await rowsOf('project_report')).toMatchObject([{ channel: 'event_desk', event_id: event.id }]);
    const foreign = await anEvent(world.sql, (await aNetwork(world.sql)).id);
    const draft = await anEvent(world.sql, networkId, { state: 'draft' });
    for (const eventId of [foreign.id, draft.id, newId(), 'x']) {
      await expect(report(by(aMailbox()), { channel: 'event_desk', eventId })).rejects.toThrow(NotFound);
    }
    expect(await rowsOf('project_report')).toHaveLength(1);
  });

  it('is somebody behind a personal link, as the person they are and as nobody else', async () => {
    const [me, other] = [await aPerson(world.sql, networkId), await aPerson(world.sql, networkId)];
    const mine = aReport({ reporter: { personId: me.id, email: me.email!, mayBeNamed: true } });
    await report(mine, { channel: 'personal_page' }, personBehind(me.id));
    expect(await rowsOf('reporter')).toMatchObject([{ person_id: me.id, may_be_named: true }]);
    expect(await mails()).toMatchObject([{ to_address: me.email, from_stranger: false, person_id: me.id }]);
    await expect(report(mine, { channel: 'personal_page' }, personBehind(other.id))).rejects.toThrow(NotFound);
  });

  it('is an organiser of this network after a call, and of no other one', async () => {
    const reader = { ...organiserIn(), scope: scopeIn([networkId], ['contact:read']) };
    await expect(report(aReport(), { channel: 'phone' }, reader)).rejects.toThrow(Forbidden);
    const foreigner = organiserIn((await aNetwork(world.sql)).id);
    await expect(report(aReport(), { channel: 'phone' }, foreigner)).rejects.toThrow(NotFound);
    await report(aReport(), { channel: 'phone' }, organiserIn(networkId));
    expect(await rowsOf('project_report')).toMatchObject([{ channel: 'phone' }]);
  });
});

describe('what is told', () => {
  it.each([
    ['only spaces', '   \t ', 'required'],
    ['only signs that nobody sees', '\u200b\u2060', 'required'],
    ['nothing', '', 'required'],
    ['10,000 characters', 'x'.repeat(10_000), 'too-long'],
    ['what no database keeps', 'Lotsen\0', 'not-storable'],
  ])('is refused as a name of %s, and nothing is kept', async (_, name, fault) => {
    expect(await faultsOf(report(aReport({ project: { name } })))).toEqual([{ field: 'name', fault }]);
    expect(await rowsOf('project_report')).toEqual([]);
    expect(await rowsOf('report_counter')).toEqual([]);
  });

  it('names every field that is wrong at once', async () => {
    const wrong = aReport({ project: { name: ' ' }, contact: { email: 'a@b@c' }, reporter: { email: 'amira' } });
    expect(await faultsOf(report(wrong))).toEqual([
      { field: 'name', fault: 'required' },
      { field: 'contactEmail', fault: 'several-addresses' },
      { field: 'reporterEmail', fault: 'address-without-at' },
    ]);
  });

  it.each([
    '<script>alert(1)</script>',
    '=HYPERLINK("https://boese.example.org")',
    "'; drop table person; --",
    '{{name}}',
  ])('is kept as it came, whatever it would do elsewhere: %s', async (name) => {
    await report(aReport({ project: { name, note: `${name}\n${name}` } }));
    expect(await rowsOf('project_report')).toMatchObject([{ raw_name: name, raw_note: `${name}\n${name}` }]);
  });

  it('fills nobody’s mailbox with a text that a stranger chose', async () => {
    await report(aReport({ project: { name: 'Gewinn '.repeat(40).trim() } }));
    const [mail] = await mails();
    expect(String(mail!.parameters.project).length).toBeLessThanOrEqual(120);
  });

  it.each(['raw_name', 'raw_carrier', 'raw_city', 'raw_website', 'raw_note', 'reference'])(
    'never changes afterwards: %s',
    async (column) => {
      const { id } = await report(aReport());
      const change = world.sql.query(`update project_report set ${column} = 'anders' where id = $1`, [id]);
      await expect(change).rejects.toThrow('What was reported is never changed.');
      await expect(world.sql.query('delete from project_report where id = $1', [id])).rejects.toThrow('never deleted');
    },
  );
});
