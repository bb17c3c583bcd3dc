import { newId } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { anEvent } from '../../../../test/factories/events.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { anAttempt } from '../../../../test/factories/obligations.factory.js';
import { aStranger } from '../../../../test/factories/report-forms.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { MOST_NAMED } from '../following/contact-answers.service.js';
import { FollowedReports } from '../following/followed-report.queries.js';
import { OwnReports } from '../following/own-report.service.js';
import { ReportNewsRound } from '../following/report-news.service.js';
import { InformingWork } from '../informing/informing-work.queries.js';
import { Informing } from '../informing/informing.service.js';
import { IntakeModule } from '../intake.module.js';
import { intakePersonalData } from '../intake.personal-data.js';
import { Acceptance } from './acceptance.service.js';
import { ContactQuestions } from './contact-questions.service.js';
import { ContactResearch } from './contact-research.service.js';
import { Questions } from './questions.service.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const QUESTION = 'Wen können wir bei „Lotsen“ ansprechen?';
const UTE = { firstName: 'Ute', lastName: 'Kallweit', email: 'ute@werk.example.org' };
const NAMED = { name: 'Ute Kallweit', email: 'ute@werk.example.org' };
let people = 0;

/** A project that is promised an invitation, told of by somebody with a mailbox. */
async function aPromised(contact: typeof UTE | null = null, hasAddress = true, sighted: string | null = null) {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const email = `wer-${(people += 1)}@gefragt.example.org`;
  const told = {
    name: 'Lotsen',
    receivedAt: '2026-02-02T07:00:00Z',
    reporter: hasAddress ? { email } : undefined,
  };
  const { id } = await aReport(world.sql, networkId, told);
  const project = { name: 'Lotsen', carrier: { name: 'Werkbrücke', city: 'Hohenau' } };
  const get = () => world.get(ReportQueries).get(caller.scope, id);
  if (sighted !== null) {
    await world.get(Questions).ask(caller, { id, version: 1 }, sighted);
    await tell();
  }
  await world.get(Acceptance).accept(caller, { id, version: (await get()).version }, { project, contact });
  const { obligationId, project: made } = await get();
  later(1);
  const ask = (text = QUESTION) => world.get(ContactQuestions).ask(caller, obligationId!, text);
  const look = () => world.get(ContactQuestions).of(caller.scope, obligationId!);
  const answer = (note: string, named: Readonly<{ name?: string; email?: string; phone?: string }> = {}) =>
    world.get(OwnReports).supplement(aStranger, id, { note, contact: named });
  const follow = () => world.get(FollowedReports).find(id);
  const searches = () =>
    world.sql.query<object[]>(
      `select place, is_found as "isFound", note, searched_by as by from contact_search where obligation_id = $1`,
      [obligationId],
    );
  const promise = { id: obligationId!, project: { networkId, id: made!.id } };
  return { id, networkId, caller, email, promise, get, ask, look, answer, follow, searches };
}
const later = (minutes: number) => world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000));
async function tell() {
  later(30);
  await world.get(ReportNewsRound).tell();
  await world.get(ReportNewsRound).tell();
}
const mailed = async (networkId: string) =>
  (
    await world.sql.query<{ line: string }[]>(
      `select concat_ws(' ', template, parameters #>> '{news,kind}') as line from mail_message where network_id = $1 order by id`,
      [networkId],
    )
  ).map(({ line }) => line);

