import { Database } from '#libs/database';
import { type Caller, newId, Problem } from '#libs/kernel';
import { aWorld, type World } from '../../../test/support/world.js';
import { organiserIn, personBehind, scopeIn } from '../../../test/factories/callers.factory.js';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject } from '../../../test/factories/networks.factory.js';
import { ConsentService } from './person/consent.service.js';
import { ContactRoleService } from './person/contact-role.service.js';
import { FigureQueries } from './registry/figure.queries.js';
import { MembershipQueries } from './network/membership.queries.js';
import { MembershipService } from './network/membership.service.js';
import { NetworkGroupQueries } from './network/network-group.queries.js';
import { NetworkGroupService } from './network/network-group.service.js';
import { NetworkQueries } from './network/network.queries.js';
import { NetworkService } from './network/network.service.js';
import { NetworksModule } from './networks.module.js';
import { OrganisationQueries } from './organisation/organisation.queries.js';
import { OrganisationService } from './organisation/organisation.service.js';
import { PersonPageQueries } from './person/person-page.queries.js';
import { PersonQueries } from './person/person.queries.js';
import { PersonService } from './person/person.service.js';
import { ProjectQueries } from './organisation/project.queries.js';
import { ProjectService } from './organisation/project.service.js';

const nobodyFollows = () => Promise.resolve();

let registry: World;
beforeAll(async () => {
  registry = await aWorld(NetworksModule);
});
afterAll(() => registry?.close());

const PAGE = { page: 1, size: 50 };
const on = '2026-01-15';
const OWN = { salutation: 'none', title: '', firstName: 'Ute', lastName: 'Ährenfeld', phone: '' } as const;

/** One row of everything in a network of its own, and the ids under which others might ask for it. */
async function aWholeNetwork() {
  const { sql } = registry;
  const { id: networkId } = await aNetwork(sql, { phase: 'setup' });
  const caller = organiserIn(networkId);
  const [person, deputy] = [await aPerson(sql, networkId, { tags: ['Presse'] }), await aPerson(sql, networkId)];
  const leaver = await aPerson(sql, networkId);
  const organisation = await anOrganisation(sql, networkId);
  const project = await aProject(sql, networkId, { listedFrom: '2025-01-01' });
  const heir = await aProject(sql, networkId);
  const [group, idleGroup] = [await aGroup(sql, networkId), await aGroup(sql, networkId)];
  const joining = { groupId: group.id, validFrom: '2025-01-01' };
  const memberships = registry.get(MembershipService);
  const proposed = await memberships.propose(caller, { ...joining, member: { personId: deputy.id } });
  const admitted = await memberships.admit(caller, { ...joining, member: { personId: person.id } });
  const role = { personId: person.id, projectId: project.id, validFrom: '2025-01-01' };
  const contactRole = await registry.get(ContactRoleService).assign(caller, role);
  const consent = { personId: person.id, kind: 'recording', textVersion: '1', evidence: 'Brief' } as const;
  await registry.get(ConsentService).give(caller, consent);
  return {
    networkId,
    person: person.id,
    deputy: deputy.id,
    leaver: leaver.id,
    organisation: organisation.id,
    project: project.id,
    heir: heir.id,
    carrier: heir.carrierOrganisationId,
    group: group.id,
    idleGroup: idleGroup.id,
    proposed: proposed.id,
    admitted: admitted.id,
    contactRole: contactRole.id,
  };
}
type Ids = Awaited<ReturnType<typeof aWholeNetwork>>;

const first = (id: string) => ({ id, version: 1 });
const consent = (personId: string) =>
  ({ personId, kind: 'photo_portrait', textVersion: '1', evidence: 'Brief' }) as const;

