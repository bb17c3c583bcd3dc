import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { NetworksModule } from '../networks.module.js';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { ContactRoleService } from '../person/contact-role.service.js';
import { FigureQueries } from './figure.queries.js';
import { MembershipQueries } from '../network/membership.queries.js';
import { countsOn } from '../network/membership.rules.js';
import { MembershipService } from '../network/membership.service.js';
import { NetworkGroupService } from '../network/network-group.service.js';
import { ProjectService } from '../organisation/project.service.js';

let registry: World;
let memberships: MembershipService;
let queries: MembershipQueries;

beforeAll(async () => {
  registry = await aWorld(NetworksModule);
  memberships = registry.get(MembershipService);
  queries = registry.get(MembershipQueries);
});
afterAll(() => registry?.close());

async function world() {
  const { id: networkId } = await aNetwork(registry.sql);
  const group = await aGroup(registry.sql, networkId);
  const caller = organiserIn(networkId);
  const countOn = (asOf: string) => queries.countAsOf(caller.scope, { networkId, groupId: group.id, asOf });
  return { networkId, groupId: group.id, caller, countOn };
}

const several = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make));

describe('an alliance whose projects expire and whose carriers go on', () => {
  it('had four members, then six, and has ten', async () => {
    const { networkId, groupId, caller, countOn } = await world();
    const projects = await several(6, () => aProject(registry.sql, networkId));
    const admitted: string[] = [];
    for (const [index, { id: projectId }] of projects.entries()) {
      const validFrom = index < 4 ? '2020-03-01' : '2021-05-01';
      admitted.push((await memberships.admit(caller, { groupId, member: { projectId }, validFrom })).id);
    }
    for (const [index, { id, carrierOrganisationId }] of projects.entries()) {
      await registry.get(ProjectService).end(caller, { id, version: 1 }, { on: '2024-12-31' });
      await memberships.end(caller, admitted[index]!, { on: '2025-01-01', reason: 'Förderung ausgelaufen' });
      const member = { organisationId: carrierOrganisationId };
      await memberships.admit(caller, { groupId, member, validFrom: '2025-01-01' });
    }
    for (const { id: organisationId } of await several(4, () => anOrganisation(registry.sql, networkId))) {
      await memberships.admit(caller, { groupId, member: { organisationId }, validFrom: '2025-06-01' });
    }
    expect(await countOn('2020-02-29')).toMatchObject({ total: 0 });
    expect(await countOn('2020-12-31')).toEqual({ total: 4, persons: 0, organisations: 0, projects: 4 });
    expect(await countOn('2022-01-01')).toMatchObject({ total: 6, projects: 6 });
    expect(await countOn('2024-12-31')).toMatchObject({ total: 6, projects: 6 });
    expect(await countOn('2025-01-01')).toMatchObject({ total: 6, projects: 0, organisations: 6 });
    expect(await countOn('2026-02-02')).toMatchObject({ total: 10, organisations: 10 });
  });
});

