import { signLink } from '#libs/kernel';
import { ahead, type JourneyEvent } from './journey-fachtag.js';
import type { OrganiserRequests } from './journey.js';

/** Everybody whom the event invites by now. Their mails are held for a minute; the invitations stand. */
export async function inviteEverybody(organiser: OrganiserRequests, eventId: string): Promise<void> {
  type Recipients = { counts: { invited: number } };
  const { counts } = await organiser.get<Recipients>(`/api/events/${eventId}/recipients?size=1`);
  await organiser.post(`/api/events/${eventId}/waves`, { expected: counts.invited });
}

/** So many people whom an event of the network asks: whoever is missing becomes a member of its first group. */
export async function knowPeople(
  organiser: OrganiserRequests,
  { id: eventId, networkId }: Pick<JourneyEvent, 'id' | 'networkId'>,
  number: number,
): Promise<void> {
  type Page = { counts: { invited: number } };
  type Rows = { rows: { id: string }[] };
  const { counts } = await organiser.get<Page>(`/api/events/${eventId}/recipients?size=1`);
  const { rows } = await organiser.get<Rows>(`/api/networks/${networkId}/groups`);
  const join = async (nth: number): Promise<void> => {
    const { id: personId } = await organiser.post<{ id: string }>(`/api/networks/${networkId}/persons`, {
      ...{ firstName: 'Jona', lastName: `Lindner-${nth}`, source: 'Gespräch' },
      email: `jona.lindner-${nth}@lindengau.example.org`,
    });
    const validFrom = ahead(0, '').slice(0, 10);
    await organiser.post(`/api/groups/${rows[0]!.id}/memberships`, { member: { personId }, validFrom });
  };
  await Promise.all(Array.from({ length: number - counts.invited }, (_, nth) => join(nth)));
}

type Answers = { rows: { invitationId: string }[] };
const firstOf = async (organiser: OrganiserRequests, eventId: string, state: string): Promise<string> => {
  const { rows } = await organiser.get<Answers>(`/api/events/${eventId}/answers?state=${state}&size=1`);
  return rows[0]!.invitationId;
};

/** Somebody says on the telephone that they do not come. */
export async function declineByTelephone(organiser: OrganiserRequests, eventId: string): Promise<void> {
  const invitationId = await firstOf(organiser, eventId, 'sent');
  await organiser.post(`/api/invitations/${invitationId}/answer`, { answer: 'declined' });
}

/** The page of the first invitation in a state, as the link in its mail names it. */
export const linksOfInvitations =
  (organiser: OrganiserRequests, eventId: string, secret: string) =>
  async (state: 'sent' | 'accepted' | 'declined'): Promise<string> =>
    `/i/${signed('invitation', await firstOf(organiser, eventId, state), secret)}`;

/** Whether somebody wants to be invited further: the question of a mail that goes out after months of silence. */
export const wishLink = (personId: string, secret: string): string =>
  `/weiter-einladen/${signed('wish', personId, secret)}`;

export const objectionLink = (personId: string, secret: string): string =>
  `/widerspruch/${signed('objection', personId, secret)}`;

export const otherContactLink = (personId: string, secret: string): string =>
  `/ansprechperson/${signed('contact', personId, secret)}`;

const signed = (purpose: 'invitation' | 'wish' | 'objection' | 'contact', subject: string, secret: string): string =>
  signLink(secret, { purpose, subject, version: 1, expiresOn: 0 });