/** Every write, by its name. Ordered so that the owner can do all of them one after the other. */
const writes: Readonly<Record<string, (caller: Caller, ids: Ids) => Promise<unknown>>> = {
  'NetworkService.editWithin': (caller, ids) =>
    registry
      .get(Database)
      .transaction(caller, (tx) =>
        registry.get(NetworkService).editWithin(tx, caller, first(ids.networkId), { purpose: 'x' }),
      ),
  'NetworkService.appoint': (caller, ids) =>
    registry
      .get(NetworkService)
      .appoint(
        caller,
        { id: ids.networkId, version: 2 },
        { caretakerPersonId: ids.person, deputyPersonId: ids.deputy },
      ),
  'NetworkService.movePhase': (caller, ids) =>
    registry.get(NetworkService).movePhase(caller, { id: ids.networkId, version: 3 }, 'implementation'),
  'NetworkService.showLogo': (caller, ids) =>
    registry.get(NetworkService).showLogo(caller, { id: ids.networkId, version: 4 }, null),
  'OrganisationService.create': (caller, ids) =>
    registry.get(OrganisationService).create(caller, ids.networkId, { name: `Neu ${newId()}` }),
  'OrganisationService.edit': (caller, ids) =>
    registry.get(OrganisationService).edit(caller, first(ids.organisation), { city: 'Seehafen' }),
  'OrganisationService.close': (caller, ids) =>
    registry.get(OrganisationService).close(caller, { id: ids.organisation, version: 2 }, on),
  'ProjectService.create': (caller, ids) =>
    registry.get(ProjectService).create(caller, ids.networkId, { name: 'Neu', carrierOrganisationId: ids.carrier }),
  'ProjectService.edit': (caller, ids) => registry.get(ProjectService).edit(caller, first(ids.project), { name: 'x' }),
  'ProjectService.list': (caller, ids) => registry.get(ProjectService).list(caller, ids.heir, on),
  'ProjectService.unlist': (caller, ids) => registry.get(ProjectService).unlist(caller, ids.heir, on),
  'ProjectService.end': (caller, ids) =>
    registry.get(ProjectService).end(caller, first(ids.heir), { on, successorProjectId: ids.project }),
  'PersonService.create': (caller, ids) =>
    registry.get(PersonService).create(caller, ids.networkId, { lastName: 'Neu', source: 'x' }),
  'PersonService.edit': (caller, ids) =>
    registry.get(PersonService).edit(caller, first(ids.person), { title: 'Dr.' }, nobodyFollows),
  'PersonService.move': (caller, ids) => registry.get(PersonService).move(caller, first(ids.leaver), 'inactive'),
  'PersonService.revokeLinks': (caller, ids) =>
    registry.get(PersonService).revokeLinks(caller, { id: ids.person, version: 2 }),
  'ContactRoleService.assign': (caller, ids) =>
    registry
      .get(ContactRoleService)
      .assign(caller, { personId: ids.person, organisationId: ids.organisation, validFrom: on }),
  'ContactRoleService.end': (caller, ids) => registry.get(ContactRoleService).end(caller, ids.contactRole, on),
  'NetworkGroupService.create': (caller, ids) =>
    registry.get(NetworkGroupService).create(caller, ids.networkId, { type: 'other', name: `Neu ${newId()}` }),
  'NetworkGroupService.edit': (caller, ids) =>
    registry.get(NetworkGroupService).edit(caller, first(ids.idleGroup), { cadence: 'x' }),
  'NetworkGroupService.move': (caller, ids) =>
    registry.get(NetworkGroupService).move(caller, { id: ids.idleGroup, version: 2 }, 'paused'),
  'MembershipService.propose': (caller, ids) =>
    registry
      .get(MembershipService)
      .propose(caller, { groupId: ids.group, member: { projectId: ids.project }, validFrom: on }),
  'MembershipService.admit': (caller, ids) =>
    registry
      .get(MembershipService)
      .admit(caller, { groupId: ids.group, member: { projectId: ids.heir }, validFrom: on }),
  'MembershipService.activate': (caller, ids) => registry.get(MembershipService).activate(caller, ids.proposed, { on }),
  'MembershipService.suspend': (caller, ids) => registry.get(MembershipService).suspend(caller, ids.proposed, { on }),
  'MembershipService.end': (caller, ids) => registry.get(MembershipService).end(caller, ids.admitted, { on }),
  'ConsentService.give': (caller, ids) => registry.get(ConsentService).give(caller, consent(ids.person)),
  'ConsentService.withdraw': (caller, ids) => registry.get(ConsentService).withdraw(caller, consent(ids.person)),
};

