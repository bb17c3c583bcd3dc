import type { Database } from '#libs/database';
import { FixedClock, newId } from '#libs/kernel';
import { aWorld, MONDAY, type World } from '../../../../test/support/world.js';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { NetworksModule } from '../networks.module.js';
import { aGroup, aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { ConsentService } from './consent.service.js';
import { ContactRoleService } from './contact-role.service.js';
import { MembershipService } from '../network/membership.service.js';
import { NetworkService } from '../network/network.service.js';
import { networkPersonalData } from '../network.personal-data.js';
import { forgetStrangers } from './stranger-retention.service.js';
import { PersonPageQueries } from './person-page.queries.js';
import { type PersonFilter, PersonQueries } from './person.queries.js';
import { personKey } from './person.rules.js';
import { PersonService } from './person.service.js';

const nobodyFollows = () => Promise.resolve();

let registry: World;
let persons: PersonService;
let queries: PersonQueries;

beforeAll(async () => {
  registry = await aWorld(NetworksModule);
  persons = registry.get(PersonService);
  queries = registry.get(PersonQueries);
});
afterAll(() => registry?.close());

const PAGE = { page: 1, size: 50 };
const source = 'Anmeldung';

async function world() {
  const { id: networkId } = await aNetwork(registry.sql);
  return { networkId, caller: organiserIn(networkId) };
}

describe('a person with an address', () => {
  it('is in the network once, however address and name are spelt, and the one who is there is named', async () => {
    const { networkId, caller } = await world();
    const known = { firstName: 'Ute', lastName: 'Müller', email: 'ute@example.org' };
    const ute = await persons.create(caller, networkId, { ...known, source });
    const twin = { firstName: 'Dr. UTE', lastName: 'Mueller', email: ' UTE@Example.org', source };
    await expect(persons.create(caller, networkId, twin)).rejects.toMatchObject({
      code: 'person.email-taken',
      facts: { personId: ute.id },
    });
    const nils = await persons.create(caller, networkId, { ...known, email: 'nils@example.org', source });
    await expect(persons.edit(caller, nils, { email: 'ute@example.org' }, nobodyFollows)).rejects.toMatchObject({
      facts: { personId: ute.id },
    });
  });

  it('shares it with people of other names, from the start or by an edit', async () => {
    const { networkId, caller } = await world();
    const email = 'info@example.org';
    const ute = await persons.create(caller, networkId, { lastName: 'Kallweit', email, source });
    const nils = await persons.create(caller, networkId, { lastName: 'Orth', email, source });
    const edda = await persons.create(caller, networkId, { lastName: 'Pfaff', email: 'edda@example.org', source });
    const seen = await persons.edit(caller, edda, { email }, nobodyFollows);
    expect(new Set([ute.id, nils.id, seen.id]).size).toBe(3);
    await expect(persons.edit(caller, seen, { lastName: 'Orth' }, nobodyFollows)).rejects.toMatchObject({
      code: 'person.email-taken',
      facts: { personId: nils.id },
    });
  });

  it('may be several persons without one, and one person in each network', async () => {
    const { networkId, caller } = await world();
    const other = await world();
    await persons.create(caller, networkId, { lastName: 'Zabel', source });
    await persons.create(caller, networkId, { lastName: 'Zabel', source });
    await persons.create(caller, networkId, { lastName: 'Ilmer', email: 'greta@example.org', source });
    await persons.create(other.caller, other.networkId, { lastName: 'Ilmer', email: 'greta@example.org', source });
    expect((await queries.list(caller.scope, networkId, {}, PAGE)).total).toBe(3);
  });

  it('whose mail came back counts as reachable again under a new address only', async () => {
    const { networkId, caller } = await world();
    const { id } = await aPerson(registry.sql, networkId, { email: 'old@example.org', email_status: 'hard_bounce' });
    const seen = await persons.edit(caller, { id, version: 1 }, { phone: '069 123' }, nobodyFollows);
    expect(await queries.get(caller.scope, id)).toMatchObject({ emailStatus: 'hard_bounce' });
    await persons.edit(caller, seen, { email: 'new@example.org' }, nobodyFollows);
    expect(await queries.get(caller.scope, id)).toMatchObject({ emailStatus: 'ok', email: 'new@example.org' });
  });

  it('with a new address leaves the links in the old mailbox behind', async () => {
    const { networkId, caller } = await world();
    const { id } = await aPerson(registry.sql, networkId, { email: 'before@example.org' });
    const linkVersion = async () =>
      (await registry.sql.query('select link_version as v from person where id = $1', [id])) as unknown;
    const seen = await persons.edit(
      caller,
      { id, version: 1 },
      { phone: '069 124', email: 'before@example.org' },
      nobodyFollows,
    );
    expect(await linkVersion()).toEqual([{ v: 1 }]);
    await persons.edit(caller, seen, { email: 'after@example.org' }, nobodyFollows);
    expect(await linkVersion()).toEqual([{ v: 2 }]);
  });
});

describe('the search for a person', () => {
  it('takes Müller, Mueller and Muller for the same name, by first and last name', async () => {
    const { networkId, caller } = await world();
    for (const lastName of ['Müller', 'Mueller', 'Muller', 'Möller']) {
      await persons.create(caller, networkId, { firstName: 'Jörg', lastName, source });
    }
    for (const term of ['Müller', 'mueller', 'MULLER', 'joerg müll', 'Jorg Muller']) {
      const { rows } = await queries.list(caller.scope, networkId, { term }, PAGE);
      expect([term, rows.map(({ lastName }) => lastName).sort()]).toEqual([term, ['Mueller', 'Muller', 'Müller']]);
    }
  });

  it('also looks at mail address, mail domain, organisation and Land', async () => {
    const { networkId, caller } = await world();
    const { id: organisationId } = await anOrganisation(registry.sql, networkId, {
      name: 'Werkbrücke gGmbH',
      land: 'TH',
    });
    const { id } = await persons.create(caller, networkId, {
      firstName: 'Amira',
      lastName: 'Soltani',
      email: 'amira.soltani@werkbruecke.example.org',
      land: 'NW',
      organisationId,
      source,
    });
    await persons.create(caller, networkId, { lastName: 'Andere', email: 'x@elsewhere.example.org', source });
    for (const term of [
      'amira.soltani@',
      '@werkbruecke.example',
      'Werkbrücke',
      'werkbruecke',
      'westfalen',
      'soltani werkbrücke',
    ]) {
      const { rows } = await queries.list(caller.scope, networkId, { term }, PAGE);
      expect([term, rows.map((row) => row.id)]).toEqual([term, [id]]);
    }
    const { total } = await queries.list(caller.scope, networkId, { term: 'soltani elsewhere' }, PAGE);
    expect(total).toBe(0);
  });

  it('uses the trigram indexes of person and organisation rather than reading everybody', async () => {
    const { networkId, caller } = await world();
    const plan = await registry.sql.transaction(async (tx) => {
      await tx.query('set local enable_seqscan = off');
      const seen: unknown[] = [];
      const explaining = {
        query: async (sql: string, parameters: unknown[]) => {
          seen.push(await tx.query(`explain ${sql}`, parameters));
          return [];
        },
      } as unknown as Database;
      const explained = new PersonQueries(explaining, new FixedClock(MONDAY));
      await explained.list(caller.scope, networkId, { term: 'müller lindengau' }, PAGE);
      return JSON.stringify(seen);
    });
    expect(plan).toContain('ix_person_search');
    expect(plan).toContain('ix_organisation_search');
  });
});

describe('the list of persons', () => {
  it('shows organisation, projects and groups of today and filters by each', async () => {
    const { networkId, caller } = await world();
    const { id: organisationId } = await anOrganisation(registry.sql, networkId, { name: 'Lernufer', land: 'HE' });
    const person = await aPerson(registry.sql, networkId, { organisation_id: organisationId });
    await aPerson(registry.sql, networkId);
    const [running, past] = [await aProject(registry.sql, networkId), await aProject(registry.sql, networkId)];
    const group = await aGroup(registry.sql, networkId);
    const roles = registry.get(ContactRoleService);
    const personId = person.id;
    await roles.assign(caller, { personId, projectId: running.id, validFrom: '2025-01-01' });
    await roles.assign(caller, { personId, projectId: past.id, validFrom: '2024-01-01', validTo: '2025-01-01' });
    const member = { personId };
    const { id } = await registry
      .get(MembershipService)
      .admit(caller, { groupId: group.id, member, validFrom: '2025-01-01' });

    const filters = [{ organisationId }, { projectId: running.id }, { groupId: group.id }, { land: 'HE' as const }];
    for (const filter of filters) {
      const { rows } = await queries.list(caller.scope, networkId, filter, PAGE);
      expect(rows).toMatchObject([
        {
          id: personId,
          organisation: { id: organisationId, name: 'Lernufer' },
          land: 'HE',
          projects: [{ id: running.id, name: running.name }],
          groups: [{ id: group.id, name: group.name }],
        },
      ]);
    }
    expect((await queries.list(caller.scope, networkId, { projectId: past.id }, PAGE)).total).toBe(0);
    await registry.get(MembershipService).suspend(caller, id, { on: '2026-01-01' });
    expect((await queries.list(caller.scope, networkId, { groupId: group.id }, PAGE)).total).toBe(0);
    expect((await queries.get(caller.scope, personId)).groups).toEqual([]);
  });

  it('leaves out who has left unless asked for', async () => {
    const { networkId, caller } = await world();
    const seen = await persons.create(caller, networkId, { lastName: 'Lascher', source });
    await persons.move(caller, seen, 'inactive', 'neue Stelle');
    expect((await queries.list(caller.scope, networkId, {}, PAGE)).total).toBe(0);
    expect((await queries.list(caller.scope, networkId, { state: 'inactive' }, PAGE)).total).toBe(1);
  });
});

describe('many people who register at once', () => {
  const rows = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => ({
      email: `p${index + from}@example.org`,
      firstName: 'Theo',
      lastName: `Nr ${index + from}`,
    }));

  it('are found or made in one statement, and nothing known is overwritten', async () => {
    const { networkId } = await world();
    const known = await aPerson(registry.sql, networkId, {
      email: 'p3@example.org',
      firstName: 'Théo',
      lastName: 'NR 3',
      link_version: 7,
    });
    const found = await registry.database.transaction(organiserIn(networkId), (tx) =>
      persons.ensureWithin(tx, networkId, [...rows(256), { ...rows(1, 3)[0]!, email: 'P3@example.org' }], 'active'),
    );
    expect(found.size).toBe(256);
    expect(found.get(personKey(rows(1, 3)[0]!))).toMatchObject({
      id: known.id,
      lastName: 'NR 3',
      linkVersion: 7,
      wasCreated: false,
    });
    expect(found.get(personKey(rows(1, 4)[0]!))).toMatchObject({
      lastName: 'Nr 4',
      linkVersion: 1,
      wasCreated: true,
      state: 'active',
    });
    const [history] = await registry.sql.query<{ count: number }[]>(
      `select count(*)::int from history_entry where network_id = $1 and action = 'person.created'`,
      [networkId],
    );
    expect(history).toEqual({ count: 255 });
  });

  it('become one person each, even when overlapping batches run at the same time', async () => {
    const { networkId } = await world();
    const batches = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        registry.database.transaction(organiserIn(networkId), (tx) =>
          persons.ensureWithin(
            tx,
            networkId,
            index % 2 === 0 ? rows(100, index * 10) : rows(100, index * 10).reverse(),
            'active',
          ),
        ),
      ),
    );
    const ids = new Map<string, string>();
    for (const batch of batches) {
      expect(batch.size).toBe(100);
      for (const [email, { id }] of batch) expect(id).toBe(ids.get(email) ?? (ids.set(email, id), id));
    }
    const created = batches.flatMap((batch) => [...batch.values()].filter(({ wasCreated }) => wasCreated));
    expect(created).toHaveLength(150);
  });

  it('cannot be tied to an organisation of another network', async () => {
    const { networkId } = await world();
    const foreign = await anOrganisation(registry.sql, (await world()).networkId);
    const own = await anOrganisation(registry.sql, networkId);
    await registry.database.transaction(organiserIn(networkId), (tx) =>
      persons.ensureWithin(
        tx,
        networkId,
        [
          { email: 'a@example.org', firstName: '', lastName: 'A', organisationId: foreign.id },
          { email: 'b@example.org', firstName: '', lastName: 'B', organisationId: own.id },
        ],
        'active',
      ),
    );
    const linked = await registry.sql.query<unknown[]>(
      'select email, organisation_id from person where network_id = $1 order by email',
      [networkId],
    );
    expect(linked).toEqual([
      { email: 'a@example.org', organisation_id: null },
      { email: 'b@example.org', organisation_id: own.id },
    ]);
  });

  it('are refused together when one address is none', async () => {
    const { networkId } = await world();
    const work = registry.database.transaction(organiserIn(networkId), (tx) =>
      persons.ensureWithin(
        tx,
        networkId,
        [...rows(2), { email: 'a@example.org, b@example.org', firstName: '', lastName: 'B' }],
        'active',
      ),
    );
    await expect(work).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

describe('somebody of whom only a public form has told', () => {
  const asking = async (networkId: string, email: string) =>
    registry.database.transaction(organiserIn(networkId), async (tx) => {
      const asked = { email, firstName: '', lastName: 'Erfunden' };
      return (await persons.ensureWithin(tx, networkId, [asked], 'unproven')).get(personKey(asked))!;
    });
  const names = async (networkId: string, filter: PersonFilter = {}) =>
    (await queries.list(scopeIn([networkId]), networkId, filter, { page: 1, size: 50 })).rows.map(
      ({ lastName }) => lastName,
    );
  const historyOf = async (id: string) =>
    registry.sql.query<unknown[]>(
      'select action, from_state, to_state from history_entry where thing_id = $1 order by id',
      [id],
    );

  it('is in no list and no search until the address has answered, and then once', async () => {
    const { networkId } = await world();
    const before = await names(networkId);
    const { id, state } = await asking(networkId, 'typed@example.org');
    expect(state).toBe('unproven');
    expect(await names(networkId)).toEqual(before);
    expect(await names(networkId, { term: 'Erfunden' })).toEqual([]);
    const prove = () => registry.database.transaction(organiserIn(networkId), (tx) => persons.proveWithin(tx, [id]));
    await prove();
    await prove();
    expect(await names(networkId, { term: 'Erfunden' })).toEqual(['Erfunden']);
    expect(await historyOf(id)).toEqual([
      { action: 'person.created', from_state: null, to_state: 'unproven' },
      { action: 'person.moved', from_state: 'unproven', to_state: 'active' },
    ]);
  });

  it.each([
    [
      'enters the same person for an event',
      (networkId: string) =>
        registry.database.transaction(organiserIn(networkId), (tx) =>
          persons.ensureWithin(
            tx,
            networkId,
            [{ email: 'typed@example.org', firstName: '', lastName: 'ERFUNDEN' }],
            'active',
          ),
        ),
    ],
    [
      'enters the same person into the contacts',
      (networkId: string) =>
        persons.create(organiserIn(networkId), networkId, {
          email: 'typed@example.org',
          lastName: 'ERFUNDEN',
          source: 'Gespräch',
        }),
    ],
    [
      'corrects the name',
      (networkId: string, id: string) =>
        persons.edit(organiserIn(networkId), { id, version: 1 }, { lastName: 'ERFUNDEN' }, nobodyFollows),
    ],
  ])('is called as the organiser says who %s', async (_, work) => {
    const { networkId } = await world();
    const { id } = await asking(networkId, 'typed@example.org');
    await work(networkId, id);
    expect(await names(networkId, { term: 'typed@example.org' })).toEqual(['ERFUNDEN']);
    expect(await queries.get(scopeIn([networkId]), id)).toMatchObject({ state: 'active', version: 2 });
  });

  it('is another person of the mailbox, who never shows beside the known one before the mailbox answers', async () => {
    const { networkId } = await world();
    const known = await aPerson(registry.sql, networkId, { email: 'known@example.org', lastName: 'Bekannt' });
    const { id } = await asking(networkId, 'known@example.org');
    expect(id).not.toBe(known.id);
    expect(await names(networkId, { term: 'known@example.org' })).toEqual(['Bekannt']);
  });
});

describe('the page of one person', () => {
  it('tells roles, memberships, consents and everything that happened', async () => {
    const { networkId, caller } = await world();
    const { id: personId } = await persons.create(caller, networkId, { lastName: 'Pfaff', source });
    const project = await aProject(registry.sql, networkId);
    const group = await aGroup(registry.sql, networkId);
    const role = { personId, projectId: project.id, isPrimary: true, validFrom: '2025-03-01' };
    await registry.get(ContactRoleService).assign(caller, role);
    const joining = { groupId: group.id, member: { personId }, validFrom: '2025-04-01' };
    await registry.get(MembershipService).propose(caller, joining);
    const consents = registry.get(ConsentService);
    const consent = { personId, kind: 'directory_listing', textVersion: '2026-1', evidence: 'Telefonat' } as const;
    await consents.give(caller, consent);
    await consents.give(caller, consent);
    await consents.withdraw(caller, consent);
    await consents.withdraw(caller, consent);

    const page = await registry.get(PersonPageQueries).get(caller.scope, personId);
    expect(page).toEqual(JSON.parse(JSON.stringify(page)));
    expect(page.contactRoles).toMatchObject([
      { project: { name: project.name }, isPrimary: true, validFrom: '2025-03-01' },
    ]);
    expect(page.memberships).toMatchObject([{ group: { name: group.name }, state: 'proposed' }]);
    expect(page.consents).toMatchObject([
      { kind: 'directory_listing', givenAt: '2026-02-02T08:00:00.000Z', withdrawnAt: '2026-02-02T08:00:00.000Z' },
    ]);
    expect(page.history.map(({ action }) => action).sort()).toEqual([
      'consent.given',
      'consent.withdrawn',
      'contact-role.assigned',
      'membership.opened',
      'person.created',
    ]);
  });
});

describe('a person who asks for it', () => {
  async function everywhere() {
    const { networkId, caller } = await world();
    const email = `${newId()}@example.org`;
    const { id: personId } = await persons.create(caller, networkId, {
      firstName: 'Edda',
      lastName: 'Pfaff',
      email,
      source,
    });
    const deputy = await aPerson(registry.sql, networkId);
    const project = await aProject(registry.sql, networkId);
    const group = await aGroup(registry.sql, networkId, { lead_person_id: personId });
    await registry.get(ContactRoleService).assign(caller, { personId, projectId: project.id, validFrom: '2025-03-01' });
    await registry
      .get(MembershipService)
      .admit(caller, { groupId: group.id, member: { personId }, validFrom: '2025-04-01' });
    await registry
      .get(ConsentService)
      .give(caller, { personId, kind: 'recording', textVersion: '1', evidence: 'Brief' });
    const care = { caretakerPersonId: personId, deputyPersonId: deputy.id };
    await registry.get(NetworkService).appoint(caller, { id: networkId, version: 1 }, care);
    return { networkId, caller, personId, email, group, project, subject: { personId, networkId, email } };
  }

  it('gets everything the registry keeps of them, and nothing of others', async () => {
    const { subject, email, group, project } = await everywhere();
    const sections = await networkPersonalData.export(registry.sql.manager, subject);
    expect(sections.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Person', 1],
      ['Ansprechperson für', 1],
      ['Mitgliedschaften', 1],
      ['Einwilligungen', 1],
      ['Ämter', 2],
    ]);
    const text = JSON.stringify(sections);
    for (const expected of [email, 'Edda', group.name, project.name]) expect(text).toContain(expected);
    expect(text).not.toContain('Kallweit');
  });

  it('is forgotten: no name, no address, no old link, no office', async () => {
    const { networkId, caller, personId, email, subject } = await everywhere();
    await registry.sql.transaction((tx) => networkPersonalData.erase(tx, subject));
    const [row] = await registry.sql.query<Record<string, unknown>[]>('select * from person where id = $1', [personId]);
    expect(row).toMatchObject({ state: 'anonymised', email: null, first_name: '', link_version: 2, search: '' });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${email}|Edda|Pfaff`));
    expect(await networkPersonalData.export(registry.sql.manager, subject)).toEqual([]);
    await expect(queries.get(caller.scope, personId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      persons.edit(caller, { id: personId, version: 2 }, { lastName: 'X' }, nobodyFollows),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    const [network] = await registry.sql.query<unknown[]>('select caretaker_person_id from network where id = $1', [
      networkId,
    ]);
    expect(network).toEqual({ caretaker_person_id: null });
  });

  it('may come back later as somebody new', async () => {
    const { networkId, email, subject } = await everywhere();
    await registry.sql.transaction((tx) => networkPersonalData.erase(tx, subject));
    const again = await registry.database.transaction(organiserIn(networkId), (tx) =>
      persons.ensureWithin(tx, networkId, [{ email, firstName: '', lastName: 'Pfaff' }], 'active'),
    );
    expect(again.get(personKey({ email, firstName: '', lastName: 'Pfaff' }))).toMatchObject({ wasCreated: true });
  });

  it('leaves no column behind that points at a person and that nobody answers for', async () => {
    const columns = await registry.sql.query<{ table_name: string }[]>(
      `select distinct table_name from information_schema.columns
       where column_name like '%person_id' and table_name = any($1)`,
      [registry.sql.entityMetadatas.map(({ tableName }) => tableName)],
    );
    const answered = networkPersonalData.tables.filter((table) => table !== 'person');
    expect(columns.map(({ table_name }) => table_name).sort()).toEqual([...answered].sort());
  });
});

describe('people whom only an unproven request had brought in', () => {
  it('are forgotten after a week, unless any table points at them, also one that nobody knows yet', async () => {
    const { id: networkId } = await aNetwork(registry.sql);
    const unproven = { state: 'unproven' };
    const [gone, kept] = [
      await aPerson(registry.sql, networkId, unproven),
      await aPerson(registry.sql, networkId, unproven),
    ];
    await registry.sql.query('create table "a later table" (id int, who uuid references person (id))');
    await registry.sql.query('insert into "a later table" values (1, $1)', [kept.id]);
    const at = (day: string) => registry.sql.transaction((tx) => forgetStrangers(tx, new Date(`${day}T08:00:00Z`)));
    expect(await at('2026-01-12')).toBe(0);
    expect(await at('2026-01-13')).toBe(1);
    const left = await registry.sql.query<{ id: string }[]>('select id from person where network_id = $1', [networkId]);
    expect(left.map(({ id }) => id)).toEqual([kept.id]);
    expect(left).not.toContainEqual({ id: gone.id });
    await registry.sql.query('drop table "a later table"');
  });
});
