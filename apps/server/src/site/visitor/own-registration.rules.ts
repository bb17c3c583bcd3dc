import type { OwnRegistrationView } from '#libs/registration';

/**
 * Which registration of a shared mailbox the page of an event is about. Whoever followed a link stays with the own one,
 * so that nobody who has just cancelled stands before the button that cancels a colleague.
 */
export function openedBy(
  personId: string,
  slug: string,
  all: readonly OwnRegistrationView[],
): OwnRegistrationView | null {
  const here = all.filter(({ event }) => event.slug === slug);
  const mine = here.filter((one) => one.personId === personId);
  const those = mine.length > 0 ? mine : here;
  return those.find(({ status }) => status !== 'cancelled') ?? those[0] ?? null;
}

/** Whether registrations have to be told apart by whose they are. */
export const isSharedBy = (own: readonly OwnRegistrationView[]): boolean =>
  new Set(own.map(({ personName }) => personName)).size > 1;