describe('E10: whoever told of a promised project without a contact', () => {
  it('is asked once, after they have heard that it is noted, and hears neither a second time', async () => {
    const { networkId, id, ask, look, follow } = await aPromised();
    expect(await look()).toMatchObject({
      hindrance: null,
      suggestion: expect.stringContaining('„Lotsen“'),
      answers: [],
    });
    await ask(` ${QUESTION} `);
    expect(await look()).toMatchObject({
      hindrance: 'asked',
      answers: [{ question: { text: QUESTION, answeredAt: null } }],
    });
    await expect(ask()).rejects.toMatchObject({ code: 'obligation.contact-not-asked', facts: { because: 'asked' } });
    await tell();
    await tell();
    expect(await mailed(networkId)).toEqual(['report-outcome noted', 'report-question']);
    const [asked] = await world.sql.query<{ parameters: object }[]>(
      `select parameters from mail_message where template = 'report-question' and network_id = $1`,
      [networkId],
    );
    expect(asked!.parameters).toMatchObject({ question: QUESTION, isPromised: true });
    expect(await follow()).toMatchObject({
      ...{ state: 'accepted', question: { text: QUESTION, isAnswered: false, isForContact: true } },
      promise: { reach: 'sought' },
    });
    expect(await world.historyOf(id)).toEqual(['report.accepted', 'report.asked', 'reporter.told', 'reporter.told']);
  });

  it('was asked only once the mail has left, and was not asked when it came back', async () => {
    const { networkId, ask, look } = await aPromised();
    const question = async () => (await look()).answers[0]!.question;
    await ask();
    const asked = (await question())!;
    expect(asked).toMatchObject({ mail: 'waiting', sentAt: null });
    expect(Date.parse(asked.leavesAt) - Date.parse(asked.askedAt)).toBe(30 * 60_000);
    await tell();
    await tell();
    expect(await question()).toMatchObject({ mail: 'waiting', sentAt: null });
    const become = (status: string) =>
      world.sql.query(
        `update mail_message set status = $2, sent_at = '2026-02-03T09:00:00Z'
         where network_id = $1 and template = 'report-question'`,
        [networkId, status],
      );
    await become('sent');
    expect(await question()).toMatchObject({ mail: 'sent', sentAt: '2026-02-03T09:00:00.000Z' });
    await become('bounced');
    expect(await question()).toMatchObject({ mail: 'returned' });
    for (const status of ['failed', 'suppressed', 'expired']) {
      await become(status);
      expect(await question()).toMatchObject({ mail: 'failed' });
    }
  });

  it('is asked once more for the contact, although they were asked when the report was sighted', async () => {
    const { networkId, id, email, caller, get, ask, look, answer } = await aPromised(null, true, 'In welcher Stadt?');
    await world.sql.query(
      `update mail_message set status = 'sent', sent_at = '2026-02-02T09:00:00Z' where network_id = $1`,
      [networkId],
    );
    const sighted = (await get()).question;
    expect(sighted).toMatchObject({ text: 'In welcher Stadt?', mail: 'sent', answeredAt: null });
    expect(await look()).toMatchObject({ hindrance: null, answers: [] });
    await ask();
    await expect(ask()).rejects.toMatchObject({ facts: { because: 'asked' } });
    await tell();
    await tell();
    expect(await mailed(networkId)).toEqual(['report-question', 'report-outcome noted', 'report-question']);
    expect(await look()).toMatchObject({ answers: [{ question: { text: QUESTION, answeredAt: null } }] });
    expect(await world.get(FollowedReports).find(id)).toMatchObject({
      question: { text: QUESTION, isForContact: true },
    });
    const told = await world.sql.transaction((tx) =>
      intakePersonalData.export(tx, { personId: newId(), email: email, networkId }),
    );
    expect(JSON.stringify(told)).toContain(`In welcher Stadt? · ${QUESTION}`);
    await answer('Frau Kallweit kennt sich aus.', NAMED);
    expect((await look()).answers[0]!.question!.answeredAt).not.toBeNull();
    const { rows } = await world
      .get(ReportQueries)
      .list(caller.scope, networkId, { which: 'any' }, { page: 1, size: 9 });
    expect(rows.map(({ question }) => question)).toEqual([sighted]);
    expect((await get()).question).toEqual(sighted);
  });

  it('may be asked about the project itself once the acceptance is undone, and is waited for as long as then said', async () => {
    const { id, caller, get, ask } = await aPromised();
    await ask();
    await tell();
    await tell();
    const seen = async () => ({ id, version: (await get()).version });
    const undo = async () => world.get(Triage).undo(caller, await seen());
    const askAbout = async () => world.get(Questions).ask(caller, await seen(), 'In welcher Stadt?');
    const asked = () =>
      world.sql.query('select purpose, until::text from report_question where report_id = $1 order by purpose', [id]);
    await undo();
    world.at('2026-02-05T09:00:00Z');
    await askAbout();
    await undo();
    const forContact = { purpose: 'contact', until: '2026-02-09' };
    expect(await asked()).toEqual([forContact]);
    await askAbout();
    expect(await asked()).toEqual([forContact, { purpose: 'sighting', until: '2026-02-12' }]);
    world.at('2026-02-10T09:00:00Z');
    await world.get(Questions).returnUnanswered();
    expect(await get()).toMatchObject({ state: 'needs_info' });
    world.at('2026-02-13T09:00:00Z');
    await world.get(Questions).returnUnanswered();
    expect(await get()).toMatchObject({ state: 'in_triage' });
  });

  it('names somebody else: whoever was named first is still told what is kept, and erased with the words about them', async () => {
    const { networkId, id, answer, promise, searches } = await aPromised();
    await answer('Frau Kallweit kennt sich aus.', NAMED);
    const another = { name: 'Ida Brandt', email: 'ida@werk.example.org' };
    await answer('', another);
    await answer('', another);
    const noted = 'update contact_search set note = $2 where obligation_id = $1';
    await world.sql.query(noted, [promise.id, 'Impressum: Frau Kallweit']);
    const before = () => world.sql.query('select email from report_contact_before where report_id = $1', [id]);
    expect(await before()).toEqual([{ email: NAMED.email }]);
    const ute = { personId: newId(), email: NAMED.email, networkId };
    const exported = () => world.sql.transaction((tx) => intakePersonalData.export(tx, ute));
    expect(JSON.stringify(await exported())).toContain('Ute Kallweit');
    await world.sql.transaction((tx) => intakePersonalData.erase(tx, ute));
    expect(await exported()).toEqual([]);
    expect(await before()).toEqual([]);
    expect(await searches()).toEqual(Array(3).fill(expect.objectContaining({ note: '' })));
    expect(await world.sql.query('select note from report_supplement where report_id = $1', [id])).toEqual([]);
    expect(await world.sql.query('select email from report_contact where report_id = $1', [id])).toEqual([
      { email: 'ida@werk.example.org' },
    ]);
  });

  it('answers for a human to read: the one named is written to by nobody before that', async () => {
    const { networkId, caller, ask, look, answer, follow, searches, get } = await aPromised();
    await ask();
    await tell();
    const before = await mailed(networkId);
    await answer('Sie leitet das jetzt.', NAMED);
    expect(await searches()).toEqual([{ place: 'reporter', isFound: false, note: '', by: null }]);
    expect(await look()).toMatchObject({
      answers: [
        { question: { answeredAt: expect.any(String) }, notes: [{ note: 'Sie leitet das jetzt.' }], contact: NAMED },
      ],
    });
    expect(await get()).toMatchObject({ state: 'accepted', contact: NAMED });
    expect(await follow()).toMatchObject({ question: { isAnswered: true }, promise: { reach: 'sought' } });
    await tell();
    await world.get(Informing).sweep();
    expect(await mailed(networkId)).toEqual(before);
    expect(await world.get(InformingWork).listWork(caller.scope, world.clock.now())).toEqual([
      { kind: 'contact-answered', networkId, count: 1, event: null, until: null },
    ]);
    expect(await world.sql.query('select 1 from person where network_id = $1', [networkId])).toEqual([]);
  });

  it('waits to be read until somebody has looked further', async () => {
    const { caller, promise, answer } = await aPromised();
    const work = () => world.get(InformingWork).listWork(caller.scope, world.clock.now());
    expect(await work()).toEqual([]);
    await answer('', NAMED);
    expect(await work()).toMatchObject([{ kind: 'contact-answered', count: 1 }]);
    later(1);
    await world.get(ContactResearch).search(caller, promise.id, { place: 'phone', note: 'Sie ist es nicht' });
    expect(await work()).toEqual([]);
  });

  it('names somebody unasked, too; what they add otherwise is no search', async () => {
    const { look, answer, searches } = await aPromised();
    await answer('Sie sitzen jetzt in Seehafen.');
    expect(await searches()).toEqual([]);
    await answer('', NAMED);
    expect(await searches()).toMatchObject([{ place: 'reporter', isFound: false }]);
    expect(await look()).toMatchObject({ hindrance: null, answers: [{ question: null, contact: NAMED }] });
    for (let nth = 1; nth < MOST_NAMED; nth += 1) await answer('', { ...NAMED, email: `ute-${nth}@werk.example.org` });
    await expect(answer('', NAMED)).rejects.toMatchObject({ facts: { faults: [{ fault: 'too-many' }] } });
  });

  it('is not asked any more once they have named somebody by themselves, before the question has left', async () => {
    const { networkId, ask, look, answer } = await aPromised();
    await ask();
    await answer('', NAMED);
    await tell();
    expect(await mailed(networkId)).toEqual(['report-outcome noted']);
    expect((await look()).answers).toMatchObject([{ question: { mail: 'dropped' }, contact: NAMED }]);
  });

  it('is not asked any more once somebody was found, before the question has left', async () => {
    const { networkId, caller, promise, ask, look } = await aPromised();
    await ask();
    await world.get(ContactResearch).found(caller, promise.id, { contact: UTE, place: 'phone', source: 'Zentrale' });
    await tell();
    expect(await mailed(networkId)).not.toContain('report-question');
    expect(await look()).toMatchObject({ answers: [{ question: { mail: 'dropped' } }] });
    expect(await look()).toMatchObject({ hindrance: 'reachable' });
    await expect(ask()).rejects.toMatchObject({ facts: { because: 'reachable' } });
  });

  it('is asked again when the acceptance was undone before the question left', async () => {
    const { networkId, id, caller, get, ask } = await aPromised();
    await ask();
    await world.get(Triage).undo(caller, { id, version: (await get()).version });
    const { version, question } = await get();
    expect(question).toBeNull();
    const project = { name: 'Lotsen', carrier: { name: 'Werkbrücke', city: 'Hohenau' } };
    await world.get(Acceptance).accept(caller, { id, version }, { project, contact: null });
    later(1);
    await world.get(ContactQuestions).ask(caller, (await get()).obligationId!, QUESTION);
    await tell();
    expect(await mailed(networkId)).toEqual(['report-outcome noted', 'report-question']);
  });

  it('is not asked who has left no address', async () => {
    const { ask, look } = await aPromised(null, false);
    expect(await look()).toMatchObject({ hindrance: 'no-address' });
    await expect(ask()).rejects.toMatchObject({
      ...{ code: 'obligation.contact-not-asked', facts: { because: 'no-address' } },
    });
  });

  it('is asked by their own network, in words, and no longer once the promise has ended', async () => {
    const { ask, look, promise } = await aPromised();
    const foreign = (await aPromised()).caller;
    await expect(world.get(ContactQuestions).ask(foreign, promise.id, QUESTION)).rejects.toThrow('not-found');
    await expect(world.get(ContactQuestions).of(foreign.scope, promise.id)).rejects.toThrow('not-found');
    await expect(ask('  ')).rejects.toMatchObject({ facts: { faults: [{ field: 'question', fault: 'required' }] } });
    const ended = `update obligation set outcome = 'released', release_cause = 'withdrawn', ended_at = now() where id = $1`;
    await world.sql.query(ended, [promise.id]);
    expect(await look()).toMatchObject({ hindrance: 'ended' });
    await expect(ask()).rejects.toMatchObject({ code: 'move-not-allowed' });
  });
});

