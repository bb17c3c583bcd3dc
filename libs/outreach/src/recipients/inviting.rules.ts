import { type RegistrationState, registrationStateOf } from '#libs/events';
import type { InvitedEvent } from './invited-event.queries.js';

/** What stands against inviting: a draft, or how registration stands. */
export type NotInviting = Exclude<RegistrationState, 'open'> | 'draft';

/** Null when people can be invited: then they can accept, too. */
export function whyNotInvite(event: InvitedEvent, now: Date): NotInviting | null {
  if (event.state === 'draft') return 'draft';
  const state = registrationStateOf(event, now);
  return state === 'open' ? null : state;
}
