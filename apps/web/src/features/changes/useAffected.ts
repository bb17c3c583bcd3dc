import { useQuery } from '@tanstack/react-query';
import type { RegistrationStatus } from '../../api/types';
import { countsQuery } from '../registrations/registrations';

/** How many people a change of the gathering concerns; null until it is known. */
export function useAffected(eventId: string): Readonly<{ seated: number; waiting: number; all: number }> | null {
  const { data } = useQuery(countsQuery(eventId));
  if (!data) return null;
  const of = (...statuses: readonly RegistrationStatus[]): number =>
    statuses.reduce((sum, status) => sum + (data.statuses[status] ?? 0), 0);
  const seated = of('confirmed', 'pending_reconfirmation');
  const waiting = of('waitlisted', 'offered');
  return { seated, waiting, all: seated + waiting + of('requested') };
}
