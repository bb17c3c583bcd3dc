import { ModulesContainer } from '@nestjs/core';
import { newId } from '#libs/kernel';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject } from '../../../../../test/factories/networks.factory.js';
import { aPng, aWebp } from '../../../../../test/factories/pictures.factory.js';
import { type TestAccount, TestServer } from '../../../../../test/support/server.js';
import { routesOf } from '../../http/route-inventory.js';
import { ContactsApi } from '../contacts/contacts-api.module.js';
import { NetworksApi } from './networks-api.module.js';

let server: TestServer;
let networkId: string;
let caretaker: TestAccount;

beforeAll(async () => {
  server = await TestServer.start();
  networkId = (await aNetwork(server.sql)).id;
  caretaker = await server.account({ roles: [{ networkId, role: 'caretaker' }] });
});
afterAll(() => server?.stop());

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT';

async function ask<T = Record<string, unknown>>(
  method: Method,
  url: string,
  body?: object,
  as = caretaker,
): Promise<T> {
  const answer = await server.send(method, url, { as, body });
  if (answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`);
  return (answer.body === '' ? null : answer.json()) as T;
}
const refused = async (method: Method, url: string, body?: object, as = caretaker) => {
  const answer = await server.send(method, url, { as, body });
  return [answer.statusCode, answer.json<{ code: string }>().code];
};
type Seen = { id: string; version: number };

describe('an organiser who builds up the registry', () => {
  it('enters organisation, project and person, ties them, finds them and reads the figures', async () => {
    const at = `/api/networks/${networkId}`;
    const kammer = await ask<Seen>('POST', `${at}/organisations`, {
      name: 'Handwerkskammer Müllheim',
      type: 'hwk',
      land: 'BW',
    });
    const project = await ask<Seen>('POST', `${at}/projects`, {
      name: 'Azubi-Lotsen',
      carrierOrganisationId: kammer.id,
    });
    const ute = await ask<Seen>('POST', `${at}/persons`, {
      firstName: 'Ute',
      lastName: 'Kallweit',
      email: 'Ute@hwk.example.org',
      organisationId: kammer.id,
      source: 'Telefonat',
    });
    const role = { projectId: project.id, isPrimary: true, validFrom: '2025-01-01' };
    await ask('POST', `/api/persons/${ute.id}/contact-roles`, role);
    expect(await refused('POST', `/api/persons/${ute.id}/contact-roles`, role)).toEqual([
      409,
      'contact-role.primary-exists',
    ]);
    await ask('POST', `/api/projects/${project.id}/list`, { from: '2025-01-01' });
    const group = await ask<Seen>('POST', `${at}/groups`, { type: 'working_group', name: 'Ansprache von Betrieben' });
    await ask('POST', `/api/groups/${group.id}/state`, { version: 1, state: 'active' });
    const membership = { member: { personId: ute.id }, validFrom: '2025-02-01' };
    const { id } = await ask<Seen>('POST', `/api/groups/${group.id}/memberships`, { ...membership, isProposal: true });
    await ask('POST', `/api/memberships/${id}/activate`, { on: '2025-03-01' });
    const consent = { kind: 'directory_listing', textVersion: '2026-1', evidence: 'Telefonat' };
    expect(await ask('POST', `/api/persons/${ute.id}/consents`, consent)).toBeNull();
    await ask('POST', `/api/persons/${ute.id}/consents/directory_listing/withdraw`);

    for (const search of ['muellheim', 'Mullheim kallweit', '@hwk.example']) {
      const found = await ask<{ total: number; rows: { id: string }[] }>(
        'GET',
        `${at}/persons?search=${encodeURIComponent(search)}`,
      );
      expect([search, found.rows.map((row) => row.id)]).toEqual([search, [ute.id]]);
    }
    expect(await ask('GET', `${at}/organisations?search=M%C3%BCllheim&type=hwk`)).toMatchObject({
      total: 1,
      page: 1,
      size: 50,
    });
    expect(await ask('GET', `${at}/projects?isListed=true&lacksContact=false`)).toMatchObject({ total: 1 });
    expect(await ask('GET', `${at}/projects?engagement=accepted`)).toMatchObject({
      rows: [{ id: project.id, engagement: 'accepted' }],
    });
    expect(await ask('GET', `${at}/projects?engagement=regular`)).toMatchObject({ total: 0 });
    expect(await ask('GET', `/api/projects/${project.id}`)).toMatchObject({ isListed: true, engagement: 'accepted' });
    const joins = { member: { projectId: project.id }, validFrom: '2026-01-10', reason: 'Fachtag' };
    await ask('POST', `/api/groups/${group.id}/memberships`, joins);
    expect(await ask('GET', `${at}/memberships?projectId=${project.id}`)).toMatchObject({
      rows: [{ group: { id: group.id }, project: { id: project.id }, validFrom: '2026-01-10', reason: 'Fachtag' }],
    });
    expect(await ask('GET', `${at}/memberships?asOf=2025-03-01`)).toMatchObject({ total: 1 });
    expect(await ask('GET', `${at}/memberships?asOf=2025-02-28`)).toMatchObject({ total: 0 });
    expect(await ask('GET', `/api/persons/${ute.id}`)).toMatchObject({
      person: { email: 'ute@hwk.example.org', organisation: { id: kammer.id }, groups: [{ id: group.id }] },
      contactRoles: [{ isPrimary: true }],
      consents: [{ kind: 'directory_listing' }],
    });
    expect(await ask('GET', `${at}/figures?asOf=2025-06-01`)).toMatchObject({
      initiatives: { total: 1, byLand: [{ land: 'BW', count: 1 }], byCarrierType: [{ type: 'hwk', count: 1 }] },
      contacts: { total: 1 },
      members: { total: 1, persons: 1 },
    });
    expect(await ask('GET', `${at}/figures?asOf=2024-06-01`)).toMatchObject({ initiatives: { total: 0 } });
  });

  it('is told which organisation is already there, and who changed a row meanwhile', async () => {
    const { id } = await ask<Seen>('POST', `/api/networks/${networkId}/organisations`, { name: 'Innung Hohenau' });
    const again = await server.send('POST', `/api/networks/${networkId}/organisations`, {
      as: caretaker,
      body: { name: 'INNUNG HOHENAU e.V.' },
    });
    expect([again.statusCode, again.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'organisation.exists', facts: expect.objectContaining({ organisationId: id }) }),
    ]);
    expect(await ask('PATCH', `/api/organisations/${id}`, { version: 1, city: 'Hohenau' })).toEqual({ id, version: 2 });
    expect(await refused('PATCH', `/api/organisations/${id}`, { version: 1, city: '' })).toEqual([
      409,
      'changed-meanwhile',
    ]);
    expect(await refused('PATCH', `/api/organisations/${id}`, { version: 2, search: 'x' })).toEqual([400, 'malformed']);
    expect(await ask('POST', `/api/organisations/${id}/close`, { version: 2, on: '2026-01-31' })).toEqual({
      id,
      version: 3,
    });
  });

  it('repeats a request with its key and gets the first answer, not a second person', async () => {
    const headers = { 'idempotency-key': `person-${newId()}` };
    const body = { lastName: 'Doppelt', source: 'Telefonat' };
    const send = () => server.send('POST', `/api/networks/${networkId}/persons`, { as: caretaker, body, headers });
    const [first, second] = [await send(), await send()];
    expect([first.statusCode, second.json()]).toEqual([201, first.json()]);
    expect(await ask('GET', `/api/networks/${networkId}/persons?search=doppelt`)).toMatchObject({ total: 1 });
  });

  it('may not found networks, but an administrator of the instance may', async () => {
    const network = { slug: 'neues-netz', name: 'Neues Netz' };
    expect(await refused('POST', '/api/networks', network)).toEqual([403, 'forbidden']);
    const administrator = await server.account({ isInstanceAdmin: true });
    const { id } = await ask<Seen>('POST', '/api/networks', network, administrator);
    expect(await refused('POST', '/api/networks', network, administrator)).toEqual([409, 'network.slug-taken']);
    const phase = { version: 1, phase: 'implementation' };
    expect(await refused('POST', `/api/networks/${id}/phase`, phase, administrator)).toEqual([
      409,
      'network.caretaker-missing',
    ]);
    const [one, other] = [await aPerson(server.sql, id), await aPerson(server.sql, id)];
    const care = { version: 1, caretakerPersonId: one.id, deputyPersonId: other.id };
    await ask('POST', `/api/networks/${id}/care`, care, administrator);
    await ask('POST', `/api/networks/${id}/phase`, { ...phase, version: 2 }, administrator);
    await ask('PATCH', `/api/networks/${id}`, { version: 3, fundingNotice: 'Gefördert vom Land.' }, administrator);
    expect(await ask('GET', `/api/networks/${id}`, undefined, administrator)).toMatchObject({
      phase: 'implementation',
      caretaker: { id: one.id },
      fundingNotice: 'Gefördert vom Land.',
    });
  });
});

describe('every route of networks and contacts', () => {
  it('stands in the interface document with what it takes and answers', async () => {
    const document = await ask<{ paths: Record<string, object>; components: { schemas: Record<string, object> } }>(
      'GET',
      '/api/openapi.json',
    );
    expect(Object.keys(document.paths)).toContain('/api/networks/{networkId}/figures');
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Network', 'Organisation', 'PersonWithHistory', 'NewMembership', 'NetworkFigures']),
    );
  });

  it('answers a foreign id like a missing one and gives nothing of it away', async () => {
    const { id: foreign } = await aNetwork(server.sql);
    const ids: Record<string, string> = {
      networkId: foreign,
      organisationId: (await anOrganisation(server.sql, foreign)).id,
      projectId: (await aProject(server.sql, foreign)).id,
      personId: (await aPerson(server.sql, foreign)).id,
      groupId: (await aGroup(server.sql, foreign)).id,
    };
    const membership = { member: { personId: ids.personId }, validFrom: '2025-01-01' };
    const owner = await server.account({ roles: [{ networkId: foreign, role: 'caretaker' }] });
    ids.membershipId = (await ask<Seen>('POST', `/api/groups/${ids.groupId}/memberships`, membership, owner)).id;
    const role = { projectId: ids.projectId, validFrom: '2025-01-01' };
    ids.contactRoleId = (await ask<Seen>('POST', `/api/persons/${ids.personId}/contact-roles`, role, owner)).id;
    const bodies: Record<string, object> = {
      'PATCH /api/networks/:networkId': { version: 1 },
      'POST /api/networks/:networkId/phase': { version: 1, phase: 'sustaining' },
      'POST /api/networks/:networkId/care': { version: 1, caretakerPersonId: null, deputyPersonId: null },
      'POST /api/networks/:networkId/groups': { type: 'other', name: 'x' },
      'PATCH /api/groups/:groupId': { version: 1 },
      'POST /api/groups/:groupId/state': { version: 1, state: 'paused' },
      'POST /api/groups/:groupId/memberships': membership,
      'POST /api/memberships/:membershipId/activate': { on: '2025-02-01' },
      'POST /api/memberships/:membershipId/suspend': { on: '2025-02-01' },
      'POST /api/memberships/:membershipId/end': { on: '2025-02-01' },
      'POST /api/networks/:networkId/organisations': { name: 'x' },
      'PATCH /api/organisations/:organisationId': { version: 1 },
      'POST /api/organisations/:organisationId/close': { version: 1, on: '2025-02-01' },
      'POST /api/networks/:networkId/projects': { name: 'x', carrierOrganisationId: ids.organisationId },
      'PATCH /api/projects/:projectId': { version: 1 },
      'POST /api/projects/:projectId/end': { version: 1, on: '2025-02-01' },
      'POST /api/projects/:projectId/list': { from: '2025-02-01' },
      'POST /api/projects/:projectId/unlist': { from: '2025-02-01' },
      'POST /api/networks/:networkId/persons': { lastName: 'x', source: 'x' },
      'PATCH /api/persons/:personId': { version: 1 },
      'POST /api/persons/:personId/state': { version: 1, state: 'inactive' },
      'POST /api/persons/:personId/revoke-links': { version: 1 },
      'POST /api/persons/:personId/contact-roles': role,
      'POST /api/contact-roles/:contactRoleId/end': { on: '2025-02-01' },
      'POST /api/persons/:personId/consents': { kind: 'recording', textVersion: '1', evidence: 'x' },
      'POST /api/persons/:personId/consents/:kind/withdraw': {},
    };
    const own = [...server.app.get(ModulesContainer)].filter(
      ([, { metatype }]) => metatype === NetworksApi || metatype === ContactsApi,
    );
    const routes = routesOf(new Map(own) as ModulesContainer).filter(({ path }) => path.includes(':'));
    expect(routes.length).toBeGreaterThan(30);
    for (const { method, path } of routes) {
      const name = `${method} ${path}`;
      const address = (of: (key: string) => string) =>
        path.replace(/:(\w+)/g, (_, key: string) => (key === 'kind' ? 'recording' : of(key))) +
        (path.endsWith('/figures') ? '?asOf=2025-01-01' : '');
      const send = (of: (key: string) => string, as: TestAccount) =>
        server.send(method as Method, address(of), { as, body: method === 'GET' ? undefined : bodies[name]! });
      const toForeign = await send((key) => ids[key]!, caretaker);
      const toMissing = await send(() => newId(), caretaker);
      expect([name, toForeign.statusCode, toForeign.body]).toEqual([name, toMissing.statusCode, toMissing.body]);
      const isList = toForeign.statusCode === 200;
      if (isList) expect([name, toForeign.json()]).toEqual([name, { rows: [], total: 0, page: 1, size: 50 }]);
      else expect([name, toForeign.statusCode]).toEqual([name, 404]);
      // The negative control: whoever belongs there is not told that it is missing.
      const toOwner = await send((key) => ids[key]!, owner);
      expect([name, toOwner.statusCode]).not.toEqual([name, 404]);
      if (isList) expect([name, toOwner.json<{ total: number }>().total]).not.toEqual([name, 0]);
    }
  });
});

describe('the logo of a network', () => {
  it('is said to be left out of mails where they do not carry it', async () => {
    const { id } = await aNetwork(server.sql);
    const as = await server.account({ roles: [{ networkId: id, role: 'caretaker' }] });
    const at = `/api/networks/${id}`;
    const shown = async (logo: Buffer) => {
      const { version } = await ask<Seen>('GET', at, undefined, as);
      await ask('PUT', `${at}/logo`, { version, content: logo.toString('base64') }, as);
      const { logo: view } = await ask<{ logo: { isInMails: boolean } }>('GET', at, undefined, as);
      return view.isInMails;
    };
    expect(await shown(aPng(40, 40))).toBe(true);
    expect(await shown(aPng(40, 40, 'x'.repeat(15_000)))).toBe(false);
    expect(await shown(aWebp(40, 40))).toBe(false);
  });
});