describe('one member in one group', () => {
  it('cannot belong to it twice at the same time, but one after the other', async () => {
    const { networkId, groupId, caller } = await world();
    const { id: personId } = await aPerson(registry.sql, networkId);
    const joining = { groupId, member: { personId }, validFrom: '2024-01-01' };
    const { id } = await memberships.admit(caller, joining);
    await expect(memberships.propose(caller, { ...joining, validFrom: '2025-01-01' })).rejects.toMatchObject({
      code: 'membership.overlaps',
      facts: { groupId, memberId: personId },
    });
    await memberships.end(caller, id, { on: '2025-01-01' });
    await memberships.admit(caller, { ...joining, validFrom: '2025-01-01' });
    await expect(memberships.admit(caller, { ...joining, validFrom: '2023-06-01' })).rejects.toThrow(
      'membership.overlaps',
    );
  });

  it('counts from acceptance, not from proposal', async () => {
    const { networkId, groupId, caller, countOn } = await world();
    const { id: personId } = await aPerson(registry.sql, networkId);
    const { id } = await memberships.propose(caller, { groupId, member: { personId }, validFrom: '2024-01-01' });
    expect(await countOn('2024-06-01')).toMatchObject({ total: 0 });
    await memberships.activate(caller, id, { on: '2024-07-01' });
    expect(await countOn('2024-06-30')).toMatchObject({ total: 0 });
    expect(await countOn('2024-07-01')).toMatchObject({ total: 1, persons: 1 });
  });

  it('keeps its pause visible after it comes back', async () => {
    const { networkId, groupId, caller, countOn } = await world();
    const { id: personId } = await aPerson(registry.sql, networkId);
    const { id } = await memberships.admit(caller, { groupId, member: { personId }, validFrom: '2024-01-01' });
    await memberships.suspend(caller, id, { on: '2024-06-01', reason: 'Elternzeit' });
    expect(await countOn('2024-05-31')).toMatchObject({ total: 1 });
    expect(await countOn('2024-06-01')).toMatchObject({ total: 0 });
    await expect(memberships.activate(caller, id, { on: '2024-05-01' })).rejects.toThrow('before-start');
    const again = await memberships.activate(caller, id, { on: '2025-02-01' });
    expect(again.id).not.toBe(id);
    const days = ['2024-05-31', '2024-06-01', '2025-01-31', '2025-02-01'];
    expect(await Promise.all(days.map(async (day) => (await countOn(day)).total))).toEqual([1, 0, 0, 1]);
    await expect(memberships.suspend(caller, id, { on: '2025-03-01' })).rejects.toThrow('move-not-allowed');
  });

  it('never counted when its proposal was turned down', async () => {
    const { networkId, groupId, caller, countOn } = await world();
    const { id: personId } = await aPerson(registry.sql, networkId);
    const joining = { groupId, member: { personId }, validFrom: '2024-01-01' };
    const { id } = await memberships.propose(caller, joining);
    await memberships.end(caller, id, { on: '2024-03-01', reason: 'zurückgezogen' });
    expect(await countOn('2024-02-01')).toMatchObject({ total: 0 });
    await memberships.admit(caller, joining);
    expect(await countOn('2024-02-01')).toMatchObject({ total: 1 });
  });

  it('is admitted once, even when two press the button at once', async () => {
    const { networkId, groupId, caller } = await world();
    const { id: personId } = await aPerson(registry.sql, networkId);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        memberships.admit(caller, { groupId, member: { personId }, validFrom: '2024-01-01' }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'membership.overlaps' });
    }
  });
});

describe('a group that is dissolved', () => {
  it('ends its memberships on that day and takes no more', async () => {
    const { networkId, groupId, caller, countOn } = await world();
    const people = await several(3, () => aPerson(registry.sql, networkId));
    const joining = people.map(({ id: personId }) => ({ groupId, member: { personId }, validFrom: '2024-01-01' }));
    await memberships.admit(caller, joining[0]!);
    await memberships.propose(caller, joining[1]!);
    await memberships.admit(caller, { ...joining[2]!, validFrom: '2027-01-01' });
    await registry.get(NetworkGroupService).move(caller, { id: groupId, version: 1 }, 'dissolved', 'Ziel erreicht');
    expect(await countOn('2026-02-01')).toMatchObject({ total: 1 });
    expect(await countOn('2026-02-02')).toMatchObject({ total: 0 });
    expect(await countOn('2027-02-01')).toMatchObject({ total: 0 });
    await expect(memberships.admit(caller, joining[1]!)).rejects.toMatchObject({ code: 'group.dissolved' });
  });
});