/** Every read of one thing, by its name. */
const reads: Readonly<Record<string, (caller: Caller, ids: Ids) => Promise<unknown>>> = {
  'NetworkQueries.get': ({ scope }, ids) => registry.get(NetworkQueries).get(scope, ids.networkId),
  'OrganisationQueries.get': ({ scope }, ids) => registry.get(OrganisationQueries).get(scope, ids.organisation),
  'ProjectQueries.get': ({ scope }, ids) => registry.get(ProjectQueries).get(scope, ids.project),
  'PersonQueries.get': ({ scope }, ids) => registry.get(PersonQueries).get(scope, ids.person),
  'PersonPageQueries.get': ({ scope }, ids) => registry.get(PersonPageQueries).get(scope, ids.person),
  'NetworkGroupQueries.get': ({ scope }, ids) => registry.get(NetworkGroupQueries).get(scope, ids.group),
  'MembershipQueries.get': ({ scope }, ids) => registry.get(MembershipQueries).get(scope, ids.admitted),
  'FigureQueries.asOf': ({ scope }, ids) => registry.get(FigureQueries).asOf(scope, ids.networkId, on),
};

/** Every list: how many rows of the network a caller gets. */
const lists: Readonly<Record<string, (caller: Caller, ids: Ids) => Promise<number>>> = {
  'NetworkQueries.list': async ({ scope }, ids) =>
    (await registry.get(NetworkQueries).list(scope, PAGE)).rows.filter(({ id }) => id === ids.networkId).length,
  'OrganisationQueries.list': async ({ scope }, ids) =>
    (await registry.get(OrganisationQueries).list(scope, ids.networkId, {}, PAGE)).total,
  'ProjectQueries.list': async ({ scope }, ids) =>
    (await registry.get(ProjectQueries).list(scope, ids.networkId, {}, PAGE)).total,
  'PersonQueries.list': async ({ scope }, ids) =>
    (await registry.get(PersonQueries).list(scope, ids.networkId, {}, PAGE)).total,
  'PersonQueries.listIds': async ({ scope }, ids) =>
    (await registry.get(PersonQueries).listIds(scope, ids.networkId, {})).length,
  'PersonQueries.listTags': async ({ scope }, ids) =>
    (await registry.get(PersonQueries).listTags(scope, ids.networkId)).length,
  'NetworkGroupQueries.list': async ({ scope }, ids) =>
    (await registry.get(NetworkGroupQueries).list(scope, ids.networkId, {}, PAGE)).total,
  'MembershipQueries.list': async ({ scope }, ids) =>
    (await registry.get(MembershipQueries).list(scope, ids.networkId, {}, PAGE)).total,
  'MembershipQueries.countAsOf': async ({ scope }, ids) =>
    (await registry.get(MembershipQueries).countAsOf(scope, { networkId: ids.networkId, asOf: '2025-06-01' })).total,
};

const notFound = { code: 'not-found' };

/** Every row of a network and its history: what must not move. */
async function fingerprint(networkId: string): Promise<string> {
  const tables = [...registry.sql.entityMetadatas.map(({ tableName }) => tableName), 'history_entry'];
  const parts = tables.map((table) =>
    registry.sql.query<unknown[]>(
      `select '${table}', md5(string_agg(t::text, '|' order by t::text)) from ${table} t
       where ${table === 'network' ? 'id' : 'network_id'} = $1`,
      [networkId],
    ),
  );
  return JSON.stringify(await Promise.all(parts));
}

