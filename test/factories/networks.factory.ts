import { newId, searchTextOf } from '#libs/kernel';
import { type ConsentKind, type Land, nameKey, normalizeName, type OrganisationType } from '#libs/networks';

/** A DataSource, an EntityManager or a client of pg. */
export type Sql = { query(sql: string, parameters?: unknown[]): Promise<unknown> };

const AT = '2026-01-05T08:00:00Z';

// Enough to tell rows of one spec file apart; ids of one process rise, so names do not repeat.
let count = 0;
const next = (): number => (count += 1);

async function insert(sql: Sql, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await sql.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
}

export type ANetwork = Readonly<{ id: string; slug: string; name: string }>;

/** A public network in its implementation, without caretaker. `columns` are columns of the table. */
export async function aNetwork(
  sql: Sql,
  {
    name = `Netzwerk ${next()}`,
    ...columns
  }: Readonly<{ name?: string; slug?: string } & Record<string, unknown>> = {},
): Promise<ANetwork> {
  const id = newId();
  const slug = columns.slug ?? `netzwerk-${next()}`;
  const row = { id, name, slug, phase: 'implementation', created_at: AT, updated_at: AT, ...columns };
  await insert(sql, 'network', { ...row, slug });
  return { id, slug, name };
}

export type AnOrganisation = Readonly<{ id: string; networkId: string; name: string }>;

export async function anOrganisation(
  sql: Sql,
  networkId: string,
  {
    name = `Bildungswerk ${next()} gGmbH`,
    city = 'Lindengau',
    ...columns
  }: Readonly<{ name?: string; city?: string; land?: Land; type?: OrganisationType } & Record<string, unknown>> = {},
): Promise<AnOrganisation> {
  const id = newId();
  const derived = { normalized_name: normalizeName(name), search: searchTextOf(name, city) };
  const row = { id, network_id: networkId, name, city, ...derived, created_at: AT, updated_at: AT, ...columns };
  await insert(sql, 'organisation', row);
  return { id, networkId, name };
}

export type APerson = Readonly<{ id: string; networkId: string; email: string | null; name: string }>;

export async function aPerson(
  sql: Sql,
  networkId: string,
  {
    firstName = 'Ute',
    lastName = `Kallweit-${next()}`,
    email = `person.${next()}@lindengau.example.org`,
    ...columns
  }: Readonly<
    { firstName?: string; lastName?: string; email?: string | null; organisation_id?: string } & Record<string, unknown>
  > = {},
): Promise<APerson> {
  const id = newId();
  const names = {
    first_name: firstName,
    last_name: lastName,
    email,
    name_key: nameKey({ firstName, lastName }),
    search: searchTextOf(firstName, lastName, email ?? ''),
  };
  const stamps = { email_set_at: AT, created_at: AT, updated_at: AT };
  const row = { id, network_id: networkId, ...names, source: 'test', ...stamps, ...columns };
  await insert(sql, 'person', row);
  return { id, networkId, email, name: `${firstName} ${lastName}` };
}

export type AProject = Readonly<{ id: string; networkId: string; name: string; carrierOrganisationId: string }>;

/** A running project with a carrier of its own unless one is given; `listedFrom` puts it into the network's list. */
export async function aProject(
  sql: Sql,
  networkId: string,
  {
    name = `Lotsenprojekt ${next()}`,
    carrierOrganisationId,
    listedFrom,
    ...columns
  }: Readonly<
    { name?: string; carrierOrganisationId?: string; listedFrom?: string; land?: Land } & Record<string, unknown>
  > = {},
): Promise<AProject> {
  const id = newId();
  const carrier = carrierOrganisationId ?? (await anOrganisation(sql, networkId)).id;
  const row = { id, network_id: networkId, name, carrier_organisation_id: carrier, search: searchTextOf(name) };
  await insert(sql, 'project', { ...row, created_at: AT, updated_at: AT, ...columns });
  if (listedFrom !== undefined) {
    const listing = { id: newId(), network_id: networkId, project_id: id, valid_from: listedFrom, created_at: AT };
    await insert(sql, 'project_listing', listing);
  }
  return { id, networkId, name, carrierOrganisationId: carrier };
}

export type AGroup = Readonly<{ id: string; networkId: string; name: string }>;

/** An active open working group. */
export async function aGroup(
  sql: Sql,
  networkId: string,
  { name = `Arbeitskreis ${next()}`, ...columns }: Readonly<{ name?: string } & Record<string, unknown>> = {},
): Promise<AGroup> {
  const id = newId();
  const row = {
    id,
    network_id: networkId,
    name,
    type: 'working_group',
    state: 'active',
    created_at: AT,
    updated_at: AT,
  };
  await insert(sql, 'network_group', { ...row, ...columns });
  return { id, networkId, name };
}

/** Somebody speaks for a project since last summer. `columns` are columns of the table. */
export async function aContactRole(
  sql: Sql,
  person: Pick<APerson, 'id' | 'networkId'>,
  project: Pick<AProject, 'id'>,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const row = { id: newId(), network_id: person.networkId, person_id: person.id, project_id: project.id };
  await insert(sql, 'contact_role', { ...row, valid_from: '2025-06-01', created_at: AT, ...columns });
}

/** Somebody has agreed to something, until `columns` say otherwise. */
export async function aConsent(
  sql: Sql,
  person: Pick<APerson, 'id' | 'networkId'>,
  kind: ConsentKind,
  columns: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const row = { id: newId(), network_id: person.networkId, person_id: person.id, kind, given_at: AT };
  await insert(sql, 'consent', { ...row, text_version: '2026-1', evidence: 'Telefonat', ...columns });
}
