import type { Tx } from '#libs/database';
import { NotFound, singleLine } from '#libs/kernel';
import type { SpeakerView } from './agenda.queries.js';
import { refuse } from '../input.rules.js';

type Wanted = Readonly<{ personId?: string | null; name?: string; organisationName?: string }>;
type Known = Readonly<{ id: string; name: string; organisationName: string }>;

/**
 * The speakers of every item of an agenda with their names, taken from the network's persons where none is given.
 * @throws {NotFound} for a person of another network, {InvalidInput} for a speaker with neither name nor person.
 */
export async function completeSpeakers(
  tx: Tx,
  networkId: string,
  speakers: readonly (readonly Wanted[])[],
): Promise<readonly (readonly SpeakerView[])[]> {
  const persons = await findPersons(
    tx,
    networkId,
    speakers.flat().flatMap(({ personId }) => personId ?? []),
  );
  return speakers.map((list, item) =>
    list.map((wanted, position) => {
      const person = wanted.personId == null ? null : persons.get(wanted.personId);
      if (person === undefined) throw new NotFound({ thing: 'person' });
      const name = singleLine(wanted.name ?? '') || (person?.name ?? '');
      if (name === '') refuse({ field: `agenda.${item}.speakers.${position}.name`, fault: 'missing' });
      const organisationName = singleLine(wanted.organisationName ?? person?.organisationName ?? '');
      return { personId: person?.id ?? null, name, organisationName };
    }),
  );
}

async function findPersons(tx: Tx, networkId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  if (ids.length === 0) return new Map();
  const rows: Known[] = await tx.query(
    `select p.id, concat_ws(' ', nullif(p.title, ''), p.first_name, p.last_name) as name,
            coalesce(o.name, p.organisation_name) as "organisationName"
     from person p left join organisation o on o.id = p.organisation_id
     where p.network_id = $1 and p.id = any ($2::uuid[])`,
    [networkId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