const readerIn = (networkId: string): Caller => ({
  actor: { kind: 'account', id: newId() },
  scope: scopeIn([networkId], ['network:read', 'contact:read']),
});

describe('an organiser of another network', () => {
  let ids: Ids;
  let stranger: Caller;
  beforeAll(async () => {
    ids = await aWholeNetwork();
    stranger = organiserIn((await aWholeNetwork()).networkId);
  });

  it.each(Object.keys(reads))('does not find what %s would read', async (name) => {
    await expect(reads[name]!(stranger, ids)).rejects.toMatchObject(notFound);
  });

  it.each(Object.keys(lists))('gets nothing from %s', async (name) => {
    expect(await lists[name]!(stranger, ids)).toBe(0);
  });

  it.each(Object.keys(writes))('does not find what %s would change, and changes nothing', async (name) => {
    const before = await fingerprint(ids.networkId);
    await expect(writes[name]!(stranger, ids)).rejects.toMatchObject(notFound);
    expect(await fingerprint(ids.networkId)).toBe(before);
  });
});

describe('the organiser of the network itself', () => {
  let ids: Ids;
  beforeAll(async () => {
    ids = await aWholeNetwork();
  });

  it.each(Object.keys(reads))('reads with %s', async (name) => {
    await expect(reads[name]!(organiserIn(ids.networkId), ids)).resolves.toBeDefined();
  });

  it.each(Object.keys(lists))('gets rows from %s', async (name) => {
    expect(await lists[name]!(organiserIn(ids.networkId), ids)).toBeGreaterThan(0);
  });

  it.each(Object.keys(writes))('is refused by %s while only reading, and may with the permission', async (name) => {
    const before = await fingerprint(ids.networkId);
    await expect(writes[name]!(readerIn(ids.networkId), ids)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await fingerprint(ids.networkId)).toBe(before);
    await writes[name]!(organiserIn(ids.networkId), ids);
    expect(await fingerprint(ids.networkId)).not.toBe(before);
  });
});

describe('a row of one’s own that is to point at another network', () => {
  const attempts: Readonly<Record<string, (caller: Caller, own: Ids, foreign: Ids) => Promise<unknown>>> = {
    'a coordinating organisation': (caller, own, { organisation: coordinatingOrganisationId }) =>
      registry
        .get(Database)
        .transaction(caller, (tx) =>
          registry.get(NetworkService).editWithin(tx, caller, first(own.networkId), { coordinatingOrganisationId }),
        ),
    'a caretaker': (caller, own, { person }) =>
      registry
        .get(NetworkService)
        .appoint(caller, first(own.networkId), { caretakerPersonId: person, deputyPersonId: own.deputy }),
    'a predecessor': (caller, own, { organisation }) =>
      registry.get(OrganisationService).create(caller, own.networkId, { name: 'Erbe', predecessorId: organisation }),
    'a carrier': (caller, own, { organisation }) =>
      registry.get(ProjectService).edit(caller, first(own.project), { carrierOrganisationId: organisation }),
    'a successor': (caller, own, { project }) =>
      registry.get(ProjectService).end(caller, first(own.project), { on, successorProjectId: project }),
    'an organisation of a person': (caller, own, { organisation }) =>
      registry.get(PersonService).edit(caller, first(own.person), { organisationId: organisation }, nobodyFollows),
    'a project to speak for': (caller, own, { project }) =>
      registry.get(ContactRoleService).assign(caller, { personId: own.person, projectId: project, validFrom: on }),
    'a group’s lead': (caller, own, { person }) =>
      registry.get(NetworkGroupService).edit(caller, first(own.group), { leadPersonId: person }),
    'a member': (caller, own, { person }) =>
      registry
        .get(MembershipService)
        .admit(caller, { groupId: own.group, member: { personId: person }, validFrom: on }),
  };

  it.each(Object.keys(attempts))('does not find %s there, although it exists', async (name) => {
    const [own, foreign] = [await aWholeNetwork(), await aWholeNetwork()];
    const before = await fingerprint(own.networkId);
    await expect(attempts[name]!(organiserIn(own.networkId), own, foreign)).rejects.toMatchObject(notFound);
    expect(await fingerprint(own.networkId)).toBe(before);
    // The negative control: with one's own row it is no such problem.
    const outcome = attempts[name]!(organiserIn(own.networkId), own, own).catch((error: unknown) => error);
    expect(await outcome).not.toMatchObject(notFound);
  });
});

