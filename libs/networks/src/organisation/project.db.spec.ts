import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { NetworksModule } from '../networks.module.js';
import { aNetwork, anOrganisation, aPerson } from '../../../../test/factories/networks.factory.js';
import { ContactRoleService } from '../person/contact-role.service.js';
import { OrganisationService } from './organisation.service.js';
import { ProjectQueries } from './project.queries.js';
import { ProjectService } from './project.service.js';

let registry: World;
let projects: ProjectService;
let queries: ProjectQueries;
let roles: ContactRoleService;

beforeAll(async () => {
  registry = await aWorld(NetworksModule);
  projects = registry.get(ProjectService);
  queries = registry.get(ProjectQueries);
  roles = registry.get(ContactRoleService);
});
afterAll(() => registry?.close());

const PAGE = { page: 1, size: 50 };

async function world() {
  const { id: networkId } = await aNetwork(registry.sql);
  const carrier = await anOrganisation(registry.sql, networkId, { name: 'Handwerkskammer Lindengau', land: 'HE' });
  const caller = organiserIn(networkId);
  const create = (name: string, rest = {}) =>
    projects.create(caller, networkId, { name, carrierOrganisationId: carrier.id, ...rest });
  return { networkId, carrier, caller, create };
}

describe('a project that ends', () => {
  it('names its successor and takes its listing and contacts with it', async () => {
    const { networkId, caller, create } = await world();
    const [old, heir] = [await create('PraxisStart'), await create('PraxisStart Labor')];
    const { id: personId } = await aPerson(registry.sql, networkId);
    await roles.assign(caller, { personId, projectId: old.id, isPrimary: true, validFrom: '2025-01-01' });
    await projects.list(caller, old.id, '2025-01-01');
    await projects.list(caller, old.id, '2025-02-01');
    expect(await queries.get(caller.scope, old.id)).toMatchObject({ isListed: true, lacksContact: false });
    const ended = await projects.end(caller, old, { on: '2026-01-31', successorProjectId: heir.id });
    expect(await queries.get(caller.scope, old.id)).toMatchObject({
      endedOn: '2026-01-31',
      successor: { id: heir.id, name: 'PraxisStart Labor' },
      isListed: false,
      lacksContact: false,
    });
    const periods = await registry.sql.query<unknown[]>(
      `select valid_from::text, valid_to::text from contact_role where project_id = $1
       union all select valid_from::text, valid_to::text from project_listing where project_id = $1`,
      [old.id],
    );
    expect(periods).toEqual(Array.from({ length: 2 }, () => ({ valid_from: '2025-01-01', valid_to: '2026-01-31' })));
    await expect(projects.end(caller, ended, { on: '2026-02-01' })).rejects.toMatchObject({ code: 'project.ended' });
    await expect(projects.list(caller, old.id, '2026-02-01')).rejects.toMatchObject({ code: 'project.ended' });
    expect((await queries.list(caller.scope, networkId, {}, PAGE)).total).toBe(1);
    expect((await queries.list(caller.scope, networkId, { includesEnded: true }, PAGE)).total).toBe(2);
  });

  it('cannot succeed itself', async () => {
    const { caller, create } = await world();
    const project = await create('Ewig');
    const end = projects.end(caller, project, { on: '2026-01-31', successorProjectId: project.id });
    await expect(end).rejects.toThrow('is-itself');
  });
});

describe('the carrier of a project', () => {
  it('is an organisation that still exists, even when it closes at the same moment', async () => {
    const { networkId, caller } = await world();
    const organisations = registry.get(OrganisationService);
    for (let round = 0; round < 5; round += 1) {
      const carrier = await organisations.create(caller, networkId, { name: `Verein ${round}` });
      const [created, closed] = await Promise.allSettled([
        projects.create(caller, networkId, { name: `Lotsen ${round}`, carrierOrganisationId: carrier.id }),
        organisations.close(caller, carrier, '2026-02-01'),
      ]);
      expect([created.status, closed.status].sort()).toEqual(['fulfilled', 'rejected']);
      const refused = created.status === 'rejected' ? created : (closed as PromiseRejectedResult);
      expect(refused.reason).toMatchObject({ code: expect.stringMatching(/organisation\.(closed|carries-projects)/) });
    }
  });
});

