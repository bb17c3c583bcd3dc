import { ReporterAnswers, ReportNewsRound } from '#libs/intake';
import { InvalidInput, newId, NotFound, systemScope } from '#libs/kernel';
import { organiserIn } from '../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { aReport } from '../../../test/factories/reports.factory.js';
import { aWorld, MONDAY, type World } from '../../../test/support/world.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerWatching } from './watching.queries.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
afterAll(() => world?.close());
beforeEach(async () => {
  world.reset();
  await world.sql.query('truncate project_report, mail_message cascade');
  networkId = (await aNetwork(world.sql)).id;
});

const work = async () =>
  (await world.get(LedgerWatching).listWork(systemScope, world.clock.now()))
    .filter((item) => item.networkId === networkId)
    .map(({ kind, count, until }) => [kind, count, until?.toISOString() ?? null]);

const decided = { state: 'out_of_scope', decided_at: '2026-01-30T09:00:00Z', reason: 'Passt nicht.' };
const aDecided = (reporter: { name?: string; email?: string }, columns = {}) =>
  aReport(world.sql, networkId, { reporter }, { ...decided, ...columns });

describe('reports on the page of today', () => {
  it('says how many wait to be sighted and until when, and how many are late', async () => {
    await aReport(world.sql, networkId, { receivedAt: '2026-01-28T09:00:00Z' });
    await aReport(world.sql, networkId, { receivedAt: '2026-01-29T09:00:00Z' });
    expect(await work()).toEqual([['report-waiting', 2, '2026-02-04T22:59:00.000Z']]);
    world.at('2026-02-05T08:00:00Z');
    expect(await work()).toEqual([
      ['report-overdue', 1, null],
      ['report-waiting', 1, '2026-02-05T22:59:00.000Z'],
    ]);
  });

  it('leaves out whose reporter is asked, and what is decided', async () => {
    await aReport(world.sql, networkId, {}, { state: 'needs_info' });
    await aDecided({});
    expect(await work()).toEqual([]);
  });

  it('counts a report once whose reporter was asked before and after an acceptance that was undone', async () => {
    const { id } = await aReport(world.sql, networkId, { receivedAt: '2026-01-28T09:00:00Z' });
    await world.sql.query(
      `insert into report_question (report_id, purpose, network_id, question, asked_at, until, answered_at)
       values ($1, 'sighting', $2, 'Wo?', '2026-01-29T09:00:00Z', '2026-02-05', '2026-01-30T08:00:00Z'),
         ($1, 'contact', $2, 'Wer?', '2026-01-30T09:00:00Z', '2026-02-06', null)`,
      [id, networkId],
    );
    expect(await work()).toEqual([['report-waiting', 1, '2026-02-05T22:59:00.000Z']]);
  });

  it('keeps quiet about an answer that is on its way, until its two working days run out', async () => {
    await aDecided({ email: 'ute@lindengau.example.org' }, { decided_at: MONDAY });
    expect(await work()).toEqual([]);
    world.at('2026-02-03T08:00:00Z');
    expect(await work()).toEqual([['answer-due', 1, '2026-02-04T22:59:00.000Z']]);
    world.at('2026-02-05T08:00:00Z');
    expect(await work()).toEqual([['answer-overdue', 1, null]]);
  });

  it('says at once whose answer came back, and whom nobody can write to', async () => {
    await aDecided({ email: 'ute@lindengau.example.org' });
    await world.get(ReportNewsRound).tell();
    await world.sql.query(`update mail_message set status = 'sent'`);
    expect(await work()).toEqual([]);
    await world.sql.query(`update mail_message set status = 'bounced'`);
    await aDecided({ name: 'Ute Ohneland' }, { decided_at: '2026-02-02T08:00:00Z' });
    expect(await work()).toEqual([['answer-due', 2, '2026-02-03T22:59:00.000Z']]);
  });

  it('is silent once somebody noted that they have answered, once, with what they said', async () => {
    const { id } = await aDecided({ name: 'Ute Ohneland' });
    const caller = organiserIn(networkId);
    const answers = world.get(ReporterAnswers);
    await answers.answered(caller, id, ' Angerufen am 2. Februar. ');
    await answers.answered(caller, id, 'Noch einmal.');
    expect(await work()).toEqual([]);
    const noted = await world.sql.query<{ reason: string }[]>(
      `select reason from history_entry where thing_id = $1 and action = 'reporter.answered'`,
      [id],
    );
    expect(noted).toEqual([{ reason: 'Angerufen am 2. Februar.' }]);
  });

  it('takes no empty note, and none about a report of another network', async () => {
    const { id } = await aDecided({ name: 'Ute Ohneland' });
    const answers = world.get(ReporterAnswers);
    expect(() => answers.answered(organiserIn(networkId), id, '  ')).toThrow(InvalidInput);
    await expect(answers.answered(organiserIn(newId()), id, 'Angerufen.')).rejects.toThrow(NotFound);
    expect(await work()).toEqual([['answer-due', 1, expect.any(String)]]);
  });
});