describe('the rule and the database', () => {
  it('agree on which memberships count on which day', async () => {
    const { networkId, groupId, caller } = await world();
    const moves = [
      async (_: string) => undefined,
      (id: string) => memberships.end(caller, id, { on: '2024-09-01' }),
      (id: string) => memberships.suspend(caller, id, { on: '2024-06-01' }),
      async (id: string) => {
        await memberships.suspend(caller, id, { on: '2024-06-01' });
        await memberships.end(caller, id, { on: '2024-09-01' });
      },
    ];
    for (const open of ['admit', 'propose'] as const) {
      for (const [index, move] of moves.entries()) {
        if (open === 'propose' && index > 1) continue;
        const { id: personId } = await aPerson(registry.sql, networkId);
        const { id } = await memberships[open](caller, { groupId, member: { personId }, validFrom: '2024-02-01' });
        await move(id);
      }
    }
    const all = await queries.list(caller.scope, networkId, { groupId }, { page: 1, size: 50 });
    expect(all.total).toBe(6);
    for (const asOf of ['2024-01-31', '2024-02-01', '2024-05-31', '2024-06-01', '2024-08-31', '2024-09-01']) {
      const expected = all.rows.filter((row) => countsOn(asOf, row)).map(({ id }) => id);
      const { rows } = await queries.list(caller.scope, networkId, { groupId, asOf }, { page: 1, size: 50 });
      expect([asOf, rows.map(({ id }) => id)]).toEqual([asOf, expected]);
    }
  });
});

describe('what a network says of itself', () => {
  it('is counted by Land and kind of carrier on any day, never typed in', async () => {
    const { networkId, caller } = await world();
    const figures = registry.get(FigureQueries);
    const hwk = await anOrganisation(registry.sql, networkId, { type: 'hwk', land: 'HE' });
    const ihk = await anOrganisation(registry.sql, networkId, { type: 'ihk', land: 'BY' });
    const listed = (carrierOrganisationId: string, listedFrom: string, rest = {}) =>
      aProject(registry.sql, networkId, { carrierOrganisationId, listedFrom, ...rest });
    const first = await listed(hwk.id, '2025-01-01');
    const second = await listed(hwk.id, '2025-06-01', { land: 'TH' });
    const third = await listed(ihk.id, '2025-06-01');
    await aProject(registry.sql, networkId, { carrierOrganisationId: ihk.id });
    const roles = registry.get(ContactRoleService);
    const [ute, nils] = [await aPerson(registry.sql, networkId), await aPerson(registry.sql, networkId)];
    await roles.assign(caller, { personId: ute.id, projectId: first.id, validFrom: '2025-01-01' });
    await roles.assign(caller, { personId: ute.id, projectId: second.id, validFrom: '2025-06-01' });
    await roles.assign(caller, {
      personId: nils.id,
      projectId: third.id,
      validFrom: '2025-06-01',
      validTo: '2025-12-01',
    });

    expect(await figures.asOf(caller.scope, networkId, '2024-12-31')).toMatchObject({
      initiatives: { total: 0, byLand: [], byCarrierType: [] },
      contacts: { total: 0 },
    });
    expect(await figures.asOf(caller.scope, networkId, '2025-07-01')).toEqual({
      asOf: '2025-07-01',
      initiatives: {
        total: 3,
        byLand: [
          { land: 'BY', count: 1 },
          { land: 'HE', count: 1 },
          { land: 'TH', count: 1 },
        ],
        byCarrierType: [
          { type: 'hwk', count: 2 },
          { type: 'ihk', count: 1 },
        ],
      },
      contacts: {
        total: 2,
        byLand: [
          { land: 'BY', count: 1 },
          { land: 'HE', count: 1 },
          { land: 'TH', count: 1 },
        ],
        byCarrierType: [
          { type: 'hwk', count: 1 },
          { type: 'ihk', count: 1 },
        ],
      },
      members: { total: 0, persons: 0, organisations: 0, projects: 0 },
    });
    await registry.get(ProjectService).unlist(caller, second.id, '2026-01-01');
    expect(await figures.asOf(caller.scope, networkId, '2026-01-01')).toMatchObject({
      initiatives: { total: 2 },
      contacts: { total: 1 },
    });
    expect(await figures.asOf(caller.scope, networkId, '2025-12-31')).toMatchObject({ initiatives: { total: 3 } });
  });
});
