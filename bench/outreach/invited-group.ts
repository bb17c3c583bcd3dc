import type { Database } from '#libs/database';
import { type AnEvent, anEvent } from '../../test/factories/events.factory.js';
import { aGroup, aNetwork } from '../../test/factories/networks.factory.js';
import { inDays } from './bench-time.js';
import { insertAll } from './bulk-rows.js';
import { manyPeople, membershipOf } from './people.js';

/** A group whose members are all invited to each of its meetings. */
export type InvitedGroup = Readonly<{ id: string; networkId: string }>;

export async function aGroupOf(database: Database, size: number): Promise<InvitedGroup> {
  const { id: networkId } = await aNetwork(database, { name: 'Netzwerk Ausbildung im Wandel' });
  const { id } = await aGroup(database, networkId);
  const people = await manyPeople(database, networkId, size);
  await insertAll(
    database,
    'membership',
    people.map((person) => membershipOf(networkId, id, { person_id: person.id })),
  );
  return { id, networkId };
}

/** A Fachtag of the group in six weeks, open for everybody who is invited. */
export const aMeetingOf = (database: Database, { id, networkId }: InvitedGroup): Promise<AnEvent> =>
  anEvent(
    database,
    networkId,
    { startsLocal: inDays(42), opens: inDays(-1), title: '2. Fachtag „Übergänge gestalten“' },
    { group_id: id },
  );
