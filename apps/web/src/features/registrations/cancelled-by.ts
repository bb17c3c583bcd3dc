import type { RegistrationInFull } from '../../api/types';

type Entry = Pick<RegistrationInFull['history'][number], 'actorKind' | 'reason'>;

/** Whose doing an entry of the history is that says "cancelled": nobody is said to have left whom others took off. */
export function whoCancelled({ actorKind, reason }: Entry): NonNullable<RegistrationInFull['cancelledBy']> {
  if (reason === 'event') return 'event';
  if (reason === 'not-reconfirmed') return 'silence';
  return actorKind === 'account' ? 'organiser' : 'person';
}
