import { useQuery } from '@tanstack/react-query';
import { countsQuery } from '../registrations/registrations';
import { type Affected, affectedOf } from './affected';

/** Whom a change of the gathering concerns; null until it is known. */
export function useAffected(eventId: string): Affected | null {
  const { data } = useQuery(countsQuery(eventId));
  return data ? affectedOf(data.statuses) : null;
}
