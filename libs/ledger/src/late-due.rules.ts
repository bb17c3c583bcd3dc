import { BERLIN, toDay, toInstant, toLocal } from '#libs/kernel';
import type { PromiseFacts } from './promise-facts.rules.js';
import type { StandingPromise } from './standing-promise.rules.js';

const AT = '09:00';

type Late = Pick<StandingPromise, 'standing' | 'deadline'> &
  Readonly<{ facts: Pick<PromiseFacts, 'wasInvitedThere' | 'hold'> }>;

/**
 * Whether an invitation goes out though nobody has pressed the button: on the morning of the last working day, so that the
 * promise is kept while everybody is away; at once where somebody of the project was asked to this gathering already. Never
 * while somebody holds it: its clock runs on, so that it is seen.
 */
export function isDueByItself({ standing, deadline, facts }: Late, now: Date): boolean {
  if (standing !== 'ready' || facts.hold !== null) return false;
  if (facts.wasInvitedThere) return true;
  if (deadline === null) return false;
  const lastDay = toDay(toLocal(new Date(deadline.dueAt.getTime() - 1), BERLIN));
  return now >= toInstant(`${lastDay}T${AT}`, BERLIN);
}
