import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#libs/auth';
import { ParticipantQueries } from '#libs/registration';
import { RequestRefused } from '../../http/request-refused.js';
import { ParticipantLinks } from '../visitor/participant-links.service.js';

/** The offer behind a link: whoever moved on in the list meanwhile made older links worthless. */
@Injectable()
export class OfferQueries {
  constructor(
    private readonly links: LinkTokens,
    private readonly participants: ParticipantQueries,
    private readonly participantLinks: ParticipantLinks,
  ) {}

  /** @throws {RequestRefused} for a forged, expired or replaced offer, and when it was sent to another mailbox */
  async open(token: string) {
    const proof = this.links.read('offer', token);
    const request = proof && (await this.participants.findLinked(proof.subject));
    const participant = request && (await this.participantLinks.open(request.personId, proof));
    if (!participant) throw new RequestRefused(410, 'offer-over');
    // Accepting ends the offer and its link; whoever presses twice still finds a friendly answer.
    const isCurrent = request.turn === proof.turn;
    if (!isCurrent && request.status !== 'confirmed') throw new RequestRefused(410, 'offer-over');
    return { ...request, registrationId: proof.subject, participant, proof, isCurrent };
  }
}

export type Offer = Awaited<ReturnType<OfferQueries['open']>>;
