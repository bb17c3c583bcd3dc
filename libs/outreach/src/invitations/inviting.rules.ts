import { type RegistrationState, registrationStateOf } from '#libs/events';
import type { InvitedEvent } from '../recipients/invited-event.queries.js';

/** How long a wave is held so that it can be taken back. */
export const HOLD_MS = 60_000;

/** Null when people can be invited: then they can accept, too. Otherwise what stands against it. */
export function whyNotInvite(event: InvitedEvent, now: Date): RegistrationState | 'draft' | null {
  if (event.state === 'draft') return 'draft';
  const state = registrationStateOf(event, now);
  return state === 'open' ? null : state;
}
