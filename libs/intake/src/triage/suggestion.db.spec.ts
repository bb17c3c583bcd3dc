import { organiserIn } from '../../../../test/factories/callers.factory.js';
import {
  aContactRole,
  aNetwork,
  anOrganisation,
  aPerson,
  aProject,
} from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { AutomaticDuplicates } from './automatic-duplicates.service.js';
import { ReportQueries } from './report.queries.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

const TOLD = { name: 'Lotsenprojekt Hohenau', carrier: 'Werkbrücke gGmbH', city: 'Hohenau' };
const SPELT = { name: 'LOTSEN-PROJEKT HOHENAU', carrier: 'Werkbruecke', city: 'Hohenau' };

async function anInbox() {
  // What earlier cases have told waits for nobody any more.
  await world.sql.query('update project_report set version = version + 1');
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const get = (id: string) => world.get(ReportQueries).get(caller.scope, id);
  const sweep = () => world.get(AutomaticDuplicates).sweep();
  return { networkId, caller, get, sweep };
}

describe('suggestions', () => {
  it('E3: come with reasons and a score, the likeliest first', async () => {
    const { networkId, caller } = await anInbox();
    const elsewhere = await anOrganisation(world.sql, networkId, { name: 'Bildungswerk', city: 'Morgental' });
    await aProject(world.sql, networkId, { name: 'Lotsenprojekt Hohenau', carrierOrganisationId: elsewhere.id });
    await aReport(world.sql, networkId, SPELT);
    const { id } = await aReport(world.sql, networkId, TOLD);
    const { rows } = await world.get(SuggestionQueries).list(caller.scope, id);
    expect(rows).toMatchObject([
      { kind: 'report', reasons: ['same_name', 'same_carrier', 'same_city'], score: 88 },
      { kind: 'project', reasons: ['same_name', 'other_city'], score: 56 },
    ]);
  });

  it('keep whoever has the same contact, however many names are nearer', async () => {
    const { networkId, caller } = await anInbox();
    for (let nth = 0; nth < 25; nth += 1)
      await aProject(world.sql, networkId, { name: `Lotsenprojekt Hohenau ${nth}` });
    const other = await aProject(world.sql, networkId, { name: 'Brücken in den Beruf' });
    const person = await aPerson(world.sql, networkId, { email: 'kim@bruecken.example.org' });
    await aContactRole(world.sql, person, other);
    const { id } = await aReport(world.sql, networkId, { ...TOLD, contact: { email: 'kim@bruecken.example.org' } });
    const { rows } = await world.get(SuggestionQueries).list(caller.scope, id);
    expect(rows.map((row) => row.id)).toContain(other.id);
  });
});

describe('a report that says the same beyond doubt', () => {
  it('E3: is a duplicate without anybody looking, of the earliest report', async () => {
    const { networkId, get, sweep } = await anInbox();
    const first = await aReport(world.sql, networkId, { ...TOLD, receivedAt: '2026-01-20T09:00:00Z' });
    const again = await aReport(world.sql, networkId, { ...SPELT, receivedAt: '2026-01-21T09:00:00Z' });
    const third = await aReport(world.sql, networkId, { ...TOLD, receivedAt: '2026-01-22T09:00:00Z' });
    expect(await sweep()).toBe(2);
    for (const { id } of [again, third]) {
      expect(await get(id)).toMatchObject({ state: 'duplicate', duplicateOf: { id: first.id } });
    }
    expect((await get(first.id)).state).toBe('in_triage');
    expect(await sweep()).toBe(0);
  });

  it('E4: stays apart once somebody has taken that back', async () => {
    const { networkId, caller, get, sweep } = await anInbox();
    await aReport(world.sql, networkId, { ...TOLD, receivedAt: '2026-01-20T09:00:00Z' });
    const { id } = await aReport(world.sql, networkId, { ...TOLD, receivedAt: '2026-01-21T09:00:00Z' });
    await sweep();
    await world.get(Triage).undo(caller, { id, version: 2 });
    expect(await sweep()).toBe(0);
    expect(await get(id)).toMatchObject({ state: 'in_triage', duplicateOf: null });
  });

  it('is none without carrier or city, in another network, or of what did not fit', async () => {
    const { networkId, get, sweep } = await anInbox();
    const other = await anInbox();
    await aReport(world.sql, other.networkId, TOLD);
    await aReport(world.sql, networkId, { ...TOLD, carrier: '' });
    await aReport(world.sql, networkId, TOLD, { state: 'out_of_scope' });
    const { id } = await aReport(world.sql, networkId, { ...TOLD, receivedAt: '2026-01-31T09:00:00Z' });
    expect(await sweep()).toBe(0);
    expect((await get(id)).state).toBe('in_triage');
  });
});
