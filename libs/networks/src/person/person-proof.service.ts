import { recordHistory, type Tx } from '#libs/database';
import type { Actor } from '#libs/kernel';
import { Person } from './person.entity.js';
import type { preparePerson } from './person.rules.js';
import type { Written } from '../rows.service.js';

type By = Readonly<{ actor: Actor; at: Date }>;
type Kept = Readonly<{ id: string; networkId: string }>;

/** The work of PersonService.proveWithin: whoever answers from an address has proven it. */
export async function provePersons(tx: Tx, { actor, at }: By, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const proven = await tx.query<Kept[]>(
    `with proven as (
       update person set state = 'active', version = version + 1, updated_at = $2
       where id = any($1) and state = 'unproven' returning id, network_id as "networkId")
     select * from proven`,
    [ids, at],
  );
  await recordHistory(tx, actor, at, ...proven.map(proof));
}

/**
 * An organiser vouches for somebody of whom only a public form has told so far: what the organiser says takes the
 * place of what the form said.
 */
export async function vouchFor(
  tx: Tx,
  { actor, at }: By,
  { id, networkId }: Kept,
  fields: ReturnType<typeof preparePerson>,
): Promise<Written> {
  const { version } = await tx.findOneByOrFail(Person, { id });
  await tx.update(Person, { id }, { ...fields, state: 'active', version: version + 1, updatedAt: at });
  await recordHistory(tx, actor, at, proof({ id, networkId }));
  return { id, version: version + 1 };
}

const proof = ({ id, networkId }: Kept) => ({
  networkId,
  thing: 'person',
  thingId: id,
  action: 'person.moved',
  from: 'unproven',
  to: 'active',
});
