import { newId, searchTextOf } from '#libs/kernel';
import { nameKey } from '#libs/networks';
import type { Sql } from '../../test/factories/networks.factory.js';
import { insertAll, type Row } from './bulk-rows.js';

const AT = '2026-01-12T08:00:00Z';
const SINCE = '2025-01-01';

/** So many people share the mail domain of an employer. */
const PER_DOMAIN = 4;
// Two of them make a surname that few share, as in a directory.
const SURNAMES =
  'Aydemir Brandt Conrad Demir Ehlers Fuchs Grote Hübner Iske Jahnke Kallweit Lindner Möller Nowak Otte Petersen'.split(
    ' ',
  );
const surname = (number: number): string =>
  [number, number >> 4].map((part) => SURNAMES[part % SURNAMES.length]!).join('-');

export type Contact = Readonly<{ id: string; email: string }>;

/** People of a network, each with an address; `columns` tells what is different about the one with this number. */
export async function manyPeople(
  sql: Sql,
  networkId: string,
  count: number,
  columns: (number: number) => Row = () => ({}),
): Promise<readonly Contact[]> {
  const rows = Array.from({ length: count }, (_, number) => {
    const names = { firstName: `Aylin ${number >> 8}`, lastName: surname(number) };
    const email = `person${number}@schule${Math.floor(number / PER_DOMAIN)}.example.org`;
    return {
      ...{ id: newId(), network_id: networkId, first_name: names.firstName, last_name: names.lastName, email },
      ...{ name_key: nameKey(names), search: searchTextOf(names.firstName, names.lastName, email) },
      ...{ salutation: 'Frau', title: '', organisation_name: `Berufsschule ${Math.floor(number / PER_DOMAIN)}` },
      ...{ function_title: '', email_status: 'ok', phone: '', language: number % 10 === 0 ? 'en' : 'de' },
      ...{ channel: 'email', source: 'test', legal_basis: '', state: 'active', objection_at: null, link_version: 1 },
      ...{ version: 1, email_set_at: AT, created_at: AT, updated_at: AT, ...columns(number) },
    };
  });
  await insertAll(sql, 'person', rows);
  return rows.map(({ id, email }) => ({ id, email }));
}

/** @param member a column and its value: a person, an organisation or a project */
export const membershipOf = (networkId: string, groupId: string, member: Row): Row => ({
  ...{ id: newId(), network_id: networkId, group_id: groupId, person_id: null, organisation_id: null },
  ...{ project_id: null, role: 'member', state: 'active', valid_from: SINCE, reason: '', created_at: AT, ...member },
});

export const roleOf = (networkId: string, personId: string, thing: Row): Row => ({
  ...{ id: newId(), network_id: networkId, person_id: personId, project_id: null, organisation_id: null },
  ...{ is_primary: false, valid_from: SINCE, created_at: AT, ...thing },
});
