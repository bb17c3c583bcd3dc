import { signLink } from '#libs/kernel';
import type { OrganiserRequests } from './journey.js';

/** Everybody whom the event invites by now. Their mails are held for a minute; the invitations stand. */
export async function inviteEverybody(organiser: OrganiserRequests, eventId: string): Promise<void> {
  type Recipients = { counts: { invited: number } };
  const { counts } = await organiser.get<Recipients>(`/api/events/${eventId}/recipients?size=1`);
  await organiser.post(`/api/events/${eventId}/waves`, { expected: counts.invited });
}

/** The page of the first invitation in a state, as the link in its mail names it. */
export const linksOfInvitations =
  (organiser: OrganiserRequests, eventId: string, secret: string) =>
  async (state: 'sent' | 'accepted' | 'declined'): Promise<string> => {
    type Answers = { rows: { invitationId: string }[] };
    const { rows } = await organiser.get<Answers>(`/api/events/${eventId}/answers?state=${state}&size=1`);
    return `/i/${signed('invitation', rows[0]!.invitationId, secret)}`;
  };

/** Whether somebody wants to be invited further: the question of a mail that goes out after months of silence. */
export const wishLink = (personId: string, secret: string): string =>
  `/weiter-einladen/${signed('wish', personId, secret)}`;

const signed = (purpose: 'invitation' | 'wish', subject: string, secret: string): string =>
  signLink(secret, { purpose, subject, version: 1, expiresOn: 0 });
