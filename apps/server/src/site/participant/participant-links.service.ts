import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LinkTokens, type Participant } from '#libs/auth';
import { Config } from '#libs/config';
import { Database } from '#libs/database';
import { signLink } from '#libs/kernel';
import { Cookies } from '../../http/cookies.js';

/** Lets somebody who has just proven a mailbox go on to their own pages, as the link in a mail would. */
@Injectable()
export class ParticipantLinks {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly links: LinkTokens,
    private readonly cookies: Cookies,
  ) {}

  /** Sets the cookie that the person's own link would set. */
  async welcome(reply: FastifyReply, personId: string): Promise<void> {
    const token = await this.tokenOf(personId);
    if (token) this.cookies.setParticipant(reply, token);
  }

  /** Who acts through a link that was mailed to this person; null once the person is erased. */
  async open(personId: string): Promise<Participant | null> {
    const token = await this.tokenOf(personId);
    return token ? this.links.openPerson(token) : null;
  }

  private async tokenOf(personId: string): Promise<string | null> {
    const [person] = await this.database.query<{ version: number }>(
      `select link_version as version from person where id = $1 and state <> 'anonymised'`,
      [personId],
    );
    if (!person) return null;
    const claims = { purpose: 'person', subject: personId, version: person.version, expiresOn: 0 } as const;
    return signLink(this.config.secret, claims);
  }
}
