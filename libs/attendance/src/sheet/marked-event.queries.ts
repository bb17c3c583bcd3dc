import type { Reader } from '#libs/database';
import { type EventFacts, findEventFacts } from '#libs/events';
import { NotFound, requirePermission, type Scope } from '#libs/kernel';

/** The event, for whoever may say who was there. @throws {NotFound} also for an event of another network, {Forbidden} */
export async function requireMarkable(source: Reader, scope: Scope, eventId: string): Promise<EventFacts> {
  const event = await findEventFacts(source, eventId);
  if (event === null) throw new NotFound({ thing: 'event' });
  requirePermission(scope, 'registration:write', event.networkId, 'event');
  return event;
}