describe('who speaks for a project', () => {
  it('is one person first at any time, and others beside', async () => {
    const { networkId, caller, create } = await world();
    const { id: projectId } = await create('Lotsen');
    const [ute, nils] = [await aPerson(registry.sql, networkId), await aPerson(registry.sql, networkId)];
    const first = { personId: ute.id, projectId, isPrimary: true, validFrom: '2025-01-01' };
    const { id } = await roles.assign(caller, first);
    const second = { ...first, personId: nils.id, validFrom: '2025-07-01' };
    await expect(roles.assign(caller, second)).rejects.toMatchObject({
      code: 'contact-role.primary-exists',
      facts: { projectId },
    });
    await roles.assign(caller, { ...second, isPrimary: false });
    await roles.end(caller, id, '2025-09-01');
    await roles.assign(caller, { ...second, validFrom: '2025-09-01' });
    await expect(roles.end(caller, id, '2025-10-01')).rejects.toMatchObject({ code: 'move-not-allowed' });
  });

  it('speaks for a project or an organisation, and not backwards in time', async () => {
    const { networkId, carrier, caller, create } = await world();
    const { id: projectId } = await create('Lotsen');
    const { id: personId } = await aPerson(registry.sql, networkId);
    const role = { personId, validFrom: '2025-01-01' };
    await expect(roles.assign(caller, role)).rejects.toThrow('project-or-organisation');
    await expect(roles.assign(caller, { ...role, projectId, organisationId: carrier.id })).rejects.toThrow(
      'project-or-organisation',
    );
    await expect(roles.assign(caller, { ...role, projectId, validTo: '2024-12-31' })).rejects.toThrow('before-start');
    const { id } = await roles.assign(caller, { ...role, organisationId: carrier.id });
    await expect(roles.end(caller, id, '2024-12-31')).rejects.toThrow('before-start');
  });

  it('is missed while nobody does', async () => {
    const { networkId, caller, create } = await world();
    const [alone, spoken] = [await create('Allein'), await create('Begleitet')];
    const { id: personId } = await aPerson(registry.sql, networkId);
    await roles.assign(caller, { personId, projectId: spoken.id, validFrom: '2025-01-01' });
    const { rows } = await queries.list(caller.scope, networkId, { lacksContact: true }, PAGE);
    expect(rows.map(({ id }) => id)).toEqual([alone.id]);
  });
});

describe('the list of projects', () => {
  it('is found by name, region, sector and carrier, and filtered', async () => {
    const { networkId, carrier, caller, create } = await world();
    const { id } = await create('Küchenlotsen', {
      regions: ['Südhausen'],
      sectors: ['Gastgewerbe'],
      practiceStage: 'new',
    });
    await create('Anderes', { land: 'BY', kind: 'initiative' });
    const found = async (filter: object) =>
      (await queries.list(caller.scope, networkId, filter, PAGE)).rows.map((row) => row.id);
    for (const term of ['kuechen', 'Kuchen', 'suedhausen', 'gastgewerbe handwerkskammer']) {
      expect([term, await found({ term })]).toEqual([term, [id]]);
    }
    expect(await found({ term: 'westmark' })).toHaveLength(0);
    expect(await found({ term: 'Handwerkskammer' })).toHaveLength(2);
    expect(await found({ land: 'HE' })).toEqual([id]);
    expect(await found({ practiceStage: 'new', carrierOrganisationId: carrier.id, kind: 'project' })).toEqual([id]);
    expect(await found({ isListed: true })).toEqual([]);
  });

  it('dates a practice stage by the day it was told', async () => {
    const { caller, create } = await world();
    const seen = await create('Neuling', { practiceStage: 'new' });
    expect(await queries.get(caller.scope, seen.id)).toMatchObject({ practiceStageAsOf: '2026-02-02' });
    registry.clock.set(new Date('2026-05-01T08:00:00Z'));
    const renamed = await projects.edit(caller, seen, { name: 'Neuling II' });
    expect(await queries.get(caller.scope, seen.id)).toMatchObject({ practiceStageAsOf: '2026-02-02' });
    await projects.edit(caller, renamed, { practiceStage: 'established' });
    expect(await queries.get(caller.scope, seen.id)).toMatchObject({ practiceStageAsOf: '2026-05-01' });
    registry.clock.set(new Date('2026-02-02T08:00:00Z'));
  });
});
