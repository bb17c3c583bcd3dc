import { newId } from '#libs/kernel';
import { Suppressions } from '#libs/mail';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aStranger } from '../../../../test/factories/report-forms.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OwnReports } from '../following/own-report.service.js';
import { ReportNewsRound } from '../following/report-news.service.js';
import { IntakeModule } from '../intake.module.js';
import { Questions } from './questions.service.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const QUESTION = 'In welcher Stadt arbeitet das Projekt?';
let people = 0;

/** A report of somebody with a mailbox of their own. */
async function aTold(reporter: Readonly<{ email?: string }> | null = {}) {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const email = `wer-${(people += 1)}@fragen.example.org`;
  const told = { receivedAt: '2026-02-02T07:00:00Z', reporter: reporter ? { email, ...reporter } : undefined };
  const { id } = await aReport(world.sql, networkId, told);
  const get = () => world.get(ReportQueries).get(caller.scope, id);
  const seen = async () => ({ id, version: (await get()).version });
  const ask = async (text = QUESTION) => world.get(Questions).ask(caller, await seen(), text);
  const mails = () =>
    world.sql.query<{ template: string; to_address: string; parameters: Record<string, unknown> }[]>(
      'select template, to_address, parameters from mail_message where network_id = $1',
      [networkId],
    );
  const answer = (note = 'In Hohenau.') => world.get(OwnReports).supplement(aStranger, id, { note, contact: {} });
  return { id, networkId, email, caller, get, seen, ask, answer, mails };
}
/** The sweep after the decision has rested. */
async function tell() {
  world.clock.set(new Date(world.clock.now().getTime() + 30 * 60_000));
  await world.get(ReportNewsRound).tell();
}

