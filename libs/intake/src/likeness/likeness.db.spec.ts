import fc from 'fast-check';
import { aNetwork, anOrganisation, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { newId, systemCaller } from '#libs/kernel';
import { IntakeModule } from '../intake.module.js';
import { listCandidates, type Told } from './likeness.queries.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

const keysOf = async (names: readonly string[]): Promise<string[]> => {
  const rows = await world.sql.query<{ key: string }[]>(
    `select replace(likeness_words(name), ' ', '') as key from unnest($1::text[]) with ordinality as n(name, i) order by i`,
    [names],
  );
  return rows.map(({ key }) => key);
};

describe('two spellings of a project', () => {
  it.each([
    ['LOTSENPROJEKT Hohenau', 'Lotsen-Projekt Hohenau e. V.'],
    ['Projekt „Brücke“', 'bruecke'],
    ['Brucke', 'Brücke'],
    ['QuABB, Frankfurt a. M.', 'Projekt QuABB Frankfurt am Main'],
    ['Ausbildung für alle gGmbH', 'Initiative Ausbildung fuer Alle'],
    ['Straße in den Beruf', 'STRASSE IN DEN BERUF'],
    ['Azubi-Lotsen', 'Azubilotsen'],
  ])('are the same: %s and %s', async (one, other) => {
    const [left, right] = await keysOf([one, other]);
    expect(left).toBe(right);
  });

  it.each([
    ['Lotsenprojekt Hohenau', 'Lotsenprojekt Morgental'],
    ['Brücke', 'Brücke 2'],
    ['Projekt', 'Initiative'],
    ['Мост', 'Дорога'],
    ['AG Schule', 'Schule'],
  ])('are two: %s and %s', async (one, other) => {
    const [left, right] = await keysOf([one, other]);
    expect(left).not.toBe(right);
  });

  it('have a key whatever somebody types, and the same one however it is spaced or shouted', async () => {
    const visible = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((name) => name.trim() !== '' && !name.includes('\0'));
    const [names] = fc.sample(fc.array(visible, { minLength: 300, maxLength: 300 }), 1) as [string[]];
    const [plain, spaced] = [await keysOf(names), await keysOf(names.map((name) => `  ${name}  `))];
    expect(spaced).toEqual(plain);
    expect(plain.filter((key) => key === '')).toEqual([]);
    const ascii = names.filter((name) => /^[ -~]+$/.test(name));
    expect(await keysOf(ascii.map((name) => name.toUpperCase()))).toEqual(await keysOf(ascii));
  });
});

describe('what may be the same as a report', () => {
  async function aRegistry() {
    const { id: networkId } = await aNetwork(world.sql);
    const carrier = await anOrganisation(world.sql, networkId, { name: 'Werkbrücke gGmbH', city: 'Hohenau' });
    const project = (name: string, more = {}) =>
      aProject(world.sql, networkId, { name, carrierOrganisationId: carrier.id, ...more });
    const find = async (told: Partial<Told>) => {
      const nothing = { reportId: null, networkId, name: 'Xyz', carrier: '', city: '', website: '', email: null };
      const found = await world.within(systemCaller('test'), (tx) => listCandidates(tx, { ...nothing, ...told }));
      return found.map(({ name, kind, ...common }) => ({
        ...{ name, kind },
        says: Object.entries(common).flatMap(([word, holds]) => (holds === true ? [word] : [])),
      }));
    };
    return { networkId, carrier, project, find };
  }

  it('E3: is found by name, carrier and city in other spellings', async () => {
    const { project, find } = await aRegistry();
    await project('Lotsenprojekt Hohenau');
    await project('Ganz anderes');
    expect(await find({ name: 'lotsen-projekt HOHENAU', carrier: 'WERKBRUECKE', city: 'Hohenau' })).toEqual([
      { name: 'Lotsenprojekt Hohenau', kind: 'project', says: ['sameName', 'sameCarrier', 'sameCity'] },
    ]);
  });

  it('E3: is found by acronym, page, contact, and colleagues in the same city', async () => {
    const { networkId, project, find } = await aRegistry();
    const quabb = await project('Qualifizierte Begleitung im Betrieb', {
      ...{ acronym: 'QuABB', website: 'https://www.quabb.example.org/hessen' },
    });
    const { id: person } = await aPerson(world.sql, networkId, { email: 'ute@quabb-team.example.org' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at)
       values ($1, $2, $3, $4, '2026-01-01', now())`,
      [newId(), networkId, person, quabb.id],
    );
    const says = async (told: Partial<Told>) => (await find(told))[0]?.says;
    expect(await says({ name: 'Projekt QuABB' })).toEqual(['sameAcronym']);
    expect(await says({ name: 'LOTSEN QUABB e. V.' })).toBeUndefined();
    expect(await says({ website: 'quabb.example.org' })).toEqual(['sameSite']);
    expect(await says({ email: 'ute@quabb-team.example.org' })).toEqual(['sameMailDomain', 'sameContact']);
    expect(await says({ email: 'jens@quabb-team.example.org', city: 'Hohenau' })).toEqual([
      'sameCity',
      'sameMailDomain',
    ]);
    expect(await says({ email: 'jens@quabb-team.example.org', city: 'Morgental' })).toBeUndefined();
  });

  it('E3: is not found by a mailbox or a page where everybody may have one', async () => {
    const { networkId, project, find } = await aRegistry();
    const ours = await project('Lotsen Hohenau', { website: 'https://lotsen.wordpress.com' });
    const { id: person } = await aPerson(world.sql, networkId, { email: 'ute.lotsen@gmx.de' });
    await world.sql.query(
      `insert into contact_role (id, network_id, person_id, project_id, valid_from, created_at)
       values ($1, $2, $3, $4, '2026-01-01', now())`,
      [newId(), networkId, person, ours.id],
    );
    await aReport(world.sql, networkId, {
      name: 'Brücken',
      city: 'Hohenau',
      contact: { email: 'jens.bruecken@gmx.de' },
    });
    expect(await find({ email: 'kim.anders@gmx.de', city: 'Hohenau' })).toEqual([]);
    expect(await find({ website: 'https://anders.wordpress.com/' })).toEqual([]);
    expect(await find({ email: 'ute.lotsen@gmx.de' })).toMatchObject([{ says: ['sameContact'] }]);
  });

  it('is another report that waits, never itself, and nothing of a project of another network', async () => {
    const { networkId, find } = await aRegistry();
    const other = await aRegistry();
    await other.project('Lotsenprojekt Hohenau');
    const mine = await aReport(world.sql, networkId, { name: 'Lotsenprojekt Hohenau' });
    await aReport(world.sql, networkId, { name: 'Lotsen Hohenau e. V.' });
    await aReport(world.sql, networkId, { name: 'Lotsen Hohenau' }, { state: 'out_of_scope' });
    expect(await find({ name: 'Lotsenprojekt Hohenau', reportId: mine.id })).toEqual([
      { name: 'Lotsen Hohenau e. V.', kind: 'report', says: ['sameName'] },
    ]);
  });

  it('is another report that waits also by acronym, page, contact, and colleagues in the same city', async () => {
    const { networkId, find } = await aRegistry();
    const told = { city: 'Hohenau', website: 'https://www.quabb.example.org/hessen' };
    const contact = { email: 'ute@quabb-team.example.org' };
    const { id } = await aReport(world.sql, networkId, { name: 'Begleitung im Betrieb (QuABB)', ...told, contact });
    await aReport(world.sql, networkId, { name: 'Ganz anderes', city: 'Hohenau' });
    const says = async (by: Partial<Told>) => (await find(by)).map((found) => found.says);
    expect(await says({ name: 'Projekt QuABB' })).toEqual([['sameAcronym']]);
    expect(await says({ website: 'quabb.example.org' })).toEqual([['sameSite']]);
    expect(await says({ email: 'ute@quabb-team.example.org' })).toEqual([['sameMailDomain', 'sameContact']]);
    const colleague = { email: 'jens@quabb-team.example.org' };
    expect(await says({ ...colleague, city: 'Hohenau' })).toEqual([['sameCity', 'sameMailDomain']]);
    expect(await says({ ...colleague, city: 'Morgental' })).toEqual([]);
    expect(await says({ name: 'Projekt QuABB', reportId: id })).toEqual([]);
    expect(await says({ website: 'quabb.example.org', networkId: (await aRegistry()).networkId })).toEqual([]);
  });
});