describe('E9, E10: whoever told of a project whose contact came back', () => {
  it('is asked after they have heard that it was invited, and names somebody else in the place of the first', async () => {
    const { networkId, promise, ask, look, answer, searches } = await aPromised(UTE);
    expect(await look()).toMatchObject({ hindrance: 'reachable' });
    const { id: eventId } = await anEvent(world.sql, networkId, {}, { guarantee_relevant: true });
    await world.sql.query('update obligation set bound_event_id = $2 where id = $1', [promise.id, eventId]);
    const [person] = await world.sql.query<{ id: string }[]>('select id from person where network_id = $1', [
      networkId,
    ]);
    await anAttempt(world.sql, promise, eventId, person!.id);
    await tell();
    await world.sql.query(`update person set email_status = 'hard_bounce' where id = $1`, [person!.id]);
    later(1);
    await ask();
    await tell();
    await tell();
    expect(await mailed(networkId)).toEqual(['report-outcome invited', 'report-question']);
    await answer('', { name: 'Ida Brandt', email: 'ida@werk.example.org' });
    expect(await look()).toMatchObject({
      answers: [{ contact: { name: 'Ida Brandt', email: 'ida@werk.example.org' } }],
    });
    expect(await searches()).toMatchObject([{ place: 'reporter', isFound: false }]);
  });
});