describe('whoever told of a project', () => {
  it('E10: is asked once, in the words of the organiser, and answers beside the words that they sent first', async () => {
    const { id, email, get, ask, answer, mails } = await aTold();
    await ask(` ${QUESTION}\n\nUnd wen sprechen wir an? `);
    expect(await get()).toMatchObject({ state: 'needs_info', question: { until: '2026-02-09', answeredAt: null } });
    await tell();
    await tell();
    expect(await mails()).toMatchObject([
      {
        ...{ template: 'report-question', to_address: email },
        parameters: {
          question: `${QUESTION}\n\nUnd wen sprechen wir an?`,
          answerBy: 'Montag, 9. Februar 2026',
          page: { path: '/meldung/{token}', subject: id },
        },
      },
    ]);
    const { note } = await get();
    await answer();
    const answered = await get();
    expect(answered).toMatchObject({ state: 'in_triage', note, supplements: [{ note: 'In Hohenau.' }] });
    expect(answered.question!.answeredAt).toBe(answered.supplements[0]!.writtenAt);
    expect(await world.historyOf(id)).toEqual([
      ...['report.asked', 'reporter.told', 'report.supplemented', 'report.answered'],
    ]);
  });

  it('E10: is not asked a second time, also after the answer, and nothing is mailed', async () => {
    const { ask, answer, mails, get } = await aTold();
    await ask();
    await expect(ask('Und noch etwas?')).rejects.toMatchObject({ code: 'report.asked-already' });
    await answer();
    await expect(ask('Und noch etwas?')).rejects.toMatchObject({ code: 'report.asked-already' });
    await tell();
    expect([await mails(), (await get()).question!.text]).toEqual([[], QUESTION]);
  });

  it('E10: is asked by one of two organisers at once; the other one learns that they were asked', async () => {
    const { caller, networkId, seen } = await aTold();
    const at = await seen();
    const both = await Promise.allSettled([
      world.get(Questions).ask(caller, at, 'In welcher Stadt?'),
      world.get(Questions).ask(organiserIn(networkId), at, 'Welcher Träger?'),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'report.asked-already' },
    });
  });

  it.each([
    ['only spaces', ' \n\t ', 'required'],
    ['1,001 characters', 'x'.repeat(1_001), 'too-long'],
    ['what no database keeps', 'Wo\0?', 'not-storable'],
  ])('is not asked %s', async (_, text, fault) => {
    const { ask, get } = await aTold();
    await expect(ask(text)).rejects.toMatchObject({ facts: { faults: [{ field: 'question', fault }] } });
    expect(await get()).toMatchObject({ state: 'in_triage', question: null });
  });

  it('E11: is not asked when nobody can write to them, and it says why', async () => {
    const nobody = await aTold(null);
    const { scope } = nobody.caller;
    expect(await world.get(Questions).hindranceOf(scope, nobody.id)).toBe('no-address');
    await expect(nobody.ask()).rejects.toMatchObject({
      code: 'report.nobody-to-ask',
      facts: { because: 'no-address' },
    });
    const gone = await aTold();
    await world.within(gone.caller, (tx) =>
      world.get(Suppressions).addWithin(tx, { address: gone.email, reach: 'all', reason: 'hard-bounce' }),
    );
    expect(await world.get(Questions).hindranceOf(gone.caller.scope, gone.id)).toBe('suppressed');
    await expect(gone.ask()).rejects.toMatchObject({ facts: { because: 'suppressed' } });
    expect(await gone.get()).toMatchObject({ state: 'in_triage', question: null });
  });

  it('is asked by nobody of another network', async () => {
    const { seen } = await aTold();
    const stranger = organiserIn((await aNetwork(world.sql)).id);
    await expect(world.get(Questions).ask(stranger, await seen(), QUESTION)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(world.get(Questions).ask(stranger, { id: newId(), version: 1 }, QUESTION)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a question that is taken back', () => {
  it('was never asked as long as nobody has been written to, and may be asked anew', async () => {
    const { caller, seen, ask, get, mails } = await aTold();
    await ask('In welcher Stat?');
    await world.get(Triage).undo(caller, await seen());
    expect(await get()).toMatchObject({ state: 'in_triage', question: null });
    await tell();
    expect(await mails()).toEqual([]);
    await ask();
    await tell();
    expect(await mails()).toMatchObject([{ parameters: { question: QUESTION } }]);
  });

  it('stays asked once it is in the mail', async () => {
    const { caller, seen, ask, get } = await aTold();
    await ask();
    await tell();
    await expect(world.get(Triage).undo(caller, await seen())).rejects.toMatchObject({
      ...{ code: 'report.acted-on', facts: { because: 'sent' } },
    });
    expect(await get()).toMatchObject({ state: 'needs_info', question: { text: QUESTION } });
  });
});

describe('a report whose reporter is silent', () => {
  it('E10: comes back after five working days, so that it waits for nobody for ever; a late answer is still shown', async () => {
    const { id, ask, answer, get } = await aTold();
    await ask();
    world.at('2026-02-09T22:59:00Z');
    expect(await world.get(Questions).returnUnanswered()).toBe(0);
    world.at('2026-02-09T23:01:00Z');
    await world.get(Questions).returnUnanswered();
    expect(await get()).toMatchObject({ state: 'in_triage', question: { answeredAt: null } });
    expect(await world.historyOf(id)).toEqual(['report.asked', 'report.unanswered']);
    await answer();
    expect((await get()).question!.answeredAt).not.toBeNull();
  });

  it('is decided without an answer, and the answer that comes then is only an addition', async () => {
    const { caller, seen, ask, answer, get } = await aTold();
    await ask();
    await world.get(Triage).outOfScope(caller, await seen(), 'Betrifft eine andere Region.');
    await answer();
    expect(await get()).toMatchObject({ state: 'out_of_scope', question: { answeredAt: null } });
    world.at('2026-03-09T23:01:00Z');
    await world.get(Questions).returnUnanswered();
    expect(await get()).toMatchObject({ state: 'out_of_scope' });
  });
});
