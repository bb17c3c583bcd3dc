import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { type ReportFilter, ReportQueries } from './report.queries.js';

let world: World;
let reports: ReportQueries;
beforeAll(async () => {
  world = await aWorld(IntakeModule);
  reports = world.get(ReportQueries);
});
afterAll(() => world?.close());

const PAGE = { page: 1, size: 50 };

async function anInbox() {
  const { id: networkId } = await aNetwork(world.sql);
  const { scope } = organiserIn(networkId);
  const told = (name: string, columns = {}) => aReport(world.sql, networkId, { name, city: 'Köln' }, columns);
  await told('Zweites', { received_at: '2026-01-30T09:00:00Z' });
  await told('Erstes', { received_at: '2026-01-28T09:00:00Z', state: 'needs_info' });
  await told('Altes', { state: 'out_of_scope', decided_at: '2026-01-05T09:00:00Z' });
  const names = async (filter: ReportFilter) =>
    (await reports.list(scope, networkId, filter, PAGE)).rows.map(({ name }) => name);
  return { networkId, scope, told, names };
}

describe('the inbox', () => {
  it('shows what waits, whoever waits longest first, and what is decided on its own', async () => {
    const { networkId, scope, names } = await anInbox();
    expect(await names({ which: 'open' })).toEqual(['Erstes', 'Zweites']);
    expect(await names({ which: 'decided' })).toEqual(['Altes']);
    expect(await names({ which: 'needs_info' })).toEqual(['Erstes']);
    expect(await reports.count(scope, networkId)).toMatchObject({ in_triage: 1, needs_info: 1, out_of_scope: 1 });
  });

  it('is searched by name, place and reference, with umlauts or without', async () => {
    const { networkId, names } = await anInbox();
    const { reference } = await aReport(world.sql, networkId, { name: 'Brücke', city: 'Jena' });
    expect(await names({ which: 'open', term: 'koeln zwei' })).toEqual(['Zweites']);
    expect(await names({ which: 'open', term: 'Bruecke' })).toEqual(['Brücke']);
    expect(await names({ which: 'open', term: reference })).toEqual(['Brücke']);
  });

  it('tells everything of a report, and nothing of a project of another network', async () => {
    const { networkId, scope } = await anInbox();
    const contact = { name: 'Ute Kallweit', email: 'ute@werk.example.org', phone: '' };
    const reporter = { name: 'Jens Quast', email: 'jens@example.org', mayBeNamed: true };
    const { id } = await aReport(world.sql, networkId, { name: 'Lotsen', contact, reporter });
    expect(await reports.get(scope, id)).toMatchObject({ name: 'Lotsen', contact, reporter, hasContact: true });
    const stranger = organiserIn((await anInbox()).networkId).scope;
    await expect(reports.get(stranger, id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reports.list(stranger, networkId, { which: 'open' }, PAGE)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
