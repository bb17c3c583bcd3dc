import { recordHistory, type Tx } from '#libs/database';
import { type Actor, InvalidInput, type Language, newId } from '#libs/kernel';
import { personDefaults, type PersonFields, type PersonState, preparePerson, type Salutation } from './person.rules.js';

export type PersonToEnsure = Partial<PersonFields> & Readonly<{ email: string; lastName: string }>;

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

type Where = Readonly<{ networkId: string; actor: Actor; at: Date }>;

const KNOWN = `p.id, p.email, p.salutation, p.title, p.first_name as "firstName", p.last_name as "lastName",
  p.language, p.state, p.link_version as "linkVersion"`;

// The order of addresses is the order of locks: two batches with the same people cannot wait for each other in a ring.
// An organisation of another network is dropped, not refused: a public form says nothing about what exists elsewhere.
const ENSURE = `
  with given as (
    select g.* from json_to_recordset($2::json) as g(id uuid, salutation text, title text, "firstName" text,
      "lastName" text, "organisationId" uuid, "organisationName" text, "functionTitle" text, email text, phone text,
      land text, language text, channel text, source text, "legalBasis" text, search text)
  ), made as (
    insert into person as p (id, network_id, salutation, title, first_name, last_name, organisation_id,
      organisation_name, function_title, email, phone, land, language, channel, source, legal_basis, search,
      created_at, updated_at)
    select g.id, $1, g.salutation, g.title, g."firstName", g."lastName", o.id, g."organisationName",
      g."functionTitle", g.email, g.phone, g.land, g.language, g.channel, g.source, g."legalBasis", g.search, $3, $3
    from given g left join organisation o on o.id = g."organisationId" and o.network_id = $1
    order by g.email
    on conflict (network_id, email) do nothing
    returning ${KNOWN}
  )
  select made.*, true as "wasCreated" from made
  union all
  select ${KNOWN}, false from person p where p.network_id = $1 and p.email = any($4)`;

/** The work of PersonService.ensureWithin. */
export async function ensurePersons(
  tx: Tx,
  { networkId, actor, at }: Where,
  people: readonly PersonToEnsure[],
): Promise<ReadonlyMap<string, EnsuredPerson>> {
  const rows = [...firstOfEach(people).values()];
  if (rows.length === 0) return new Map();
  const found = await tx.query<EnsuredPerson[]>(ENSURE, [
    networkId,
    JSON.stringify(rows),
    at,
    rows.map(({ email }) => email),
  ]);
  const persons = new Map(found.map((person) => [person.email, person]));
  // Somebody else's transaction inserted them after our statement began; a new statement sees them.
  const late = rows.filter((row) => !persons.has(row.email)).map((row) => row.email);
  for (const [email, person] of await findPersons(tx, networkId, late)) persons.set(email, person);
  const created = found.filter((person) => person.wasCreated);
  const entry = { networkId, thing: 'person', action: 'person.created', to: 'active' };
  await recordHistory(tx, actor, at, ...created.map(({ id }) => ({ ...entry, thingId: id })));
  return persons;
}

/** The work of PersonService.findWithin. */
export async function findPersons(
  tx: Tx,
  networkId: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, EnsuredPerson>> {
  if (emails.length === 0) return new Map();
  const sql = `select ${KNOWN}, false as "wasCreated" from person p where p.network_id = $1 and p.email = any($2)`;
  const found = await tx.query<EnsuredPerson[]>(sql, [networkId, emails]);
  return new Map(found.map((person) => [person.email, person]));
}

function firstOfEach(people: readonly PersonToEnsure[]) {
  const rows = new Map<string, ReturnType<typeof preparePerson> & { id: string; email: string }>();
  for (const person of people) {
    const { email, ...fields } = preparePerson({ ...personDefaults, source: 'registration', ...person });
    if (email === null) throw new InvalidInput({ field: 'email', fault: 'required' });
    if (!rows.has(email)) rows.set(email, { ...fields, email, id: newId() });
  }
  return rows;
}
