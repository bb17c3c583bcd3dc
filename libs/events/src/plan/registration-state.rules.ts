import type { EventState } from '../event-state.rules.js';

export type RegistrationState = 'not_yet_open' | 'open' | 'closed' | 'cancelled' | 'over';

export type RegistrationTimes = Readonly<{
  state: EventState;
  startsAt: Date;
  endsAt: Date;
  registrationOpensAt: Date | null;
  registrationClosesAt: Date | null;
}>;

/**
 * Whether a form may be sent now. Computed from the state and the window together, so that a job that comes late never
 * keeps a form open beyond its deadline or beyond the start.
 */
export function registrationStateOf(event: RegistrationTimes, now: Date): RegistrationState {
  const { state, registrationOpensAt: opens, registrationClosesAt: closes } = event;
  if (state === 'cancelled') return 'cancelled';
  if (event.endsAt <= now || isAfterwards(state)) return 'over';
  if (event.startsAt <= now || (closes !== null && closes <= now)) return 'closed';
  if (state === 'closed' || state === 'running') return 'closed';
  return state === 'open' && (opens === null || opens <= now) ? 'open' : 'not_yet_open';
}

const isAfterwards = (state: EventState): boolean =>
  state === 'held' || state === 'documented' || state === 'archived' || state === 'not_held';
