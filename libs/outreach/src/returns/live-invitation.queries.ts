import type { Reader } from '#libs/database';
import type { InvitationState } from '../invitations/invitation-state.rules.js';

/** The invitation of a person to an event that can still be answered; null when there is none. */
export async function findLiveInvitation(
  reader: Reader,
  { eventId, personId }: Readonly<{ eventId: string; personId: string }>,
): Promise<Readonly<{ id: string; state: InvitationState }> | null> {
  const [found] = await reader.query<{ id: string; state: InvitationState }>(
    `select id, state from invitation
     where event_id = $1 and person_id = $2 and state not in ('revoked', 'no_response')`,
    [eventId, personId],
  );
  return found ?? null;
}
