import {
  aConsent,
  aContactRole,
  aNetwork,
  anOrganisation,
  aPerson,
  type AProject,
  aProject,
} from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { NetworksModule } from '../networks.module.js';
import { PublicDirectoryQueries } from './public-directory.queries.js';

let registry: World;
let directory: PublicDirectoryQueries;

beforeAll(async () => {
  registry = await aWorld(NetworksModule);
  directory = registry.get(PublicDirectoryQueries);
});
afterAll(() => registry?.close());

const PAGE = { page: 1, size: 50 };
const aListed = (networkId: string, columns: Readonly<Record<string, unknown>> = {}) =>
  aProject(registry.sql, networkId, { listedFrom: '2025-06-01', ...columns });

/** Somebody speaks for the project. @param consent null: was never asked to stand in the directory */
async function speaks(
  project: AProject,
  lastName: string,
  {
    person = {},
    role = {},
    consent = {},
  }: Readonly<{ person?: Columns; role?: Columns; consent?: Columns | null }> = {},
): Promise<void> {
  const somebody = await aPerson(registry.sql, project.networkId, { lastName, ...person });
  await aContactRole(registry.sql, somebody, project, role);
  if (consent) await aConsent(registry.sql, somebody, 'directory_listing', consent);
}

type Columns = Readonly<Record<string, unknown>>;

const contactsOf = async (networkId: string) =>
  (await directory.list(networkId, {}, PAGE)).rows.flatMap(({ contacts }) => contacts.map(({ name }) => name));

describe('the public directory', () => {
  it('lists what stands in the list today, by name, and nothing of another network', async () => {
    const [one, other] = [await aNetwork(registry.sql), await aNetwork(registry.sql)];
    await aListed(one.id, { name: 'Zukunft' });
    await aListed(one.id, { name: 'Äpfel und Ausbildung' });
    await aListed(one.id, { name: 'Erst morgen', listedFrom: '2026-02-03' });
    await aProject(registry.sql, one.id, { name: 'Nicht eingetragen' });
    await aListed(other.id, { name: 'Nebenan' });
    const { rows, total } = await directory.list(one.id, {}, PAGE);
    expect([total, rows.map(({ name }) => name)]).toEqual([2, ['Äpfel und Ausbildung', 'Zukunft']]);
  });

  it('names of people only those who agreed, still speak for it and are there', async () => {
    const { id } = await aNetwork(registry.sql);
    const project = await aListed(id);
    await speaks(project, 'Zweite');
    await speaks(project, 'Erste', { role: { is_primary: true } });
    await speaks(project, 'Ungefragt', { consent: null });
    await speaks(project, 'Widerrufen', { consent: { withdrawn_at: '2026-01-20T08:00:00Z' } });
    await speaks(project, 'Gegangen', { role: { valid_to: '2026-01-31' } });
    await speaks(project, 'Eingeschränkt', { person: { state: 'restricted' } });
    await speaks(project, 'Widersprochen', { person: { objection_at: '2026-01-20T08:00:00Z' } });
    expect(await contactsOf(id)).toEqual(['Ute Erste', 'Ute Zweite']);
  });

  it('tells no dead address and no telephone number', async () => {
    const { id } = await aNetwork(registry.sql);
    await speaks(await aListed(id), 'Umgezogen', {
      person: { email_status: 'hard_bounce', phone: '030 555 01 77' },
    });
    const [found] = (await directory.list(id, {}, PAGE)).rows;
    expect(found!.contacts).toEqual([{ name: 'Ute Umgezogen', functionTitle: '', email: null }]);
  });

  it('is searched by project, carrier and Land, which is the carrier’s where the project names none', async () => {
    const { id } = await aNetwork(registry.sql);
    const carrier = await anOrganisation(registry.sql, id, { name: 'Handwerkskammer Müggelhain', land: 'HE' });
    await aListed(id, { name: 'Lehrzeit zeigt', carrierOrganisationId: carrier.id });
    const own = await aListed(id, { name: 'Berufe zum Anfassen', land: 'BE', carrierOrganisationId: carrier.id });
    await speaks(own, 'Suchbar');
    const found = async (filter: Parameters<typeof directory.list>[1]) =>
      (await directory.list(id, filter, PAGE)).rows.map(({ name }) => name);
    expect(await found({ text: 'mueggelhain anfassen' })).toEqual(['Berufe zum Anfassen']);
    expect(await found({ land: 'HE' })).toEqual(['Lehrzeit zeigt']);
    expect(await found({ land: 'BE' })).toEqual(['Berufe zum Anfassen']);
    expect(await found({ text: 'Suchbar' })).toEqual([]);
  });

  it('is empty for a network that is not public', async () => {
    const { id } = await aNetwork(registry.sql, { is_public: false });
    await speaks(await aListed(id), 'Verborgen');
    expect(await directory.list(id, {}, PAGE)).toMatchObject({ total: 0, rows: [] });
  });
});
