import { Database } from '#libs/database';
import { type Caller, systemCaller } from '#libs/kernel';
import { aWorld, type World } from '../../../../test/support/world.js';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { NetworksModule } from '../networks.module.js';
import { aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aPng } from '../../../../test/factories/pictures.factory.js';
import { ConsentService } from '../person/consent.service.js';
import { NetworkGroupQueries } from './network-group.queries.js';
import { NetworkGroupService } from './network-group.service.js';
import { NetworkLogoQueries } from './network-logo.queries.js';
import { NetworkQueries } from './network.queries.js';
import type { NetworkFields } from './network.rules.js';
import { NetworkService } from './network.service.js';
import { PersonService } from '../person/person.service.js';
import { PublicNetworkQueries } from './public-network.queries.js';
import type { Written } from '../rows.service.js';

let registry: World;
let networks: NetworkService;
let queries: NetworkQueries;
const instance: Caller = systemCaller('test');

beforeAll(async () => {
  registry = await aWorld(NetworksModule);
  networks = registry.get(NetworkService);
  queries = registry.get(NetworkQueries);
});
afterAll(() => registry?.close());

const edit = (caller: Caller, seen: Written, changes: Partial<NetworkFields>): Promise<Written> =>
  registry.get(Database).transaction(caller, (tx) => networks.editWithin(tx, caller, seen, changes));

const PAGE = { page: 1, size: 50 };

async function founded(slug: string) {
  const written = await networks.create(instance, { slug, name: `Netzwerk ${slug}` });
  const care = {
    caretakerPersonId: (await aPerson(registry.sql, written.id, { firstName: 'Renate', lastName: 'Ahlborn' })).id,
    deputyPersonId: (await aPerson(registry.sql, written.id, { firstName: 'Jonas', lastName: 'Petri' })).id,
  };
  return { written, care, caller: organiserIn(written.id) };
}

