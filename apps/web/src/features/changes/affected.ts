import type { RegistrationCounts, RegistrationStatus } from '../../api/types';

export type Affected = Readonly<{ seated: number; waiting: number; all: number }>;

/** How many hear of a change, with a place and without: nobody before the address is proven. */
export function affectedOf(statuses: RegistrationCounts['statuses']): Affected {
  const of = (...names: readonly RegistrationStatus[]): number =>
    names.reduce((sum, name) => sum + (statuses[name] ?? 0), 0);
  const seated = of('confirmed', 'pending_reconfirmation', 'attended');
  const waiting = of('waitlisted', 'offered');
  return { seated, waiting, all: seated + waiting };
}
