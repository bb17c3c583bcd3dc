import type { RegistrationStatus } from '../../api/types';
import { asProblem, type ApiProblem } from '../../api/problem';
import type { Decision } from './registrations';

/** What an organiser may decide about somebody in this status (the server's table of moves). */
export const decisionsFor = {
  requested: ['give-place', 'reject', 'cancel'],
  confirmed: ['cancel'],
  waitlisted: ['give-place', 'reject', 'cancel'],
  offered: ['give-place', 'cancel'],
  pending_reconfirmation: ['give-place', 'cancel'],
  rejected: [],
  cancelled: [],
  attended: [],
  no_show: [],
} as const satisfies Record<RegistrationStatus, readonly Decision[]>;

export const mayDecide = (status: RegistrationStatus, decision: Decision): boolean =>
  decisionsFor[status].some((one) => one === decision);

export type Outcome = Readonly<{ done: number; failed: readonly Readonly<{ id: string; problem: ApiProblem }>[] }>;

/** One after the other, because all of them want the same gathering's places. A failure stops nobody else's turn. */
export async function decideAll(ids: readonly string[], decideOne: (id: string) => Promise<unknown>): Promise<Outcome> {
  const failed: { id: string; problem: ApiProblem }[] = [];
  for (const id of ids) {
    try {
      await decideOne(id);
    } catch (error) {
      failed.push({ id, problem: asProblem(error) });
    }
  }
  return { done: ids.length - failed.length, failed };
}

/** The rows between the one clicked last and this one, as shift-click means them. */
export function rangeBetween(ids: readonly string[], from: string | null, to: string): readonly string[] {
  const [start, end] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (start === -1 || end === -1) return [to];
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}