describe('a new network', () => {
  it('is founded for the whole instance, not by an organiser of another one', async () => {
    const { id } = await aNetwork(registry.sql);
    const attempt = networks.create(organiserIn(id), { slug: 'fremd', name: 'Fremd' });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('has a slug of its own, also after an edit', async () => {
    await networks.create(instance, { slug: 'einmal', name: 'Einmal' });
    const taken = { code: 'network.slug-taken', facts: { slug: 'einmal' } };
    await expect(networks.create(instance, { slug: 'einmal', name: 'Zweimal' })).rejects.toMatchObject(taken);
    const other = await networks.create(instance, { slug: 'anders', name: 'Anders' });
    await expect(edit(instance, other, { slug: 'einmal' })).rejects.toMatchObject(taken);
  });

  it('is edited by its own people with everything it says of itself', async () => {
    const { written, caller } = await founded('sagt-alles');
    const { id: coordinatingOrganisationId } = await anOrganisation(registry.sql, written.id, { name: 'Werkbrücke' });
    await edit(caller, written, {
      purpose: 'Jugendliche finden eine Ausbildung.',
      scopeStatement: 'Projekte, die Auszubildende begleiten.',
      fundingNotice: 'Gefördert aus Mitteln des Landes.',
      coordinatingOrganisationId,
      mailbox: 'Post@lotsen.example.org',
      isPublic: false,
    });
    expect(await queries.get(caller.scope, written.id)).toMatchObject({
      purpose: 'Jugendliche finden eine Ausbildung.',
      scopeStatement: 'Projekte, die Auszubildende begleiten.',
      fundingNotice: 'Gefördert aus Mitteln des Landes.',
      coordinatingOrganisation: { id: coordinatingOrganisationId, name: 'Werkbrücke' },
      mailbox: 'post@lotsen.example.org',
      isPublic: false,
      version: 2,
    });
  });
});

describe('a network that is being edited', () => {
  it('goes on taking people in', async () => {
    const { written, caller } = await founded('in-arbeit');
    await registry.get(Database).transaction(caller, async (tx) => {
      await networks.editWithin(tx, caller, written, { purpose: 'Jugendliche finden eine Ausbildung.' });
      await registry.sql.transaction(async (other) => {
        await other.query(`set local lock_timeout = '2s'`);
        await expect(aPerson(other, written.id)).resolves.toMatchObject({ networkId: written.id });
      });
    });
  });
});

describe('the phase of a network', () => {
  it('moves on only with a caretaker and a different deputy', async () => {
    const { written, care, caller } = await founded('mit-pflege');
    await expect(networks.movePhase(caller, written, 'implementation')).rejects.toThrow('caretaker-missing');
    const twice = { ...care, deputyPersonId: care.caretakerPersonId };
    await expect(networks.appoint(caller, written, twice)).rejects.toThrow('deputy-must-differ');
    const cared = await networks.appoint(caller, written, care);
    const running = await networks.movePhase(caller, cared, 'implementation');
    await expect(networks.appoint(caller, running, { ...care, deputyPersonId: null })).rejects.toThrow(
      'caretaker-missing',
    );
    expect(await queries.get(caller.scope, written.id)).toMatchObject({
      phase: 'implementation',
      caretaker: { id: care.caretakerPersonId, name: 'Renate Ahlborn' },
      deputy: { name: 'Jonas Petri' },
    });
  });

  it('goes by the table, and its end names the decision', async () => {
    const { written, care, caller } = await founded('am-ende');
    const cared = await networks.appoint(caller, written, care);
    await expect(networks.movePhase(caller, cared, 'continued', 'Beschluss')).rejects.toMatchObject({
      code: 'move-not-allowed',
    });
    await expect(networks.movePhase(caller, cared, 'ended', ' ')).rejects.toThrow('reason');
    await networks.movePhase(caller, cared, 'ended', 'Beschluss vom 12.01.2026');
    const [entry] = await registry.sql.query<unknown[]>(
      `select from_state, to_state, reason from history_entry where thing_id = $1 and action = 'network.moved'`,
      [written.id],
    );
    expect(entry).toEqual({ from_state: 'setup', to_state: 'ended', reason: 'Beschluss vom 12.01.2026' });
  });

  it('keeps its caretaker from leaving before the office is handed over', async () => {
    const { written, care, caller } = await founded('im-amt');
    await networks.appoint(caller, written, care);
    const caretaker = { id: care.caretakerPersonId, version: 1 };
    await expect(registry.get(PersonService).move(caller, caretaker, 'inactive')).rejects.toMatchObject({
      code: 'person.in-charge',
    });
  });

  it('cannot be entrusted to somebody who has left', async () => {
    const { written, care, caller } = await founded('verlassen');
    await registry.get(PersonService).move(caller, { id: care.deputyPersonId, version: 1 }, 'inactive');
    await expect(networks.appoint(caller, written, care)).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { faults: [{ field: 'deputyPersonId', fault: 'not-active' }] },
    });
  });
});

describe('the logo of a network', () => {
  const content = (sha256: string) => registry.get(NetworkLogoQueries).findContent(sha256);

  it('takes the place of the one before and can be taken away, bytes and all', async () => {
    const { written, caller } = await founded('mit-logo');
    const shown = async () => (await registry.get(NetworkQueries).get(caller.scope, written.id)).logo;
    const first = await networks.showLogo(caller, written, aPng(3, 2, 'first'));
    const { sha256, ...size } = (await shown())!;
    expect(size).toEqual({ width: 3, height: 2 });
    expect(await content(sha256)).toMatchObject({ mediaType: 'image/png' });
    const second = await networks.showLogo(caller, first, aPng(3, 2, 'second'));
    expect(await content(sha256)).toBeNull();
    const svg = Buffer.from('<svg/>');
    await expect(networks.showLogo(caller, second, svg)).rejects.toMatchObject({
      facts: { faults: [{ field: 'content', fault: 'not-png-jpeg-webp' }] },
    });
    await networks.showLogo(caller, second, null);
    expect(await shown()).toBeNull();
  });
});

