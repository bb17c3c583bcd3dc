import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { NetworksModule } from '../networks.module.js';
import { aNetwork, aProject } from '../../../../test/factories/networks.factory.js';
import { OrganisationExists } from '../networks.errors.js';
import { OrganisationQueries } from './organisation.queries.js';
import { OrganisationService } from './organisation.service.js';

let registry: World;
let organisations: OrganisationService;
let queries: OrganisationQueries;

beforeAll(async () => {
  registry = await aWorld(NetworksModule);
  organisations = registry.get(OrganisationService);
  queries = registry.get(OrganisationQueries);
});
afterAll(() => registry?.close());

const PAGE = { page: 1, size: 50 };

async function world() {
  const { id: networkId } = await aNetwork(registry.sql);
  return { networkId, caller: organiserIn(networkId) };
}

describe('an organisation that is entered twice', () => {
  it('is refused with the one that is there, however it is spelt', async () => {
    const { networkId, caller } = await world();
    const first = await organisations.create(caller, networkId, { name: 'Werkbrücke gGmbH', city: 'Hohenau' });
    const again = organisations.create(caller, networkId, { name: 'WERKBRUECKE', city: 'Hohenau' });
    await expect(again).rejects.toThrow(OrganisationExists);
    await expect(again).rejects.toMatchObject({
      facts: { organisationId: first.id, name: 'Werkbrücke gGmbH', city: 'Hohenau' },
    });
  });

  it('is one organisation, however many enter it at once', async () => {
    const { networkId, caller } = await world();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => organisations.create(caller, networkId, { name: 'Innung Falkenried' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(OrganisationExists);
    }
  });

  it('may stand in another city, in another network, or again after the first has closed', async () => {
    const { networkId, caller } = await world();
    const other = await world();
    const first = await organisations.create(caller, networkId, { name: 'Kolleg', city: 'Westmark' });
    await organisations.create(caller, networkId, { name: 'Kolleg', city: 'Seehafen' });
    await organisations.create(other.caller, other.networkId, { name: 'Kolleg', city: 'Westmark' });
    await organisations.close(caller, first, '2026-02-01');
    const heir = await organisations.create(caller, networkId, {
      name: 'Kolleg',
      city: 'Westmark',
      predecessorId: first.id,
    });
    expect(await queries.get(caller.scope, heir.id)).toMatchObject({ predecessor: { id: first.id, name: 'Kolleg' } });
  });

  it('cannot come about by renaming either', async () => {
    const { networkId, caller } = await world();
    const first = await organisations.create(caller, networkId, { name: 'IHK Lindengau' });
    const second = await organisations.create(caller, networkId, { name: 'IHK Lindenau' });
    await expect(organisations.edit(caller, second, { name: 'IHK Lindengau' })).rejects.toMatchObject({
      facts: { organisationId: first.id },
    });
  });
});

describe('two people who edit one organisation', () => {
  it('do not overwrite each other: the second is told', async () => {
    const { networkId, caller } = await world();
    const seen = await organisations.create(caller, networkId, { name: 'HWK Lindengau' });
    expect(await organisations.edit(caller, seen, { type: 'hwk' })).toEqual({ id: seen.id, version: 2 });
    await expect(organisations.edit(caller, seen, { city: 'Lindengau' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
    expect(await queries.get(caller.scope, seen.id)).toMatchObject({ type: 'hwk', city: '', version: 2 });
  });
});

describe('an organisation that closes', () => {
  it('is refused while it carries a running project, and may close once that has ended', async () => {
    const { networkId, caller } = await world();
    const carrier = await organisations.create(caller, networkId, { name: 'Lernufer' });
    const project = await aProject(registry.sql, networkId, { carrierOrganisationId: carrier.id });
    await expect(organisations.close(caller, carrier, '2026-02-01')).rejects.toMatchObject({
      code: 'organisation.carries-projects',
      facts: { organisationId: carrier.id, projects: 1 },
    });
    await registry.sql.query(`update project set ended_on = '2026-01-31' where id = $1`, [project.id]);
    const closed = await organisations.close(caller, carrier, '2026-02-01');
    await expect(organisations.close(caller, closed, '2026-02-01')).rejects.toMatchObject({
      code: 'organisation.closed',
    });
    expect((await queries.list(caller.scope, networkId, {}, PAGE)).total).toBe(0);
    expect((await queries.list(caller.scope, networkId, { includesClosed: true }, PAGE)).total).toBe(1);
  });
});

describe('the list of organisations', () => {
  it('is sorted as Germans sort, filtered and paged', async () => {
    const { networkId, caller } = await world();
    for (const name of ['Zunft', 'Öffnung', 'Oper', 'Ämter', 'Azubi-Haus', 'Offen']) {
      await organisations.create(caller, networkId, { name, land: name.startsWith('O') ? 'HE' : 'BY' });
    }
    const names = async (filter: object, page = PAGE) =>
      (await queries.list(caller.scope, networkId, filter, page)).rows.map(({ name }) => name);
    expect(await names({})).toEqual(['Ämter', 'Azubi-Haus', 'Offen', 'Öffnung', 'Oper', 'Zunft']);
    expect(await names({ land: 'HE' })).toEqual(['Offen', 'Oper']);
    expect(await names({ term: 'oeff' })).toEqual(['Offen', 'Öffnung']);
    expect(await names({}, { page: 2, size: 4 })).toEqual(['Oper', 'Zunft']);
    expect(await queries.list(caller.scope, networkId, {}, { page: 9, size: 4 })).toMatchObject({ rows: [], total: 6 });
  });

  it('is found by type, context, Land, city and site', async () => {
    const { networkId, caller } = await world();
    await organisations.create(caller, networkId, {
      name: 'Berufskolleg',
      type: 'vocational_school',
      context: 'school',
      land: 'TH',
      city: 'Mörgental',
      website: 'https://kolleg.example.org',
    });
    await organisations.create(caller, networkId, { name: 'Anderes Haus' });
    const total = async (filter: object) => (await queries.list(caller.scope, networkId, filter, PAGE)).total;
    for (const term of ['thueringen', 'Moergental', 'morgental', 'kolleg.example', 'kolleg thüringen']) {
      expect([term, await total({ term })]).toEqual([term, 1]);
    }
    expect(await total({ type: 'vocational_school', context: 'school', land: 'TH' })).toBe(1);
    expect(await total({ type: 'ihk' })).toBe(0);
  });
});

describe('a change of an organisation', () => {
  it('is in the history with who did it and what, and never with a name', async () => {
    const { networkId, caller } = await world();
    const seen = await organisations.create(caller, networkId, { name: 'Geheimwerk' });
    await organisations.edit(caller, seen, { name: 'Offenwerk' });
    const entries = await registry.sql.query<{ action: string; actor_id: string }[]>(
      'select * from history_entry where thing_id = $1 order by id',
      [seen.id],
    );
    expect(entries.map(({ action }) => action)).toEqual(['organisation.created', 'organisation.edited']);
    expect(entries[0]).toMatchObject({ actor_kind: 'account', actor_id: 'id' in caller.actor && caller.actor.id });
    expect(JSON.stringify(entries)).not.toMatch(/Geheimwerk|Offenwerk/);
  });
});
