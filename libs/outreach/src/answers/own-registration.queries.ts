import type { Reader } from '#libs/database';
import { registrationStatuses, type RegistrationStatus, standing } from '#libs/registration';

/** Live and with a proven mailbox: somebody comes, or waits for a place. */
export const isComing = (status: RegistrationStatus): boolean => standing[status].countsForOrganisation;

const listed = (statuses: readonly RegistrationStatus[]): string => statuses.map((one) => `'${one}'`).join(', ');

/** The statuses of those who come, for the brackets of `in (…)`. */
export const sqlComing = listed(registrationStatuses.filter(isComing));
/** The statuses of which one person has at most one for each event. */
export const sqlLive = listed(registrationStatuses.filter((status) => standing[status].isLive));

/** The one live registration of a person for an event; null when there is none. */
export async function findLiveRegistration(
  reader: Reader,
  { eventId, personId }: Readonly<{ eventId: string; personId: string }>,
): Promise<Readonly<{ id: string; status: RegistrationStatus }> | null> {
  const [found] = await reader.query<{ id: string; status: RegistrationStatus }>(
    `select id, status from registration where event_id = $1 and person_id = $2 and status in (${sqlLive})`,
    [eventId, personId],
  );
  return found ?? null;
}