describe('a group of a network', () => {
  it('has its name alone, knows its officers and moves by the table', async () => {
    const { written, care, caller } = await founded('mit-gruppe');
    const groups = registry.get(NetworkGroupService);
    const given = {
      type: 'steering_group',
      name: 'Lenkungskreis',
      leadPersonId: care.caretakerPersonId,
      quorum: 5,
    } as const;
    const group = await groups.create(caller, written.id, given);
    await expect(groups.create(caller, written.id, given)).rejects.toMatchObject({ code: 'group.name-taken' });
    const active = await groups.move(caller, group, 'active');
    await expect(groups.move(caller, group, 'paused')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(groups.move(caller, active, 'forming')).rejects.toMatchObject({ code: 'move-not-allowed' });
    await groups.edit(caller, active, { openness: 'closed', cadence: 'alle zwei Monate' });
    const { rows } = await registry.get(NetworkGroupQueries).list(caller.scope, written.id, { state: 'active' }, PAGE);
    expect(rows).toMatchObject([
      { name: 'Lenkungskreis', lead: { name: 'Renate Ahlborn' }, openness: 'closed', quorum: 5, version: 3 },
    ]);
  });
});

describe('the public page of a network', () => {
  it('shows purpose, coordination, contact and listed initiatives by Land, and nothing else', async () => {
    const { written, care, caller } = await founded('oeffentlich');
    const { id: networkId } = written;
    const organisation = { name: 'Institut Werkbrücke gGmbH', land: 'BY', city: 'Hohenau' } as const;
    const { id: coordinatingOrganisationId } = await anOrganisation(registry.sql, networkId, organisation);
    const cared = await networks.appoint(caller, written, care);
    await edit(caller, cared, {
      coordinatingOrganisationId,
      mailbox: 'post@lotsen.example.org',
      phone: '069 1',
    });
    const carrier = { carrierOrganisationId: coordinatingOrganisationId };
    await aProject(registry.sql, networkId, { ...carrier, listedFrom: '2025-01-01' });
    await aProject(registry.sql, networkId, { ...carrier, listedFrom: '2025-01-01', land: 'HE' });
    await aProject(registry.sql, networkId, { ...carrier, listedFrom: '2026-03-01' });
    await aProject(registry.sql, networkId, carrier);
    const publicly = registry.get(PublicNetworkQueries);
    const page = await publicly.findBySlug('oeffentlich');
    expect(page).toEqual({
      id: networkId,
      slug: 'oeffentlich',
      takesReports: true,
      name: 'Netzwerk oeffentlich',
      purpose: '',
      scopeStatement: '',
      fundingNotice: '',
      accentColor: null,
      logo: null,
      coordinatingOrganisation: { name: 'Institut Werkbrücke gGmbH', city: 'Hohenau', website: null },
      contact: { mailbox: 'post@lotsen.example.org', phone: '069 1', caretaker: null },
      asOf: '2026-02-02',
      initiatives: {
        total: 2,
        byLand: [
          { land: 'BY', count: 1 },
          { land: 'HE', count: 1 },
        ],
      },
    });
    const agreed = { personId: care.caretakerPersonId, kind: 'directory_listing' as const };
    await registry.get(ConsentService).give(caller, { ...agreed, textVersion: '1', evidence: 'Brief' });
    expect((await publicly.findBySlug('oeffentlich'))?.contact.caretaker).toBe('Renate Ahlborn');
    await registry.get(ConsentService).withdraw(caller, agreed);
    expect((await publicly.findBySlug('oeffentlich'))?.contact.caretaker).toBeNull();
  });

  it('is not there for a network that is not public', async () => {
    const publicly = registry.get(PublicNetworkQueries);
    await aNetwork(registry.sql, { slug: 'verborgen', is_public: false });
    await aNetwork(registry.sql, { slug: 'vorbei', phase: 'ended' });
    expect(await publicly.findBySlug('verborgen')).toBeNull();
    expect(await publicly.findBySlug('gibt-es-nicht')).toBeNull();
    const slugs = (await publicly.list()).map(({ slug }) => slug);
    expect(slugs).toContain('oeffentlich');
    expect(slugs).not.toContain('verborgen');
    expect(slugs).not.toContain('vorbei');
  });
});