describe('an id that nobody has', () => {
  it.each(['00000000-0000-7000-8000-000000000000', 'x', '', "' or 1=1 --"])(
    '%j looks like a foreign one',
    async (id) => {
      const every: Caller = organiserIn(id);
      const ids = new Proxy({}, { get: () => id }) as Ids;
      for (const read of Object.values(reads)) await expect(read(every, ids)).rejects.toMatchObject(notFound);
      for (const [name, write] of Object.entries(writes)) {
        expect([name, await write(every, ids).catch((error: unknown) => error)]).toEqual([name, expect.any(Problem)]);
        await expect(write(every, ids)).rejects.toMatchObject(notFound);
      }
    },
  );
});

describe('a participant behind a mail link', () => {
  it('gives and withdraws consents and corrects the name for themselves, for nobody else, and sees no network', async () => {
    const ids = await aWholeNetwork();
    const self = personBehind(ids.person);
    const consents = registry.get(ConsentService);
    await consents.give(self, consent(ids.person));
    await consents.withdraw(self, consent(ids.person));
    await expect(consents.give(self, consent(ids.deputy))).rejects.toMatchObject(notFound);
    const persons = registry.get(PersonService);
    const correct = (id: string) => persons.correct(self, { id, version: 1 }, OWN, () => Promise.resolve());
    expect(await correct(ids.person)).toMatchObject({ version: 2 });
    await expect(correct(ids.deputy)).rejects.toMatchObject(notFound);
    for (const read of Object.values(reads)) await expect(read(self, ids)).rejects.toMatchObject(notFound);
    for (const list of Object.values(lists)) expect(await list(self, ids)).toBe(0);
  });
});

describe('this table of methods', () => {
  // What no caller reaches: helpers, and methods that work inside another library's transaction and checks.
  const internal =
    /^(constructor|lock|lockRunning|insert|save|record|open|moved|visible|matching|networkOf|\w+Once|(?!edit)\w+Within|refusingDuplicates)$/;
  // These have no network to be foreign to: new and public ones (network.db.spec.ts), and whoever is behind a mailbox
  // (the participants' pages).
  const elsewhere = [
    ...['NetworkService.create', 'PublicNetworkQueries.findBySlug', 'PublicNetworkQueries.list'],
    'PublicDirectoryQueries.list',
    // A signed link of a mail names the network.
    'PublicNetworkQueries.identityOf',
    ...[
      'NetworkLogoQueries.findContent',
      'PersonMailboxes.bounced',
      'PersonObjections.holdBehind',
      'PersonObjections.keeps',
      'PersonService.correct',
      'ProfileQueries.list',
      'ProfileQueries.ownerOf',
    ],
  ];

  it('names every method of every service and query', () => {
    const classes = Reflect.getMetadata('providers', NetworksModule) as { name: string; prototype: object }[];
    const methods = classes.flatMap(({ name, prototype }) =>
      Object.getOwnPropertyNames(prototype).flatMap((method) => (internal.test(method) ? [] : [`${name}.${method}`])),
    );
    const named = [...Object.keys({ ...reads, ...writes, ...lists }), ...elsewhere];
    expect(methods.sort()).toEqual(named.sort());
  });
});
