import { ReportNewsRound } from '#libs/intake';
import { organiserIn, scopeIn } from '../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../test/factories/networks.factory.js';
import { type APromise, aPromise } from '../../../test/factories/obligations.factory.js';
import { aReport } from '../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../test/support/world.js';
import { LedgerModule } from './ledger.module.js';
import { type LedgerFilter, LedgerQueries } from './ledger.queries.js';
import { LedgerProofs } from './proof.queries.js';

let world: World;
let networkId: string;
beforeAll(async () => (world = await aWorld(LedgerModule)));
beforeEach(async () => {
  world.reset();
  await world.sql.query('truncate project_report, mail_message cascade');
  networkId = (await aNetwork(world.sql)).id;
});
afterAll(() => world?.close());

const FRIDAY = '2026-01-30T09:00:00Z';
const decided = ({ id, project }: APromise, at = FRIDAY) => ({
  ...{ state: 'accepted', decided_at: at, updated_at: at, obligation_id: id, project_id: project.id },
});
/** Told by somebody who left an address, or none. */
const toldBy = (promise: APromise, email: string | null, at?: string) => {
  const reporter = email === null ? { name: 'Ute Ohneland' } : { email };
  return aReport(world.sql, networkId, { reporter }, decided(promise, at));
};
const list = async (filter: LedgerFilter = {}) =>
  world.get(LedgerQueries).list(scopeIn([networkId]), networkId, filter, { page: 1, size: 50 });
const clocks = async (filter?: LedgerFilter) =>
  (await list(filter)).rows.map(({ id, deadline, turn }) => [
    id,
    deadline?.clock ?? null,
    deadline?.urgency ?? null,
    turn,
  ]);

describe('the answer that a reporter waits for, in the register (R6)', () => {
  it('is the deadline where it is the nearest, counts as pressing, and is gone once the mail has arrived', async () => {
    const promise = await aPromise(world.sql, networkId, { accepted_at: FRIDAY });
    const quiet = await aPromise(world.sql, networkId, { accepted_at: FRIDAY });
    await toldBy(promise, 'ute@lindengau.example.org');
    world.at('2026-02-03T08:00:00Z');
    expect(await clocks()).toEqual([
      [promise.id, 'answer', 'amber', 'tagwerk'],
      [quiet.id, null, null, 'tagwerk'],
    ]);
    expect((await list()).counts.pressing).toBe(1);
    expect(await clocks({ isPressing: true })).toHaveLength(1);
    expect(await world.get(LedgerProofs).one(scopeIn([networkId]), promise.id)).toMatchObject({
      deadline: { clock: 'answer', dueOn: '2026-02-03', urgency: 'amber' },
    });
    await world.get(ReportNewsRound).tell();
    await world.sql.query(`update mail_message set status = 'sent'`);
    expect((await list()).counts.pressing).toBe(0);
  });

  it('stands behind a deadline that is over earlier, and is red when nobody has answered', async () => {
    const searched = await aPromise(world.sql, networkId, { accepted_at: '2026-01-12T09:00:00Z' });
    await world.sql.query('delete from contact_role where project_id = $1', [searched.project.id]);
    await toldBy(searched, 'ute@lindengau.example.org');
    const owed = await aPromise(world.sql, networkId, { accepted_at: FRIDAY });
    await toldBy(owed, null);
    world.at('2026-02-05T08:00:00Z');
    expect(await clocks()).toEqual([
      [searched.id, 'contact', 'red', 'team'],
      [owed.id, 'answer', 'red', 'team'],
    ]);
    expect(await clocks({ turn: 'team' })).toHaveLength(2);
  });

  it('of several who wait is that of the first, and a duplicate counts for the promise of what it repeats', async () => {
    const promise = await aPromise(world.sql, networkId, { accepted_at: FRIDAY });
    const { id } = await toldBy(promise, 'ute@lindengau.example.org', '2026-02-02T07:00:00Z');
    const duplicate = { state: 'duplicate', duplicate_of: id, decided_at: FRIDAY, updated_at: FRIDAY };
    await aReport(world.sql, networkId, { reporter: { email: 'boris@seehafen.example.org' } }, duplicate);
    expect((await list()).rows).toMatchObject([{ deadline: { clock: 'answer', dueOn: '2026-02-03' } }]);
  });

  it('keeps a promise that has ended among what has to be done, as long as somebody waits', async () => {
    const ended = { outcome: 'released', release_cause: 'objection', ended_at: '2026-02-01T09:00:00Z' };
    const promise = await aPromise(world.sql, networkId, { ...ended, accepted_at: FRIDAY });
    const other = await aPromise(world.sql, networkId);
    const { id } = await aReport(
      world.sql,
      networkId,
      { reporter: { email: 'ute@lindengau.example.org' } },
      decided(promise),
    );
    await world.sql.query(
      `with mail as (
         insert into mail_message (id, network_id, template, language, to_name, to_address, to_domain, parameters, status, not_before, created_at)
         values (gen_random_uuid(), $1, 'report-outcome', 'de', 'Ute', 'ute@lindengau.example.org', 'lindengau.example.org', '{}', 'bounced', now(), now())
         returning id)
       update reporter set told = 'noted', told_mail_id = mail.id from mail where report_id = $2`,
      [networkId, id],
    );
    expect(await clocks()).toEqual([
      [promise.id, 'answer', 'amber', 'team'],
      [other.id, null, null, 'tagwerk'],
    ]);
    await world.sql.query('update reporter set answered_at = $2 where report_id = $1', [id, world.clock.now()]);
    expect((await clocks()).at(-1)).toEqual([promise.id, null, null, 'nobody']);
  });

  it('of another network stays there', async () => {
    const promise = await aPromise(world.sql, networkId, { accepted_at: FRIDAY });
    await toldBy(promise, 'ute@lindengau.example.org');
    const foreign = await aNetwork(world.sql);
    const page = world.get(LedgerQueries).list(organiserIn(foreign.id).scope, foreign.id, {}, { page: 1, size: 50 });
    expect((await page).rows).toEqual([]);
  });
});
