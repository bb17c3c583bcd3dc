import { recordHistory, type Tx } from '#libs/database';
import { type Actor, InvalidInput, type Language, newId, readEmail } from '#libs/kernel';
import { vouchFor } from './person-proof.service.js';
import {
  personDefaults,
  type PersonFields,
  personKey,
  type PersonState,
  preparePerson,
  type Salutation,
} from './person.rules.js';

export type PersonToEnsure = Partial<PersonFields> & PersonNamed;

/** Who is meant: a name behind a mailbox. */
export type PersonNamed = Readonly<{ email: string; firstName: string; lastName: string }>;

/** Enough to address the person and to sign links for them. */
export type EnsuredPerson = Readonly<{
  id: string;
  email: string;
  salutation: Salutation;
  title: string;
  firstName: string;
  lastName: string;
  language: Language;
  state: PersonState;
  linkVersion: number;
  wasCreated: boolean;
}>;

/** How people are entered: by an organiser who vouches for them, or with an address that nobody has answered from. */
export type Entering = Extract<PersonState, 'active' | 'unproven'>;

type Where = Readonly<{ networkId: string; actor: Actor; at: Date; state: Entering }>;

const KNOWN = `p.id, p.email, p.salutation, p.title, p.first_name as "firstName", p.last_name as "lastName",
  p.language, p.state, p.link_version as "linkVersion"`;

// The order of addresses and names is the order of locks: two batches with the same people cannot wait for each other in a ring.
// An organisation of another network is dropped, not refused: a public form says nothing about what exists elsewhere.
const ENSURE = `
  with given as (
    select g.* from json_to_recordset($2::json) as g(id uuid, salutation text, title text, "firstName" text,
      "lastName" text, "organisationId" uuid, "organisationName" text, "functionTitle" text, email text, phone text,
      land text, language text, channel text, source text, "legalBasis" text, search text, "nameKey" text)
  ), made as (
    insert into person as p (id, network_id, salutation, title, first_name, last_name, organisation_id,
      organisation_name, function_title, email, phone, land, language, channel, source, legal_basis, search, name_key, state,
      email_set_at, created_at, updated_at)
    select g.id, $1, g.salutation, g.title, g."firstName", g."lastName", o.id, g."organisationName",
      g."functionTitle", g.email, g.phone, g.land, g.language, g.channel, g.source, g."legalBasis", g.search, g."nameKey", $5,
      $3, $3, $3
    from given g left join organisation o on o.id = g."organisationId" and o.network_id = $1
    order by g.email, g."nameKey"
    on conflict (network_id, email, name_key) do nothing
    returning ${KNOWN}
  )
  select made.*, true as "wasCreated" from made
  union all
  select ${KNOWN}, false from person p where p.network_id = $1 and p.email = any($4)`;

/** The work of PersonService.ensureWithin. */
export async function ensurePersons(
  tx: Tx,
  where: Where,
  people: readonly PersonToEnsure[],
): Promise<ReadonlyMap<string, EnsuredPerson>> {
  const { networkId, actor, at, state } = where;
  const rows = [...firstOfEach(people).values()];
  if (rows.length === 0) return new Map();
  const found = await tx.query<EnsuredPerson[]>(ENSURE, [
    networkId,
    JSON.stringify(rows),
    at,
    rows.map(({ email }) => email),
    state,
  ]);
  const persons = byKey(found);
  // Somebody else's transaction inserted them after our statement began; a new statement sees them.
  const late = rows.filter((row) => !persons.has(personKey(row)));
  for (const [key, person] of await findPersons(tx, networkId, late)) persons.set(key, person);
  const created = found.filter((person) => person.wasCreated);
  const entry = { networkId, thing: 'person', action: 'person.created', to: state };
  await recordHistory(tx, actor, at, ...created.map(({ id }) => ({ ...entry, thingId: id })));
  if (state === 'active') await vouchForUnproven(tx, where, rows, persons);
  return persons;
}

async function vouchForUnproven(
  tx: Tx,
  where: Where,
  rows: readonly EnsuringRow[],
  persons: Map<string, EnsuredPerson>,
): Promise<void> {
  for (const { id: _, ...fields } of rows) {
    const person = persons.get(personKey(fields));
    if (person?.state !== 'unproven') continue;
    await vouchFor(tx, where, { id: person.id, networkId: where.networkId }, fields);
    const { salutation, title, firstName, lastName, language } = fields;
    persons.set(personKey(fields), { ...person, salutation, title, firstName, lastName, language, state: 'active' });
  }
}

/** The work of PersonService.findWithin. */
export async function findPersons(
  tx: Tx,
  networkId: string,
  people: readonly PersonNamed[],
): Promise<ReadonlyMap<string, EnsuredPerson>> {
  if (people.length === 0) return new Map();
  const sql = `select ${KNOWN}, false as "wasCreated" from person p where p.network_id = $1 and p.email = any($2)`;
  const emails = people.map(({ email }) => readEmail(email)).filter((email) => email !== null);
  return byKey(await tx.query<EnsuredPerson[]>(sql, [networkId, emails]));
}

// A mailbox may bring more people than were asked for: each stands under the own name.
const byKey = (found: readonly EnsuredPerson[]) => new Map(found.map((person) => [personKey(person), person]));

type EnsuringRow = ReturnType<typeof preparePerson> & { id: string; email: string };

function firstOfEach(people: readonly PersonToEnsure[]): ReadonlyMap<string, EnsuringRow> {
  const rows = new Map<string, EnsuringRow>();
  for (const person of people) {
    const { email, ...fields } = preparePerson({ ...personDefaults, source: 'registration', ...person });
    if (email === null) throw new InvalidInput({ field: 'email', fault: 'required' });
    const key = personKey({ ...fields, email });
    if (!rows.has(key)) rows.set(key, { ...fields, email, id: newId() });
  }
  return rows;
}
