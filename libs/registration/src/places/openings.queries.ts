import type { Reader } from '#libs/database';
import type { EventFacts } from '#libs/events';
import { listWaiting } from '../live-registration.queries.js';
import { isOpenToQueue, type Opening, type Places } from './capacity.rules.js';
import { listSeated } from './place-ledger.service.js';
import { entryOf } from './waiting-entry.rules.js';
import { isPassedOver } from './waitlist.rules.js';

type Limited = Pick<EventFacts, 'id' | 'maxPerOrganisation'>;

/** The places of a mode, with those who wait in vain: whoever comes after them need not wait for them. */
export async function findOpening(
  reader: Reader,
  { id, maxPerOrganisation: limit }: Limited,
  places: Places,
): Promise<Opening> {
  const passedOver = places.waiting.map(() => 0);
  if (!isOpenToQueue(places)) return { places, passedOver };
  const waiting = await listWaiting(reader, id, places.mode);
  const seated = limit === null ? new Map<string, number>() : await listSeated(reader, id);
  for (const entry of waiting.map(entryOf)) {
    if (isPassedOver(entry, seated, limit)) passedOver[entry.waitlistClass - 1]! += 1;
  }
  return { places, passedOver };
}
