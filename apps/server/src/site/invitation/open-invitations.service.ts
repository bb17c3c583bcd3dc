import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#libs/auth';
import { ExpectedSeriesQueries, LinkedInvitations } from '#libs/outreach';
import { PlacesQueries } from '#libs/registration';
import { RequestRefused } from '../../http/request-refused.js';
import { OwnRegistrations } from '../visitor/own-registrations.service.js';
import { ParticipantLinks } from '../visitor/participant-links.service.js';

/**
 * The invitation behind a link, with what came of it. It opens this page and no other: an invitation is meant to be
 * passed on, so that whoever holds it sets no cookie and sees nothing else of the person (docs/adr/0040).
 */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly links: LinkTokens,
    private readonly invitations: LinkedInvitations,
    private readonly participantLinks: ParticipantLinks,
    private readonly mine: OwnRegistrations,
    private readonly places: PlacesQueries,
    private readonly expected: ExpectedSeriesQueries,
  ) {}

  /** @throws {RequestRefused} for a forged or revoked invitation, and when it was sent to another mailbox */
  async open(token: string) {
    const proof = this.links.read('invitation', token);
    const invitation = proof && (await this.invitations.find(proof.subject));
    const participant = invitation && (await this.participantLinks.open(invitation.personId, proof));
    if (!participant) throw new RequestRefused(410, 'invitation-over');
    const { personId, event } = invitation;
    const mine = await this.mine.list(participant);
    const own = mine.find((one) => one.personId === personId && one.event.id === event.id) ?? null;
    const [places, series] = await Promise.all([
      this.places.ofEvent(event.id),
      this.expected.ofEvent(event.id, personId),
    ]);
    return { ...invitation, invitationId: proof.subject, participant, own, places, series };
  }
}

export type OpenInvitation = Awaited<ReturnType<OpenInvitations['open']>>;
