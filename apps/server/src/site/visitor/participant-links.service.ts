import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens, type Participant } from '#libs/auth';
import { Config } from '#libs/config';
import { type LinkClaims, signLink } from '#libs/kernel';
import { Cookies } from '../../http/cookies.js';

/** What a link about a person's registration proves of the person: a mailbox, its version and when it was reached. */
type Proof = Pick<LinkClaims, 'version' | 'sentAt'>;

/**
 * Lets somebody who followed a link about one registration go on to their own pages. The proof is handed on as the link
 * brought it and never made anew: what the mailbox became since is not behind it.
 */
@Injectable()
export class ParticipantLinks {
  constructor(
    private readonly config: Config,
    private readonly links: LinkTokens,
    private readonly cookies: Cookies,
  ) {}

  /** Who acts through the link; null when the mailbox is another by now, its links are revoked or the person is erased. */
  open(personId: string, proof: Proof): Promise<Participant | null> {
    return this.links.openPerson(this.tokenOf(personId, proof));
  }

  /** Sets the cookie that the person's own link of the same mail would set. */
  welcome(reply: FastifyReply, personId: string, proof: Proof): void {
    this.cookies.setParticipant(reply, this.tokenOf(personId, proof));
  }

  private tokenOf(personId: string, { version, sentAt }: Proof): string {
    return signLink(this.config.secret, { purpose: 'person', subject: personId, version, sentAt, expiresOn: 0 });
  }
}
